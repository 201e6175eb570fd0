import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { longestDocumentPart, mostExpected } from '#shared/contract/views/shipment-views.ts'
import { packagingLevels } from '#shared/domain/items/item.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { ShipmentHead } from '#service/persistence/shipments.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { itemView } from '../look-up/item-view.ts'
import { record } from '../record.ts'
import type { RecordDesk } from '../record-desk.ts'
import { signedIn } from '../people/signed-in.ts'
import { twoSidesOf } from './two-sides.ts'
import type { Workplace } from '../workplace.ts'

type Answer<Name extends keyof typeof import('#shared/contract/calls.ts').calls> = Result<CallOutput<Name>, Refusal>

/** A page of the announced shipments, the newest first. */
export function listShipments(
  { shipments }: Workplace,
  { after, limit }: CallInput<'shipments.list'>,
  pulledAt: Instant | null,
): Answer<'shipments.list'> {
  const page = shipments.page(after, limit + 1)
  return ok({ shipments: page.slice(0, limit).map(rowOf), next: page.length > limit ? after + limit : null, pulledAt })
}

/** One shipment: what is expected by level, product and lot, and what to scan: the outermost items. */
export function viewShipment(
  workplace: Workplace,
  { shipment }: CallInput<'shipments.view'>,
): Answer<'shipments.view'> {
  const { shipments, receipts, people } = workplace
  const head = shipments.head(shipment)
  if (head === null) return err(refuse('SHIPMENT_NOT_FOUND', { shipment }))
  const expected = shipments.counts(shipment)
  const countAt = (level: string) => expected.reduce((sum, line) => sum + (line.level === level ? line.count : 0), 0)
  return ok({
    ...rowOf(head),
    byLevel: packagingLevels.map((level) => ({ level, count: countAt(level) })).filter(({ count }) => count > 0),
    expected: expected.slice(0, mostExpected).map((line) => ({ ...line })),
    expectedLines: expected.length,
    outermost: shipments.outermost(shipment, mostExpected).map((item) => ({
      item: itemView(workplace, item.id, { lot: item.lot, expiry: item.expiry }),
      level: item.level,
      contents: item.holds,
    })),
    outermostCount: shipments.outermostCount(shipment),
    toVerify: workplace.returns.toVerifyInAll(shipment),
    receipts: receipts.ofShipment(shipment).map(({ person, ...receipt }) => ({
      ...receipt,
      by: (person === null ? null : people.byId(person)?.name) ?? '',
    })),
  })
}

/** What was announced and not taken, and why. */
export function viewSetAside(desk: RecordDesk, { setAside }: CallInput<'setAside.view'>): Answer<'setAside.view'> {
  const entry = desk.setAside.find(setAside)
  if (entry === null) return err(refuse('SET_ASIDE_NOT_FOUND', { setAside }))
  const { because, events, ...rest } = entry
  return ok({
    ...rest,
    because: because.code,
    about: because.about,
    events: events.slice(0, 200),
    eventCount: events.length,
    sides: twoSidesOf(desk, entry),
  })
}

/** A person dealt with it: it leaves the list of what waits, and stays in the record. */
export function settleSetAside(
  workplace: Workplace,
  { setAside }: CallInput<'setAside.settle'>,
): Answer<'setAside.settle'> {
  const settled = immediately(workplace.database, (): Answer<'setAside.settle'> => {
    const person = signedIn(workplace, 'workOnTheFloor')
    if (!person.ok) return person
    const entry = workplace.setAside.find(setAside)
    if (entry === null) return err(refuse('SET_ASIDE_NOT_FOUND', { setAside }))
    if (entry.settledAt === null) {
      record(workplace, [{ body: { kind: 'inbound.settled', setAside }, person: person.value.id, scan: null }])
    }
    return ok({})
  })
  if (settled.ok) {
    workplace.tell('attention.changed', {})
    workplace.statusChanged()
  }
  return settled
}

/** A part of a document as it came. */
export function documentPart(
  { inbound }: Workplace,
  { document, from }: CallInput<'inbound.document'>,
): Answer<'inbound.document'> {
  const part = inbound.documentPart(document, from, longestDocumentPart)
  return part === null ? err(refuse('DOCUMENT_NOT_FOUND', { document })) : ok({ ...part })
}

function rowOf({ id, number, kind, state, fromGln, shippedAt, announcedAt, items, missing, announced }: ShipmentHead) {
  return { id, number, kind, state, fromGln, shippedAt, announcedAt, items, missing, announced }
}
