import { setImmediate } from 'node:timers/promises'
import type { PersonId } from '#shared/domain/people/person.ts'
import { assembleShipment } from '#shared/domain/shipments/assemble.ts'
import type { Doubt } from '#shared/domain/shipments/doubt.ts'
import { doubtAgainstWhatIsKnown } from '#shared/domain/shipments/fits-what-is-known.ts'
import type { AnnouncedShipment, ShipmentName } from '#shared/domain/shipments/shipment.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import { destinationOf, shipmentForWhom } from '#shared/domain/shipments/destination.ts'
import type { ForWhom } from '#shared/domain/shipments/destination.ts'
import type { Piece } from '#shared/epcis/inbound-event.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { err } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { record } from '../record.ts'
import type { RecordDesk } from '../record-desk.ts'

/** What became of the shipments that new pieces are about. */
export type PutTogether = { readonly announced: readonly ShipmentId[]; readonly setAside: number }

/**
 * Puts the shipments together that new pieces say something about: each in one transaction of its own, announced whole or set
 * aside. Scans may come in between. Killed half-way, it begins again with all of them: one that is announced
 * as it stands already is left alone.
 */
export async function putTogether(desk: RecordDesk, person: PersonId | null): Promise<PutTogether> {
  const pieces = desk.inbound.newPieces()
  if (pieces.length === 0) return { announced: [], setAside: 0 }
  const announced: ShipmentId[] = []
  let setAside = 0
  for (const name of desk.inbound.touchedShipments()) {
    await setImmediate()
    const assembly = assemble(desk, name)
    await setImmediate()
    const outcome = immediately(desk.database, () => announce(desk, assembly, person))
    if (outcome === 'set aside') setAside += 1
    else if (outcome !== 'as before') announced.push(outcome)
  }
  immediately(desk.database, () => desk.inbound.settlePieces(pieces))
  return { announced, setAside }
}

/** A shipment put together from its pieces, or why it cannot be. */
type Assembly = {
  readonly name: ShipmentName
  readonly pieces: readonly Piece[]
  readonly forWhom: ForWhom
  /** Null for one that goes to somebody else. */
  readonly assembled: Result<AnnouncedShipment, Doubt> | null
}

/** Pieces change in their turn only, so nothing of this is out of date when the transaction begins, whatever is scanned until then. */
function assemble({ inbound, destinations, shipments, site, ids }: RecordDesk, name: ShipmentName): Assembly {
  const pieces = inbound.piecesOf(name)
  const siteGln = site.site()?.gln
  if (siteGln === undefined) throw new Error('a station runs that is not set up')
  const named = pieces.flatMap((piece) => (piece.kind === 'shipping' ? [destinationOf(piece)] : []))
  const { forWhom, doubt } = shipmentForWhom(named, destinations.known(name, siteGln))
  if (forWhom === 'elsewhere') return { name, pieces, forWhom, assembled: null }
  if (doubt !== null) return { name, pieces, forWhom, assembled: err(doubt) }
  const id = shipments.named(name)?.id ?? (ids.newId() as ShipmentId)
  return { name, pieces, forWhom, assembled: assembleShipment(pieces, { id, siteGln, levelOf: shipments.levelOf }) }
}

function announce(
  desk: RecordDesk,
  { name, pieces, forWhom, assembled }: Assembly,
  person: PersonId | null,
): ShipmentId | 'as before' | 'set aside' {
  desk.inbound.keepForWhom(name, forWhom)
  if (assembled === null) return 'as before'
  if (!assembled.ok) return setAside(desk, name, pieces, assembled.error, person)
  const { shipments } = desk
  const shipment = assembled.value
  const before = shipments.announced(shipment.id)
  if (before !== null && inOneForm(before) === inOneForm(shipment)) return 'as before'
  const items = shipment.items.map(({ id }) => id)
  const state = shipments.head(shipment.id)?.state ?? null
  const doubt = doubtAgainstWhatIsKnown(shipment, state, shipments.standings(shipment.id, items))
  if (doubt !== null) return setAside(desk, name, pieces, doubt, person)
  const { source } = desk.inbound.originOf(name)
  const events = pieces.map(({ event }) => event).sort()
  record(desk, [{ body: { kind: 'shipment.announced', shipment, source, events }, person, scan: null }])
  return shipment.id
}

/** Set aside once for the same reason, however often its events come again. */
function setAside(
  desk: RecordDesk,
  name: ShipmentName,
  pieces: readonly Piece[],
  because: Doubt,
  person: PersonId | null,
): 'as before' | 'set aside' {
  const events = pieces.flatMap(({ kind, event }) => (kind === 'shipping' ? [event] : [])).sort()
  if (desk.setAside.isKnown(because, events)) return 'as before'
  const { document, source } = desk.inbound.originOf(name)
  const { number, fromGln } = name
  const shipment = { number, fromGln }
  record(desk, [
    { body: { kind: 'inbound.set-aside', source, document, because, shipment, events }, person, scan: null },
  ])
  return 'set aside'
}

/** One text for one announcement, whatever the order of its items. */
function inOneForm(shipment: AnnouncedShipment): string {
  return canonicalJson({ ...shipment, items: shipment.items.toSorted((a, b) => (a.id < b.id ? -1 : 1)) })
}
