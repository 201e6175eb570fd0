import { expect, test } from 'vitest'
import { readClock } from '#service/clock.ts'
import { openOutboxProgress } from '#service/persistence/outbox/progress.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { damageMessage, pack } from '#test/support/sync/damage-messages.ts'
import { openOutboxFile } from '#test/support/sync/outbox-under-test.ts'

test('the list, the message and the item name the earlier message about the same item, and where that stands', () => {
  const outbox = openOutboxFile()
  const [first, other, second] = [damageMessage('A'), damageMessage('B'), damageMessage('A', 'C')]
  outbox.enqueue(first, other, second)
  outbox.database.exec(`update outbox_message set state = 'refused', last_reply = 'no' where number = 1`)
  const waitsFor = { message: first.id, type: 'damage', state: 'refused' }
  expect(outbox.all().map((message) => message.waitsFor)).toEqual([null, null, waitsFor])
  expect(outbox.detail(second.id)?.waitsFor).toEqual(waitsFor)
  const about = outbox.about(pack('A'), { messages: 5, exchanges: 5 })
  expect(about.map((message) => message.waitsFor)).toEqual([waitsFor, null])
})

test('once the earlier one is settled nothing is waited for; then the next one is', () => {
  const outbox = openOutboxFile()
  const [first, second, third] = [damageMessage('A'), damageMessage('B'), damageMessage('A', 'B')]
  outbox.enqueue(first, second, third)
  const settle = (number: number) =>
    immediately(outbox.database, () =>
      openOutboxProgress(outbox.database).apply(
        [number],
        [{ kind: 'leaves' }, { kind: 'accepted', captureUrl: 'https://n.example/capture/1' }, { kind: 'captured' }],
        { at: readClock().at, said: null },
      ),
    )
  const waitedFor = () => outbox.detail(third.id)?.waitsFor?.message ?? null
  expect(waitedFor()).toBe(second.id)
  settle(2)
  expect(waitedFor()).toBe(first.id)
  settle(1)
  expect(waitedFor()).toBeNull()
})

test('a message that left together with what it follows is on its way and not held back', () => {
  const outbox = openOutboxFile()
  outbox.enqueue(damageMessage('A'), damageMessage('A'))
  outbox.database.exec(`update outbox_message set state = 'sending', goes_to = endpoint`)
  expect(outbox.all().map(({ waitsFor }) => waitsFor)).toEqual([null, null])
})
