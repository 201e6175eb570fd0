import type { Destination, Piece } from '../../epcis/inbound-event.ts'
import { unreachable } from '../../kernel/unreachable.ts'
import type { Doubt } from './doubt.ts'

/** Whether goods come to this site. `unclear` where the sender names neither a place nor a party that we know. */
export type ForWhom = 'here' | 'elsewhere' | 'unclear'

/** What this site is called by, and what people have said of others. */
export type KnownDestinations = {
  readonly siteGln: string
  /** Whether a party means this site: a person's word; null where nobody was asked yet. */
  readonly partyComesHere: (gln: string) => boolean | null
  /** A person's word about this one shipment, where it names nobody; null where nobody was asked yet. */
  readonly shipmentComesHere: boolean | null
}

/**
 * For whom a shipping event is: a place decides, whatever parties are named. Without one the site's own GLN as a party, or a
 * party that people know to mean this site, decides; parties that they know to mean another one; else it is unclear.
 */
export function forWhom({ places, parties }: Destination, known: KnownDestinations): ForWhom {
  if (places.length > 0) return places.includes(known.siteGln) ? 'here' : 'elsewhere'
  if (parties.length === 0) return ofWord(known.shipmentComesHere)
  const words = parties.map((gln) => (gln === known.siteGln ? true : known.partyComesHere(gln)))
  if (words.includes(true)) return 'here'
  return words.includes(null) ? 'unclear' : 'elsewhere'
}

/** For whom a shipment is, by all its shipping events: one for this site and one for another contradict each other. */
export function shipmentForWhom(
  destinations: readonly Destination[],
  known: KnownDestinations,
): { readonly forWhom: ForWhom; readonly doubt: Doubt | null } {
  const named = destinations.map((destination) => ({ ...destination, forWhom: forWhom(destination, known) }))
  const elsewhere = named.find((destination) => destination.forWhom === 'elsewhere')
  const unclear = named.find((destination) => destination.forWhom === 'unclear')
  if (named.some((destination) => destination.forWhom === 'here')) {
    if (elsewhere === undefined) return { forWhom: 'here', doubt: null }
    return { forWhom: 'here', doubt: { code: 'WRONG_DESTINATION', about: firstNamed(elsewhere) } }
  }
  if (unclear === undefined) return { forWhom: 'elsewhere', doubt: null }
  return { forWhom: 'unclear', doubt: { code: 'DESTINATION_UNCLEAR', about: firstNamed(unclear) } }
}

function firstNamed({ places, parties }: Destination): string {
  return places[0] ?? parties[0] ?? ''
}

function ofWord(comesHere: boolean | null): ForWhom {
  switch (comesHere) {
    case true:
      return 'here'
    case false:
      return 'elsewhere'
    case null:
      return 'unclear'
    default:
      return unreachable(comesHere)
  }
}

/** Whom a shipping event names; what was kept before destinations were has its first one only. */
export function destinationOf({ toGln, destination }: Extract<Piece, { kind: 'shipping' }>): Destination {
  return destination ?? { places: toGln === null ? [] : [toGln], parties: [] }
}
