import { expect, test } from 'vitest'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import type { MessageId, NewMessage } from '#shared/domain/network/message.ts'
import { messagesForCommissioning } from '#shared/domain/network/messages-for-batches.ts'
import { exampleEvent } from '#shared/domain/messaging/example-event.ts'
import type { SiteGln } from '#shared/domain/site/site.ts'
import { uuidv7 } from '#service/ids.ts'
import { openOutboxOrder } from '#service/persistence/outbox/order.ts'
import { damageMessage, endpoint, foundAt, pack } from '#test/support/sync/damage-messages.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'
import { openOutboxFile, sendingOf } from '#test/support/sync/outbox-under-test.ts'
import type { OutboxUnderTest } from '#test/support/sync/outbox-under-test.ts'

const batch = '018f0000-0000-7000-8000-000000000001' as BatchId
const { newId } = uuidv7()
const gln = '9521234900016' as SiteGln

/** Puts a message into the outbox that says these packs are of the batch. */
function commissioned(outbox: OutboxUnderTest, count: number): void {
  const items = Array.from({ length: count }, (_, index) => ({ id: pack(`S${index + 1}`), at: foundAt }))
  const add = outbox.database.prepare('insert into batch_item (item, batch, made_at) values (?, ?, ?)')
  for (const { id, at } of items) add.run(id, batch, at)
  outbox.enqueue(
    ...items.flatMap((item) =>
      messagesForCommissioning(
        { kind: 'batch.commissioned', batch, lot: 'L1', expiry: '2028-06-30', level: 'EA', items: [item] },
        { site: { gln }, endpoint, offsetMinutes: 60, newId },
      ),
    ),
  )
}

function closing(): NewMessage {
  const body = exampleEvent('endOfBatch', { gln, clock: { at: foundAt, offsetMinutes: 60 }, newId })
  if (body === null) throw new Error('the closing event has no example')
  const id = newId() as MessageId
  return { id, type: 'endOfBatch', endpoint, events: [{ id: body.eventID, body }], items: [], closes: batch }
}

test('the closing message follows every unsettled message about an item of its batch, and no other', () => {
  const outbox = openOutboxFile()
  commissioned(outbox, 2)
  outbox.enqueue(damageMessage('OTHER'), damageMessage('S1'), closing(), damageMessage('S2'))
  const order = openOutboxOrder(outbox.database)
  expect(order.follows(5)).toEqual([1, 2, 4])
  expect(outbox.all()[4]?.waitsFor).toMatchObject({ type: 'damage', state: 'queued' })
  // What comes after it, and what is settled, hold it back no longer.
  outbox.database.exec(`update outbox_message set state = 'processed' where number in (1, 4)`)
  order.releaseFollowers('[1, 4]')
  expect(order.follows(5)).toEqual([2])
})

test('it is in no document with what it follows: it leaves when that is settled', async () => {
  const outbox = openOutboxFile()
  const network = await networkUnderTest()
  commissioned(outbox, 130)
  outbox.enqueue(closing())
  expect(
    openOutboxOrder(outbox.database)
      .candidates(endpoint, 1_000)
      .map(({ number }) => number),
  ).not.toContain(131)
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => outbox.states().every((state) => state === 'processed'))
  const held = await eventsHeldBy(network.url)
  expect(held).toHaveLength(131)
  expect(held.at(-1)).toMatchObject({ bizStep: 'tallyman:end_of_batch' })
  const [{ documents } = { documents: 0 }] = outbox.database
    .prepare<[], { documents: number }>(
      `select count(*) as documents from outbox_document_message as mine
       join outbox_document_message as other on other.document = mine.document where mine.message = 131`,
    )
    .all()
  expect(documents).toBe(1)
})
