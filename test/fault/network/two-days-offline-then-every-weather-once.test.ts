import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { MessageType } from '#shared/domain/network/message.ts'
import { messagesForFacts } from '#shared/domain/network/messages-for-facts.ts'
import type { SiteGln } from '#shared/domain/site/site.ts'
import { declarationTimeOf } from '#shared/epcis/error-declaration.ts'
import { isSameEvent } from '#shared/epcis/same-event.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { uuidv7 } from '#service/ids.ts'
import { enqueue } from '#service/persistence/outbox/outbox.ts'
import { openOutbox } from '#service/persistence/outbox/reader.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import type { Weather } from '#training/practice-network/weather.ts'
import { openUndoingFloor } from '#test/support/corrections/undoing-floor.ts'
import type { UndoingFloor } from '#test/support/corrections/undoing-floor.ts'
import { orderId } from '#test/support/destruction/orders.ts'
import { now as recently, pack as otherPack, thisJob } from '#test/support/domain/damage-situations.ts'
import { completedReceipt } from '#test/support/domain/receiving-situations.ts'
import { temporaryDirectory } from '#test/support/ledger/ledger-file.ts'
import { endpoint } from '#test/support/sync/damage-messages.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'
import { sendingOf } from '#test/support/sync/outbox-under-test.ts'

const products = { EA: '09521234567899', CA: '19521234567896' } as const
const named = (level: 'EA' | 'CA', count: number): readonly ItemId[] =>
  Array.from({ length: count }, (_, index) => `01/${products[level]}/21/${level}${index}` as ItemId)
const packs = named('EA', 12)
const cases = named('CA', 3)
const days = 24 * 60 * 60 * 1000

/** What befalls the documents, one after the other; fine weather afterwards. */
const weathers: readonly Weather[] = [
  { kind: 'lostRequest' },
  { kind: 'lostReply' },
  { kind: 'halfReply' },
  { kind: 'doubled' },
  { kind: 'slow', milliseconds: 50 },
  { kind: 'refused', status: 403 },
  { kind: 'refused', status: 429, retryAfterSeconds: 0 },
  { kind: 'refused', status: 500 },
  { kind: 'refused', status: 503 },
  { kind: 'lie', carriedOut: false, reply: { status: 413 } },
  { kind: 'lie', carriedOut: true, reply: { status: 504 } },
  { kind: 'lie', carriedOut: true, reply: { status: 202 } },
  { kind: 'lie', carriedOut: false, reply: { status: 409 } },
  { kind: 'lie', carriedOut: false, reply: { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' } },
  { kind: 'refused', status: 401 },
]

test('after two days without a network and one that then misbehaves in each way once, it holds what the station told, event by event', async () => {
  const left = [...weathers]
  let foul = false
  const clock = { ahead: -2 * days }
  const time = () => (Date.now() + clock.ahead) as Instant
  const network = await networkUnderTest(
    ({ method, path }) => (foul && method === 'POST' && path === '/capture' ? left.shift() : undefined),
    { limits: { events: 2, bytes: 100_000 }, clock: time },
  )
  const floor = openUndoingFloor(join(temporaryDirectory(), 'station.db'))
  announceAll(floor)
  const { database } = floor.desk
  const outbox = openOutbox(database)
  const sending = sendingOf({ database }, network.url, { clock: time })
  const unsettled = () => {
    const { queued, waiting, sending: under, unsure, accepted } = outbox.counts()
    return queued + waiting + under + unsure + accepted
  }

  const toldBefore = floor.damage(packs.slice(11), 'damaged')
  sending.wake()
  await sending.until(() => outbox.counts().processed === 1)
  await network.goOffline()
  everyOperation(floor)
  if (toldBefore === null) throw new Error('nothing was recorded as damaged')
  expect(floor.correct(toldBefore, { way: 'undone' }).ok).toBe(true)
  sending.tryNow()
  await sending.until(() => sending.status().state === 'offline')
  clock.ahead = 0

  foul = true
  await network.goOnline()
  sending.tryNow()
  // A sign-in that was asked for, and a message that the network calls too large by itself, wait for a person.
  const person = setInterval(() => {
    sending.tryNow()
    for (const { id } of outbox.page({ states: ['parked'], before: null, limit: 100 }).messages) sending.sendAgain(id)
  }, 200)
  onTestFinished(() => clearInterval(person))
  await sending.until(() => unsettled() === 0 && outbox.counts().parked === 0)

  expect(left).toEqual([])
  expect(
    new Set(outbox.page({ states: ['processed'], before: null, limit: 1_000 }).messages.map(({ type }) => type)),
  ).toEqual(
    new Set<MessageType>([
      'damage',
      'unpacking',
      'receiving',
      'packing',
      'sampling',
      'destroying',
      'decommissioning',
      'inspection',
      'hold',
      'liftedHold',
      'declaration',
    ]),
  )
  const told = database
    .prepare<[], string>(
      `select body from outbox_event join outbox_message on outbox_message.number = message where state = 'processed'`,
    )
    .pluck()
    .all()
    .map((body) => JSON.parse(body) as Named)
  const held = await everythingIn(network.url)
  expect(held.map(nameOf).toSorted()).toEqual(told.map(nameOf).toSorted())
  const heldByName = new Map(held.map((event) => [nameOf(event), event]))
  for (const event of told) expect(isSameEvent(event, heldByName.get(nameOf(event)) ?? null), nameOf(event)).toBe(true)
  expect(outbox.counts()).toMatchObject({ refused: 0, parked: 0, voided: 0 })
  await sending.stop()
  floor.close()
}, 60_000)

/** Every event that the network holds, whole: they fit on one page. */
async function everythingIn(url: string): Promise<readonly Named[]> {
  const reply = await fetch(`${url}/events?perPage=1000`, { headers: { 'GS1-EPC-Format': 'Never_Translates' } })
  expect(reply.headers.get('link')).toBeNull()
  type Answer = { epcisBody: { queryResults: { resultsBody: { eventList: readonly Named[] } } } }
  return ((await reply.json()) as Answer).epcisBody.queryResults.resultsBody.eventList
}

type Named = { readonly [member: string]: Json } & { readonly eventID: string }

const nameOf = (event: Named) => `${event.eventID} ${String(declarationTimeOf(event))}`

/** Each thing that the floor does and the network is told of: by the real rules, or as the facts of desks say it. */
function everyOperation(floor: UndoingFloor): void {
  const [first, second] = cases as readonly [ItemId, ItemId]
  const item = packs[6] as ItemId
  const acts = [
    floor.pack('strict', first, packs.slice(0, 3)),
    floor.pack('strict', second, packs.slice(3, 5)),
    floor.unpack('takeOut', packs.slice(0, 1)),
    floor.damage(packs.slice(0, 1), 'damaged'),
    floor.damage([second], 'toInspect'),
    floor.hold({ kind: 'put', hold: 'exception' }, item),
    floor.hold({ kind: 'move', from: 'exception', to: 'suspect' }, item),
    floor.hold({ kind: 'lift', hold: 'suspect' }, item),
    floor.decommission(packs.slice(7, 8)),
  ]
  expect(acts).not.toContain(null)
  const ids = uuidv7()
  const [eventTime, job] = [recently, thisJob] as const
  const messages = messagesForFacts(
    [
      completedReceipt(),
      { kind: 'returns.verified', outcome: 'saleable', eventTime, items: [otherPack('RETURNED')], inside: [] },
      {
        kind: 'sampling.finished',
        job,
        reason: 'sampledByAuthorities',
        description: null,
        reasonCode: null,
        party: null,
        eventTime,
        items: [otherPack('SAMPLED')],
        takenOut: 0,
      },
      {
        kind: 'destruction.executed',
        order: orderId,
        number: 'D-261123-0900-AB',
        reason: 'Recalled',
        market: null,
        eventTime,
        takenOut: [],
        waves: [[{ item: otherPack('BURNT'), inside: [] }]],
      },
    ],
    { site: { gln: '9521234900016' as SiteGln }, endpoint, offsetMinutes: 60, newId: ids.newId },
  )
  const { database } = floor.desk
  immediately(database, () => enqueue(database, messages, { at: eventTime, createdBy: null, fact: null }))
}

function announceAll(floor: UndoingFloor): void {
  floor.announce({
    kind: 'products.announced',
    source: 'trainingSite',
    products: (['EA', 'CA'] as const).map((level) => ({ gtin: products[level], name: level, level })),
  })
  floor.announce({
    kind: 'items.announced',
    source: 'trainingSite',
    items: [...cases, ...packs].map((id) => ({
      id,
      gtin: cases.includes(id) ? products.CA : products.EA,
      parent: null,
      lot: 'L1',
      expiry: '2028-06-30',
      commissionedAt: Date.UTC(2025, 11, 1) as Instant,
    })),
  })
}
