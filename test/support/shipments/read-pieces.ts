import type { EventDoubt, Piece } from '#shared/epcis/inbound-event.ts'
import { readInboundEvent } from '#shared/epcis/read-event.ts'
import { assembleShipment } from '#shared/domain/shipments/assemble.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Result } from '#shared/kernel/result.ts'
import { trainingProducts, trainingSite } from '#training/training-items.ts'
import { leftAt } from './announced-events.ts'
import type { SentEvent } from './announced-events.ts'

/** Reads an event as the training site reads it. */
export function readAtSite(event: unknown, id = 'urn:uuid:e'): Result<Piece | null, EventDoubt> {
  return readInboundEvent(event, { event: id, siteGln: trainingSite.gln, latest: (leftAt + 86_400_000) as Instant })
}

/** The pieces of events that can all be read. */
export function piecesOf(events: readonly SentEvent[]): readonly Piece[] {
  return events.flatMap((event) => {
    const read = readAtSite(event, String(event['eventID']))
    if (!read.ok) throw new Error(`${read.error.code}: ${read.error.about}`)
    return read.value === null ? [] : [read.value]
  })
}

/** The shipment that events tell, put together at the training site. */
export function assembled(events: readonly SentEvent[]) {
  const levels = new Map(trainingProducts.map(({ gtin, level }) => [gtin, level]))
  return assembleShipment(piecesOf(events), {
    id: '00000000-0000-7000-8000-000000000001' as ShipmentId,
    siteGln: trainingSite.gln,
    levelOf: (gtin) => levels.get(gtin) ?? null,
  })
}
