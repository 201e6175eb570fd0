import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import type { OtherEvent as OtherEventRow } from '#shared/contract/views/inbound-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { longestDocumentPart } from '#shared/contract/views/shipment-views.ts'
import { destinationOf } from '#shared/domain/shipments/destination.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { OtherEvent } from '#service/persistence/inbound-search.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import type { InboundDesk } from './inbound-desk.ts'
import { record } from '../record.ts'
import type { RecordDesk } from '../record-desk.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Answer<Name extends keyof typeof import('#shared/contract/calls.ts').calls> = Result<CallOutput<Name>, Refusal>

/** A page of what came in and is not for this site or not followed here; both lists begin at the same place. */
export function whatCameIn(
  { inboundSearch }: RecordDesk,
  { after, limit }: CallInput<'inbound.cameIn'>,
): Answer<'inbound.cameIn'> {
  const { shipmentsForOthers: shipmentCount, otherEvents: eventCount } = inboundSearch.counts()
  const shipments = inboundSearch.shipmentsForOthers(after, limit).map((shipment) => ({ ...shipment }))
  const events = inboundSearch.otherEvents(after, limit).map(rowOf)
  return ok({ shipments, shipmentCount, events, eventCount })
}

function rowOf({ event, keptAt, type, step, isOwn }: OtherEvent): OtherEventRow {
  return { event, keptAt, type, step, isOwn }
}

/** One event as it came. */
export function keptEvent(
  { inboundSearch }: RecordDesk,
  { event }: CallInput<'inbound.event'>,
): Answer<'inbound.event'> {
  const kept = inboundSearch.event(event)
  if (kept === null) return err(refuse('DOCUMENT_NOT_FOUND', { document: event }))
  const { body, ...rest } = kept
  return ok({ ...rest, text: body.slice(0, longestDocumentPart), isCut: body.length > longestDocumentPart })
}

/**
 * A person says whether a shipment that names no place comes to this site. What is addressed to the same party follows, and
 * what comes here now is announced.
 */
export async function sayDestination(
  workplace: Workplace,
  desk: InboundDesk,
  { comesHere, ...shipment }: CallInput<'inbound.sayDestination'>,
): Promise<Answer<'inbound.sayDestination'>> {
  const { inbound } = workplace
  const said = immediately(workplace.database, (): Result<{ readonly person: PersonId }, Refusal> => {
    const person = signedIn(workplace, 'dealWithMessages')
    if (!person.ok) return person
    const named = inbound.shippingsOf(shipment).map(destinationOf)
    if (named.length === 0 || named.some(({ places }) => places.length > 0))
      return err(refuse('DESTINATION_NOT_OPEN', { number: shipment.number }))
    const party = named.find(({ parties }) => parties.length > 0)?.parties[0] ?? null
    const body = { kind: 'inbound.destination-said', shipment, party, comesHere } as const
    record(workplace, [{ body, person: person.value.id, scan: null }])
    if (party === null) inbound.touchShipment(shipment)
    else inbound.touchAddressedTo(party)
    return ok({ person: person.value.id })
  })
  if (!said.ok) return said
  const { announced } = await desk.putTogether(said.value.person)
  workplace.tell('shipments.changed', {})
  workplace.tell('attention.changed', {})
  workplace.statusChanged()
  return ok({ announced: announced.slice(0, 200) })
}
