import { expect, test } from 'vitest'
import { messageDetail } from '#shared/contract/views/message-views.ts'
import { declarationOf } from '#shared/domain/network/declaration.ts'
import type { MessageId, NewMessage } from '#shared/domain/network/message.ts'
import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import { epcis20Json } from '#shared/epcis/outbound-format.ts'
import { itemLink } from '#shared/gs1/digital-link.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { absencesBelieved } from '#shared/sync/advance-message.ts'
import { doubtUnsent } from '#service/persistence/outbox/after-restoring.ts'
import { openOutboxCorrections } from '#service/persistence/outbox/corrections.ts'
import { openOutboxDispatch } from '#service/persistence/outbox/dispatch.ts'
import { enqueue } from '#service/persistence/outbox/outbox.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { uuidv7 } from '#service/ids.ts'
import { weatherSettings } from '#training/practice-network/weather-settings.ts'
import { damageMessage, foundAt, pack } from '#test/support/sync/damage-messages.ts'
import type { HeldEvent } from '#test/support/sync/events-held.ts'
import { networkUnderSettings, networkUnderTest } from '#test/support/sync/network-under-test.ts'
import { openOutboxFile, sendingOf } from '#test/support/sync/outbox-under-test.ts'
import type { OutboxUnderTest } from '#test/support/sync/outbox-under-test.ts'
import { expectAccountedFor } from '#test/support/sync/told-once.ts'

const { newId } = uuidv7()
const limited = (bytes: number, announcesLimits = true) =>
  weatherSettings.parse({ limits: { events: 100, bytes }, announcesLimits })

const packs = (count: number, prefix = 'P') => Array.from({ length: count }, (_, index) => `${prefix}${index}`)
const epcsOf = ({ events }: NewMessage) => events.flatMap(({ body }) => ('epcList' in body ? body.epcList : []))
const toldOf = (held: readonly HeldEvent[]) => held.flatMap(({ epcList }) => epcList)
const isOver = (outbox: OutboxUnderTest) => () =>
  outbox.waiting().waiting === 0 && outbox.counts().refused + outbox.counts().parked === 0

/** The lists of the events that are sent, piece after piece. */
const listsOf = (outbox: OutboxUnderTest) =>
  outbox.database
    .prepare<[], string>(
      `select body from outbox_event join outbox_message on outbox_message.number = message
       where state <> 'split' order by place, piece_from`,
    )
    .pluck()
    .all()
    .flatMap((body) => (JSON.parse(body) as { epcList: string[] }).epcList)

/** Where each message stands, and what it is a piece of. */
const standing = (outbox: OutboxUnderTest) =>
  outbox.database
    .prepare<[], { number: number; state: string; of: number | null; from: number }>(
      'select number, state, piece_of as "of", piece_from as "from" from outbox_message order by number',
    )
    .all()

/** A message that was sent once without a reply, that the network did not show then, and that is too large by now. */
function mayBeThere(outbox: OutboxUnderTest, large: NewMessage): void {
  outbox.enqueue(large)
  const dispatch = openOutboxDispatch(outbox.database)
  const wanted = {
    endpoint: large.endpoint,
    most: 1,
    limits: { events: 10, bytes: 100_000 },
    envelopeBytes: 300,
    followers: 'together',
  } as const
  dispatch.writeDown([], wanted, foundAt)
  dispatch.stationStarted(large.endpoint, foundAt)
  const exchange = { at: foundAt, what: 'GET /events', status: 200, said: 'none' }
  const absent = { kind: 'notFound', attempts: 1, nextTryAt: foundAt } as const
  dispatch.writeDown([{ about: 'message', message: 1, held: [], happening: absent, exchange }], null, foundAt)
  expect(outbox.states()).toEqual(['queued'])
  dispatch.writeDown([], { ...wanted, limits: { events: 10, bytes: 2_000 } }, foundAt)
  expect(outbox.states()).toEqual(['unsure'])
}

/** What the network took of that first try. */
async function capture(url: string, { events }: NewMessage): Promise<void> {
  const origin = { station: '018f0000-0000-7000-8000-000000000001', epoch: 1 }
  const bodies = events.map(({ body }) => epcis20Json.bodyOf(body))
  const reply = await fetch(`${url}/capture`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: epcis20Json.document(bodies, foundAt, origin),
  })
  expect(reply.status).toBe(202)
}

test('pieces of it are stored before the first byte leaves, fit the announced limit, and list its items in order', async () => {
  const network = await networkUnderTest(undefined, { limits: { events: 100, bytes: 2_000 } })
  const outbox = openOutboxFile()
  const large = damageMessage(...packs(60))
  outbox.enqueue(large)
  const sending = sendingOf(outbox, network.url)
  await sending.until(isOver(outbox))
  expect(outbox.all()[0]?.state).toBe('split')
  const held = await network.held()
  expect(held.length).toBeGreaterThan(2)
  expect(toldOf(held).toSorted()).toEqual([...epcsOf(large)].toSorted())
  expect(listsOf(outbox)).toEqual(epcsOf(large))
  expect(new Set(held.map(({ eventID }) => eventID)).size).toBe(held.length)
  expect(held.map(({ eventID }) => eventID)).not.toContain(large.events[0]?.id)
  // Nothing was refused for its size: the limit was known.
  expect(network.requests.filter(({ method }) => method === 'POST').length).toBe(held.length)
  expectAccountedFor(outbox, sending)
})

test('where the limit is not announced, a message refused alone is asked for, and halved until it is taken', async () => {
  const network = await networkUnderTest(undefined, { settings: limited(6_000, false) })
  const outbox = openOutboxFile()
  const large = damageMessage(...packs(400))
  outbox.enqueue(large)
  const sending = sendingOf(outbox, network.url)
  await sending.until(isOver(outbox))
  const asked = network.requests.findIndex(({ path }) => path.startsWith('/events'))
  const refused = network.requests.findIndex(({ method }) => method === 'POST')
  expect(refused).toBeLessThan(asked)
  expect(toldOf(await network.held()).toSorted()).toEqual([...epcsOf(large)].toSorted())
  const split = standing(outbox).filter(({ state }) => state === 'split')
  expect(split.length).toBeGreaterThan(1)
  // Pieces of pieces are pieces of the message as first made.
  expect(new Set(standing(outbox).map(({ of }) => of))).toEqual(new Set([null, 1]))
  expectAccountedFor(outbox, sending)
})

test('what may have arrived in an earlier try is not split before the network was asked: it holds it', async () => {
  const network = await networkUnderTest()
  const outbox = openOutboxFile()
  const large = damageMessage(...packs(100))
  mayBeThere(outbox, large)
  await capture(network.url, large)
  const sending = sendingOf(outbox, network.url)
  await sending.until(isOver(outbox))
  expect(outbox.states()).toEqual(['processed'])
  expect((await network.held()).map(({ eventID }) => eventID)).toEqual([large.events[0]?.id])
})

test('what a network took and shows only later is asked for until it does, and never split: its pieces would say it twice', async () => {
  const work = Promise.withResolvers<void>()
  let questions = 0
  const network = await networkUnderTest(
    ({ method, path }) => {
      if (method === 'GET' && path.startsWith('/events') && (questions += 1) === absencesBelieved - 2) work.resolve()
      return undefined
    },
    { beforeProcessing: () => work.promise },
  )
  const outbox = openOutboxFile()
  const large = damageMessage(...packs(100))
  mayBeThere(outbox, large)
  await capture(network.url, large)
  const sending = sendingOf(outbox, network.url)
  await sending.until(isOver(outbox))
  expect(outbox.states()).toEqual(['processed'])
  expect((await network.held()).map(({ eventID }) => eventID)).toEqual([large.events[0]?.id])
})

test('what may have arrived and never shows is split after it was asked for often enough', async () => {
  let questions = 0
  let asked: number | null = null
  const network = await networkUnderTest(
    ({ method, path }) => {
      if (method === 'GET' && path.startsWith('/events')) questions += 1
      if (method === 'POST') asked ??= questions
      return undefined
    },
    { limits: { events: 10, bytes: 2_000 } },
  )
  const outbox = openOutboxFile()
  const large = damageMessage(...packs(100))
  mayBeThere(outbox, large)
  const sending = sendingOf(outbox, network.url)
  await sending.until(isOver(outbox))
  expect(outbox.all()[0]?.state).toBe('split')
  // Pieces of what may have been there are asked for as well before they leave.
  expect(asked).toBeGreaterThanOrEqual(absencesBelieved)
  expect(toldOf(await network.held()).toSorted()).toEqual([...epcsOf(large)].toSorted())
})

test('a later message about an item waits for the piece with it and for no other', () => {
  const outbox = openOutboxFile()
  outbox.enqueue(damageMessage(...packs(60)), damageMessage('P0'), damageMessage('P59'))
  const dispatch = openOutboxDispatch(outbox.database)
  const wanted = {
    endpoint: damageMessage('A').endpoint,
    most: 1,
    limits: { events: 1, bytes: 2_000 },
    envelopeBytes: 300,
    followers: 'together',
  } as const
  const [first] = dispatch.writeDown([], wanted, foundAt)
  const rows = standing(outbox)
  const [, , , firstPiece, ...others] = rows
  expect(rows.slice(0, 3).map(({ state }) => state)).toEqual(['split', 'queued', 'queued'])
  expect(first?.messages).toEqual([firstPiece?.number])
  const waits = outbox.database.prepare('select waits_for from outbox_message order by number').pluck().all()
  expect(waits.slice(0, 3)).toEqual([null, firstPiece?.number, others.at(-1)?.number])
  expect(new Set(waits.slice(3))).toEqual(new Set([null]))
})

test('what follows a piece goes behind it in one document, and the network has both in order', async () => {
  const network = await networkUnderTest(undefined, { limits: { events: 100, bytes: 4_000 } })
  const outbox = openOutboxFile()
  const messages = [damageMessage(...packs(120)), damageMessage('P3'), damageMessage('P119'), damageMessage('P3')]
  outbox.enqueue(...messages)
  const sending = sendingOf(outbox, network.url)
  await sending.until(isOver(outbox))
  const held = await network.held()
  for (const pack of ['P3', 'P119']) {
    const isAbout = ({ epcList }: HeldEvent) => epcList.some((epc) => epc.endsWith(`/${pack}`))
    const own = messages.slice(1).filter((message) => epcsOf(message)[0]?.endsWith(`/${pack}`))
    const ids = held.filter(isAbout).map(({ eventID }) => eventID)
    expect(ids.slice(1)).toEqual(own.map(({ events }) => events[0]?.id))
  }
})

test('a piece with one item that fits no document is parked, and its siblings go', async () => {
  const large = damageMessage('A', 'B', 'X'.repeat(20))
  const bodyOf = (message: NewMessage) => JSON.stringify(message.events[0]?.body)
  const piece = { ...damageMessage('A').events[0]?.body, 'tallyman:pieceOf': large.events[0]?.id }
  const envelope = epcis20Json.envelopeBytes({ station: '018f0000-0000-7000-8000-000000000001', epoch: 1 })
  const bytes = envelope + JSON.stringify(piece).length + 10
  expect(bytes).toBeLessThan(envelope + bodyOf(large).length)
  const network = await networkUnderTest(undefined, { limits: { events: 100, bytes } })
  const outbox = openOutboxFile()
  outbox.enqueue(large)
  const sending = sendingOf(outbox, network.url)
  await sending.until(() => outbox.counts().processed === 2 && outbox.counts().parked === 1)
  expect(toldOf(await network.held()).toSorted()).toEqual(epcsOf(large).slice(0, 2))
  expect(outbox.refused(1)[0]?.said).toContain(`${bytes} bytes`)
  expectAccountedFor(outbox, sending)
})

test('a message of any size can be looked at: the beginning of its text, and its pieces', () => {
  const outbox = openOutboxFile()
  // As of a container that ends with all that is in it.
  const one = damageMessage('P0')
  const items = packs(6_000).map(pack)
  const events = one.events.map(({ id, body }) => ({ id, body: { ...body, epcList: items.map(itemLink) } }))
  const large: NewMessage = { ...one, items, events }
  outbox.enqueue(large)
  openOutboxDispatch(outbox.database).writeDown(
    [],
    {
      endpoint: large.endpoint,
      most: 1,
      limits: { events: 100, bytes: 100_000 },
      envelopeBytes: 300,
      followers: 'together',
    },
    foundAt,
  )
  const shown = messageDetail.parse(outbox.detail(large.id))
  expect(JSON.stringify(large.events[0]?.body).length).toBeGreaterThan(shown.bodies[0]?.length ?? 0)
  expect(shown.pieces?.count).toBe(3)
  expect(shown.pieces?.first.reduce((sum, { items }) => sum + items, 0)).toBe(6_000)
})

test('limits that shrink again split what still waits again, and nothing is doubled', async () => {
  const network = await networkUnderSettings(limited(6_000))
  const outbox = openOutboxFile()
  const large = damageMessage(...packs(400))
  outbox.enqueue(large)
  const patience = { announcement: 20, documentsAtOnce: 1 }
  const sending = sendingOf(outbox, network.url, { patience })
  await sending.until(() => outbox.counts().processed >= 1)
  network.set(limited(2_000))
  await sending.until(isOver(outbox))
  expect(toldOf(await network.held()).toSorted()).toEqual([...epcsOf(large)].toSorted())
  expectAccountedFor(outbox, sending)
})

test('the same event under the same limit gives the same pieces, so that a restored station finds what was sent after its backup', async () => {
  const network = await networkUnderTest(undefined, { limits: { events: 100, bytes: 2_000 } })
  const large = damageMessage(...packs(60))
  const lost = openOutboxFile()
  lost.enqueue(large)
  const before = sendingOf(lost, network.url)
  await before.until(isOver(lost))
  await before.stop()
  const held = await network.held()

  const restored = openOutboxFile()
  restored.enqueue(large)
  immediately(restored.database, () => doubtUnsent(restored.database, foundAt))
  const after = sendingOf(restored, network.url)
  await after.until(isOver(restored))
  expect(await network.held()).toEqual(held)
  expect(restored.counts()).toMatchObject({ split: 1, processed: held.length })
})

/** Undoes what a fact told, as a correction does it. */
function undo(outbox: OutboxUnderTest, fact: FactId): { voided: number; declared: readonly MessageId[] } {
  const corrections = openOutboxCorrections(outbox.database)
  return immediately(outbox.database, () => {
    const { voided, declared } = corrections.fates([fact])
    const at = (foundAt + 60_000) as Instant
    const wrong = declared.map((id) => corrections.wrong(id))
    corrections.voidAll(voided, at)
    const declarations = wrong
      .toReversed()
      .map((message) => declarationOf(message, { at, reason: 'did_not_occur', corrective: [] }, newId))
    enqueue(outbox.database, declarations, { at, createdBy: null, fact: null })
    return { voided: voided.length, declared }
  })
}

test('undone in the middle, what went is declared piece by piece, and what did not go is voided', async () => {
  let isBusy = false
  const network = await networkUnderTest(
    ({ method, nth }) => (method === 'POST' && nth > 1 && isBusy ? { kind: 'refused', status: 429 } : undefined),
    { limits: { events: 100, bytes: 2_000 } },
  )
  const outbox = openOutboxFile()
  const large = damageMessage(...packs(60))
  isBusy = true
  const fact = 'fact-1' as FactId
  immediately(outbox.database, () => enqueue(outbox.database, [large], { at: foundAt, createdBy: null, fact }))
  const patience = { documentsAtOnce: 1 }
  const sending = sendingOf(outbox, network.url, { patience })
  await sending.until(() => outbox.counts().processed >= 1 && outbox.counts().waiting >= 1)
  await sending.stop()
  isBusy = false
  const { voided, declared } = undo(outbox, fact)
  expect(declared.length).toBeGreaterThan(0)
  expect(voided).toBeGreaterThan(0)
  const again = sendingOf(outbox, network.url, { patience })
  await again.until(isOver(outbox))
  const held = await network.held()
  const told = held.filter(({ errorDeclaration }) => errorDeclaration === undefined)
  const taken = held.filter(({ errorDeclaration }) => errorDeclaration !== undefined)
  expect(taken.map(({ eventID }) => eventID).toSorted()).toEqual(told.map(({ eventID }) => eventID).toSorted())
  expect(toldOf(taken).toSorted()).toEqual(toldOf(told).toSorted())
  expect(told.length).toBe(declared.length)
  expect(outbox.counts()).toMatchObject({ split: 1, voided })
})

test('a declaration that waits behind a message is split with it: every piece is declared, with its own id and body', async () => {
  const network = await networkUnderTest(undefined, { limits: { events: 100, bytes: 2_000 } })
  const outbox = openOutboxFile()
  const large = damageMessage(...packs(60))
  const at = (foundAt + 60_000) as Instant
  outbox.enqueue(
    large,
    declarationOf(large, { at, reason: 'did_not_occur', corrective: [] }, newId),
    damageMessage('P7'),
  )
  const sending = sendingOf(outbox, network.url)
  await sending.until(isOver(outbox))
  expect(outbox.counts()).toMatchObject({ split: 2, voided: 0 })
  const held = await network.held()
  const declared = held.filter(({ errorDeclaration }) => errorDeclaration !== undefined)
  const told = held.filter(({ errorDeclaration }) => errorDeclaration === undefined).slice(0, -1)
  expect(toldOf(declared).toSorted()).toEqual([...epcsOf(large)].toSorted())
  expect(declared.map(({ eventID }) => eventID).toSorted()).toEqual(told.map(({ eventID }) => eventID).toSorted())
  for (const { eventID } of declared) {
    const both = held.filter((event) => event.eventID === eventID)
    expect(both.map(({ errorDeclaration }) => errorDeclaration !== undefined)).toEqual([false, true])
  }
  const ofP7 = held.filter(({ epcList }) => epcList.some((epc) => epc.endsWith('/P7')))
  expect(ofP7.map(({ errorDeclaration }) => errorDeclaration !== undefined)).toEqual([false, true, false])
})
