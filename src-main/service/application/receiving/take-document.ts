import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { receivesBatches } from '#shared/domain/messaging/told.ts'
import type { FactDraft } from '#shared/domain/ledger/fact.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { Doubt } from '#shared/domain/shipments/doubt.ts'
import type { InboundSource } from '#shared/domain/shipments/facts.ts'
import { readInboundDocument } from '#shared/epcis/read-document.ts'
import type { DocumentRefusal } from '#shared/epcis/read-document.ts'
import { endsNumbers, senderOf } from '#shared/epcis/read-closing.ts'
import type { ReadingContext } from '#shared/epcis/read-event.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { hearForeignEvent, readForeignEvent } from './hear-other-stations.ts'
import { keepPartnersPiece, keptDigest, readPartnersPiece, withdraw } from './partners-pieces.ts'
import type { PartnersPiece } from './partners-pieces.ts'
import { readOwnEvent } from './read-own-event.ts'
import type { ForeignEvent } from './hear-other-stations.ts'
import { record } from '../record.ts'
import type { RecordDesk } from '../record-desk.ts'

/** A document as it came, and who brought it; null for what the station fetched by itself. */
export type IncomingDocument = {
  readonly text: string
  readonly source: InboundSource
  readonly person: PersonId | null
}

/** What became of a document: how many events it holds, how many say something new about goods, how many were set aside. */
export type Taken = {
  readonly events: number
  readonly fresh: number
  readonly setAside: number
  readonly page: TakenPage
}

/** A document as a page of an answer: what its record times are, and a digest that is the same for the same events. */
export type TakenPage = {
  readonly events: number
  /** The first and the latest record time; null where no event tells one. */
  readonly first: Instant | null
  readonly last: Instant | null
  readonly inOrder: boolean
  readonly fingerprint: string
}

type FreshPiece = { readonly piece: PartnersPiece; readonly digest: string; readonly sender: string | null }
type DoubtfulEvent = { readonly event: string; readonly because: Doubt }
type Reading = {
  readonly fresh: ReadonlyMap<string, FreshPiece>
  readonly foreign: ReadonlyMap<string, ForeignEvent>
  readonly doubtful: readonly DoubtfulEvent[]
  /** Events that their sender declares wrong, word for word as they came before. */
  readonly withdrawn: readonly DoubtfulEvent[]
  readonly page: TakenPage
}

/** How long the station reads before it looks whether a scan waits, in milliseconds. */
const longestSlice = 5

/**
 * Takes a document in: reads it in slices, so that no scan waits for it, and then keeps in one transaction the document, what
 * its events say about goods on their way, what was set aside, and how far the endpoint was read. An event that
 * was kept before is passed over, so a document that comes again changes nothing.
 */
export async function takeDocument(
  desk: RecordDesk,
  document: IncomingDocument,
): Promise<Result<Taken, DocumentRefusal>> {
  const read = readInboundDocument(document.text)
  if (!read.ok) return read
  const { fresh, foreign, doubtful, withdrawn, page } = await readEvents(desk, read.value.events, document)
  const setAside = immediately(desk.database, () => {
    const isUnheard = ({ because, event }: DoubtfulEvent) => !desk.setAside.isKnown(because, [event])
    const sha256 = digestOf(document.text)
    const { at } = desk.readClock()
    if (fresh.size + doubtful.filter(isUnheard).length + withdrawn.length + foreign.size > 0) {
      desk.inbound.keepDocument({ sha256, source: document.source, body: document.text }, at)
    }
    for (const { piece, digest, sender } of fresh.values())
      keepPartnersPiece(desk, piece, digest, { sender, document: sha256 })
    const stands = withdrawn.filter(({ event }) => !withdraw(desk, event, sha256, at))
    const unheard = [...doubtful, ...stands].filter(isUnheard)
    if (unheard.length > 0)
      record(
        desk,
        unheard.map((doubt) => setAsideFact(doubt, sha256, document)),
      )
    let contradicted = 0
    for (const event of foreign.values()) {
      if (hearForeignEvent(desk, event, { sha256, source: document.source }, at)) contradicted += 1
    }
    // What is not in the order of recording may leave out something earlier: the next question begins where this one did.
    // A record time ahead of our clock would make us pass over what is recorded until then.
    if (document.source.kind === 'network' && page.inOrder && page.last !== null) {
      desk.inbound.moveCursor(document.source.endpoint, Math.min(page.last, at) as Instant)
    }
    return unheard.length + contradicted
  })
  return ok({ events: page.events, fresh: fresh.size, setAside, page })
}

async function readEvents(
  desk: RecordDesk,
  events: readonly unknown[],
  { source }: IncomingDocument,
): Promise<Reading> {
  const site = desk.site.site()
  if (site === null) throw new Error('a station runs that is not set up')
  const latest = (desk.readClock().at + site.clockToleranceMinutes * 60_000) as Instant
  const fresh = new Map<string, FreshPiece>()
  const foreign = new Map<string, ForeignEvent>()
  const receives = receivesBatches(desk.messaging.rules().site)
  const doubtful: DoubtfulEvent[] = []
  const withdrawn: DoubtfulEvent[] = []
  const ids = createHash('sha256')
  let first: Instant | null = null
  let last: Instant | null = null
  let inOrder = true
  let sliceEnds = performance.now() + longestSlice

  for (const value of events) {
    const recorded = recordTimeOf(value)
    if (recorded !== null && last !== null && recorded < last) inOrder = false
    first ??= recorded
    last = later(last, recorded)
    const event = eventIdOf(value)
    ids.update(event).update('\n')
    const context = { event, siteGln: site.gln, latest }
    const read = readPartnersPiece(value, context, receives)
    // What ends numbers may be about goods of no batch: it is kept beside as what nobody here follows, and never a doubt by itself.
    const isEnd = endsNumbers(value)
    if (!read.ok) {
      const before = () => fresh.get(event)?.digest ?? keptDigest(desk, event)
      const isSame = read.error.code === 'DECLARED_WRONG' && declaresSame(value, context, before)
      if (isSame) withdrawn.push({ event, because: read.error })
      else if (!isEnd) doubtful.push({ event, because: read.error })
    } else if (read.value !== null) {
      const digest = digestOfPiece(read.value)
      const before = fresh.get(event)?.digest ?? keptDigest(desk, event)
      if (before === null) fresh.set(event, { piece: read.value, digest, sender: senderOf(value) })
      else if (before !== digest && !isEnd) doubtful.push({ event, because: { code: 'EVENT_ID_REUSED', about: event } })
    }
    if (source.kind === 'network' && (isEnd || (read.ok && read.value === null))) {
      const heard = desk.foreignEvents.isOwn(event)
        ? readOwnEvent(desk, value, event)
        : readForeignEvent(desk, value, context)
      if (!heard.ok) doubtful.push({ event, because: heard.error })
      else if (heard.value !== null && !foreign.has(event)) foreign.set(event, heard.value)
    }
    if (performance.now() > sliceEnds) {
      await setImmediate()
      sliceEnds = performance.now() + longestSlice
    }
  }
  const page = { events: events.length, first, last, inOrder, fingerprint: ids.digest('hex') }
  return { fresh, foreign, doubtful, withdrawn, page }
}

/** The event's own id, or where it has none a digest of all it says. */
function eventIdOf(value: unknown): string {
  const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'eventID') : undefined
  if (typeof id === 'string' && id !== '' && id.length <= 2048) return id
  const withoutTime = typeof value === 'object' && value !== null ? { ...value, recordTime: undefined } : value
  return `sha-256:${digestOf(JSON.stringify(withoutTime) ?? '')}`
}

function recordTimeOf(value: unknown): Instant | null {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'recordTime') : undefined
  const time = typeof text === 'string' ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? null : (time as Instant)
}

function later(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}

/** A page of the network's that could not be read, or that leaves something out: kept as it came, and told to a person once. */
export type DoubtfulPage = {
  readonly text: string
  readonly source: InboundSource
  readonly because: Doubt
  /** What the doubt is known by when it comes again. */
  readonly key: string
}

/** Sets a page aside. Gives false where the same was set aside before. */
export function setPageAside(desk: RecordDesk, { text, source, because, key }: DoubtfulPage): boolean {
  return immediately(desk.database, () => {
    if (desk.setAside.isKnown(because, [key])) return false
    const sha256 = digestOf(text)
    desk.inbound.keepDocument({ sha256, source, body: text }, desk.readClock().at)
    record(desk, [setAsideFact({ event: key, because }, sha256, { text, source, person: null })])
    return true
  })
}

function setAsideFact(
  { event, because }: DoubtfulEvent,
  document: string,
  { source, person }: IncomingDocument,
): FactDraft {
  return {
    body: { kind: 'inbound.set-aside', source, document, because, shipment: null, events: [event] },
    person,
    scan: null,
  }
}

/** Whether a declaration is about an event that is here, and says the same but for the declaration. */
function declaresSame(value: unknown, context: ReadingContext, keptBefore: () => string | null): boolean {
  if (typeof value !== 'object' || value === null) return false
  const read = readPartnersPiece({ ...value, errorDeclaration: undefined }, context, true)
  return read.ok && read.value !== null && digestOfPiece(read.value) === keptBefore()
}

/** Over what was kept of a piece ever since: whom else a shipping event names came later, and tells it apart from nothing. */
function digestOfPiece(piece: PartnersPiece): string {
  return digestOf(JSON.stringify(piece.kind === 'shipping' ? { ...piece, destination: undefined } : piece))
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
