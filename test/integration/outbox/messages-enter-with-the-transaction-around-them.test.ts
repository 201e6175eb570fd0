import { expect, test } from 'vitest'
import type { PersonId } from '#shared/domain/people/person.ts'
import { readClock } from '#service/clock.ts'
import { enqueue } from '#service/persistence/outbox/outbox.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { damageMessage } from '#test/support/sync/damage-messages.ts'
import { openOutboxFile } from '#test/support/sync/outbox-under-test.ts'

test('a message is stored with its events byte for byte', () => {
  const outbox = openOutboxFile()
  const message = damageMessage('A', 'B')
  outbox.enqueue(message)
  expect(outbox.detail(message.id)).toMatchObject({
    type: 'damage',
    state: 'queued',
    items: 2,
    events: 1,
    attempts: 0,
    lastReply: null,
    bodies: [JSON.stringify(message.events[0]?.body)],
    exchanges: [],
  })
})

test('a transaction that is rolled back leaves no message', () => {
  const outbox = openOutboxFile()
  expect(() =>
    immediately(outbox.database, () => {
      enqueue(outbox.database, [damageMessage('A')], { at: readClock().at, createdBy: null, fact: null })
      throw new Error('the disk is full')
    }),
  ).toThrow('the disk is full')
  expect(outbox.all()).toEqual([])
  expect(outbox.waiting()).toEqual({ waiting: 0, inFiles: 0, oldestWaitingAt: null })
})

test('what waits is counted with the age of the oldest; a refused message waits for a person and does not count', () => {
  const outbox = openOutboxFile()
  outbox.enqueue(damageMessage('A'), damageMessage('B'), damageMessage('C'))
  const [first, second] = outbox.all()
  outbox.database.exec(`update outbox_message set state = 'processed' where number = 1`)
  outbox.database.exec(`update outbox_message set state = 'refused', last_reply = 'no' where number = 3`)
  expect(outbox.waiting()).toEqual({ waiting: 1, inFiles: 0, oldestWaitingAt: second?.createdAt })
  expect(outbox.counts()).toMatchObject({ queued: 1, processed: 1, refused: 1 })
  expect(outbox.refused(10)).toMatchObject([{ kind: 'messageRefused', said: 'no' }])
  expect(first?.state).toBe('queued')
})

test('lists come in pages, newest first, over several states', () => {
  const outbox = openOutboxFile()
  const made = Array.from({ length: 7 }, (_, index) => damageMessage(`P${index}`))
  outbox.enqueue(...made)
  outbox.database.exec(`update outbox_message set state = 'processed' where number % 2 = 0`)
  const pages: string[][] = []
  let before: (typeof made)[number]['id'] | null = null
  do {
    const page = outbox.page({ states: ['queued', 'processed'], before, limit: 3 })
    pages.push(page.messages.map((message) => message.id))
    before = page.next
  } while (before !== null)
  expect(pages.map((page) => page.length)).toEqual([3, 3, 1])
  expect(pages.flat()).toEqual(made.map((message) => message.id).toReversed())
  expect(outbox.page({ states: ['processed'], before: null, limit: 10 }).messages).toHaveLength(3)
  expect(outbox.page({ states: ['refused'], before: null, limit: 10 })).toEqual({ messages: [], next: null })
})

test('a message shows who made it by name', () => {
  const outbox = openOutboxFile()
  outbox.database.exec(`insert into person (id, name, role) values ('p', 'Mara', 'operator')`)
  const message = damageMessage('A')
  const context = { at: readClock().at, createdBy: 'p' as PersonId, fact: null }
  immediately(outbox.database, () => enqueue(outbox.database, [message], context))
  expect(outbox.detail(message.id)?.createdBy).toBe('Mara')
})

test('an unknown message has no detail', () => {
  expect(openOutboxFile().detail(damageMessage('A').id)).toBeNull()
})
