import { createHash } from 'node:crypto'
import type { FactDraft } from '#shared/domain/ledger/fact.ts'
import { contradiction } from '#shared/domain/other-stations/contradiction.ts'
import type { Doubt } from '#shared/domain/shipments/doubt.ts'
import type { InboundSource } from '#shared/domain/shipments/facts.ts'
import type { EventDoubt } from '#shared/epcis/inbound-event.ts'
import type { ReadingContext } from '#shared/epcis/read-event.ts'
import { happenedAt, readStationEvent } from '#shared/epcis/read-station-event.ts'
import type { StationDeed } from '#shared/epcis/station-deed.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { record } from '../record.ts'
import type { RecordDesk } from '../record-desk.ts'

/** An event that is no announcement: what another station of the site did, or null for what nothing here follows. */
export type ForeignEvent = {
  readonly event: string
  readonly digest: string
  readonly body: string
  readonly deed: StationDeed | null
}

/**
 * Reads an event that announces nothing. Null for what was kept before. The same id with another deed is a doubt;
 * what nobody follows may change as it likes.
 */
export function readForeignEvent(
  desk: RecordDesk,
  value: unknown,
  context: ReadingContext,
): Result<ForeignEvent | null, EventDoubt | Doubt> {
  const read = happenedAt(value, context.siteGln) ? readStationEvent(value, context) : ok(null)
  if (!read.ok) return read
  const { event } = context
  if (read.value === null) return ok(foreignEventAsItCame(desk, value, event))
  const digest = digestOf(JSON.stringify(read.value))
  const before = desk.foreignEvents.digestOf(event)
  if (before === null) return ok({ event, digest, body: withoutRecordTime(value), deed: read.value })
  return before === digest ? ok(null) : { ok: false, error: { code: 'EVENT_ID_REUSED', about: event } }
}

/** An event that nobody here follows, with all it says; null where it was kept before. */
export function foreignEventAsItCame(desk: RecordDesk, value: unknown, event: string): ForeignEvent | null {
  if (desk.foreignEvents.digestOf(event) !== null) return null
  const body = withoutRecordTime(value)
  return { event, digest: digestOf(body), body, deed: null }
}

/**
 * Writes down what another station did, in the caller's transaction: as a fact where it can be true beside what is known here,
 * else set aside for a person. Gives whether it was set aside.
 */
export function hearForeignEvent(
  desk: RecordDesk,
  { event, digest, body, deed }: ForeignEvent,
  document: { readonly sha256: string; readonly source: InboundSource },
  at: Instant,
): boolean {
  if (deed === null) {
    desk.foreignEvents.keep({ event, digest, body, became: 'unread', document: document.sha256 }, at)
    return false
  }
  const because = contradiction(deed, {
    items: deed.items.map((item) => desk.items.find(item)),
    container: deed.container === null ? null : desk.items.find(deed.container),
    aroundContainer: deed.container === null ? [] : desk.itemPlace.containers(deed.container),
  })
  const { source } = document
  const fact: FactDraft['body'] =
    because === null
      ? { kind: 'other-station.acted', source, deed }
      : { kind: 'inbound.set-aside', source, document: document.sha256, because, shipment: null, events: [event] }
  record(desk, [{ body: fact, person: null, scan: null }])
  const became = because === null ? 'deed' : 'setAside'
  desk.foreignEvents.keep({ event, digest, body, became, document: document.sha256 }, at)
  return because !== null
}

/** The event as it came, but for the time at which a repository took it in. */
function withoutRecordTime(value: unknown): string {
  return JSON.stringify(typeof value === 'object' && value !== null ? { ...value, recordTime: undefined } : value)
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
