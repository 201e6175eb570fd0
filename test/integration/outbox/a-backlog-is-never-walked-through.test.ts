import { expect, test } from 'vitest'
import { endpointAt } from '#shared/domain/network/endpoint.ts'
import { openOutboxDispatch } from '#service/persistence/outbox/dispatch.ts'
import { headsFor } from '#service/persistence/outbox/endpoints.ts'
import { damageMessage, endpoint, foundAt as at } from '#test/support/sync/damage-messages.ts'
import { network, realMessage, sendKind } from '#test/support/sync/endpoints-under-test.ts'
import { openOutboxFile } from '#test/support/sync/outbox-under-test.ts'
import type { OutboxUnderTest } from '#test/support/sync/outbox-under-test.ts'

type Step = { readonly detail: string }

/** How SQLite would answer: a `SCAN` of the messages would cost the whole backlog. */
function plan({ database }: OutboxUnderTest, query: string): string {
  return (database.prepare(`explain query plan ${query}`).all() as readonly Step[])
    .map((step) => step.detail)
    .join('\n')
}

test.each([
  [
    'the next messages',
    `select number from outbox_message where endpoint = 'e' and state = 'queued' and waits_for is null order by place, piece_from limit 9`,
  ],
  [
    'the next messages of a kind that surely are nowhere',
    `select number from outbox_message where type = 'damage' and state = 'queued' and waits_for is null and goes_to is null
      and ${headsFor} = 'e' order by place, piece_from limit 9`,
  ],
  [
    'the next messages that went to an endpoint before',
    `select number from outbox_message where goes_to = 'e' and state = 'queued' and waits_for is null and goes_to is not null
      order by place, piece_from limit 9`,
  ],
  [
    'a page of one state',
    `select number from outbox_message where state = 'queued' and number < 9 order by number desc limit 9`,
  ],
  ['the oldest of a state', `select created_at from outbox_message where state = 'queued' order by number limit 1`],
  [
    'what one message holds back',
    "select number from outbox_message where waits_for in (select value from json_each('[1]'))",
  ],
  [
    'what is suspected together',
    `select number from outbox_message where suspects = 1 and ${headsFor} = 'e' and state = 'queued' order by place, piece_from`,
  ],
  [
    'the earliest next try',
    `select min(next_try_at) from outbox_message where state in ('waiting', 'unsure') and ${headsFor} = 'e'`,
  ],
  ['the pieces of a message', `select number from outbox_message where piece_of = 1 order by piece_from`],
  ['the messages about an item', `select message from outbox_item where item = 'i' and message < 9`],
])('%s is found by an index, without a sort', (_, query) => {
  const steps = plan(openOutboxFile(), query)
  expect(steps).toMatch(/USING (COVERING )?INDEX|USING PRIMARY KEY/)
  expect(steps).not.toMatch(/SCAN outbox|TEMP B-TREE/)
})

const wanted = {
  endpoint,
  most: 1,
  limits: { events: 10, bytes: 100_000 },
  envelopeBytes: 300,
  followers: 'together',
} as const

test('messages that are held back are not looked at for a document', () => {
  const outbox = openOutboxFile()
  outbox.enqueue(...Array.from({ length: 50 }, () => damageMessage('A')), damageMessage('B'))
  const dispatch = openOutboxDispatch(outbox.database)
  const [first] = dispatch.writeDown([], wanted, at)
  expect(first?.messages).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const [second] = dispatch.writeDown([], wanted, at)
  expect(second?.messages).toEqual([51])
  expect(dispatch.writeDown([], wanted, at)).toEqual([])
})

test('a backlog for another endpoint is not looked at for a document, nor taken along', () => {
  const outbox = openOutboxFile()
  sendKind(outbox.database, 'hold', 'https://down.example')
  outbox.enqueue(
    ...Array.from({ length: 50 }, (_, nth) => realMessage('hold', `H${nth}`)),
    realMessage('damage', 'B'),
    realMessage('damage', 'H1'),
  )
  const dispatch = openOutboxDispatch(outbox.database)
  const [first] = dispatch.writeDown([], { ...wanted, endpoint: network }, at)
  expect(first?.messages).toEqual([51])
  const [other] = dispatch.writeDown([], { ...wanted, endpoint: endpointAt('https://down.example') }, at)
  expect(other?.messages).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})

test('a settled message frees what it held back, unless something earlier about the same items is open', () => {
  const outbox = openOutboxFile()
  outbox.enqueue(damageMessage('A'), damageMessage('B'), damageMessage('A', 'B'))
  const heldBackBy = () => outbox.database.prepare('select waits_for from outbox_message order by number').pluck().all()
  expect(heldBackBy()).toEqual([null, null, 2])
  const dispatch = openOutboxDispatch(outbox.database)
  const one = { ...wanted, limits: { events: 1, bytes: 100_000 }, most: 2 }
  const [first, second] = dispatch.writeDown([], one, at)
  const captured = (document: typeof first) =>
    document === undefined
      ? []
      : (['accepted', 'captured'] as const).map((kind) => ({
          about: 'document' as const,
          document: document.number,
          messages: document.messages,
          happenings: [{ kind, captureUrl: 'u' }],
          exchanges: [{ at, what: 'w', status: 202, said: '' }],
          narrow: null,
        }))
  dispatch.writeDown(captured(second), null, at)
  expect(heldBackBy()).toEqual([null, null, 1])
  dispatch.writeDown(captured(first), null, at)
  expect(heldBackBy()).toEqual([null, null, null])
})
