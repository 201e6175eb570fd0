import type { ItemId } from '../../gs1/item-identity.ts'
import type { Availability, Lifecycle } from '../items/item.ts'
import type { Doubt } from './doubt.ts'
import type { AnnouncedShipment, ShipmentState } from './shipment.ts'

/** What this station knows of an announced item already. */
export type Standing = {
  readonly id: ItemId
  readonly lifecycle: Lifecycle
  readonly availability: Availability
  /** Whether this same shipment announced it before. */
  readonly ofThisShipment: boolean
  /** Whether any other shipment announced it: without one it is expected because its batch was loaded. */
  readonly ofAnotherShipment: boolean
}

/**
 * Whether an announced shipment fits what is known here; null where it does. `standings` names the items that are known.
 * An item comes in once: one that is here, or announced in another shipment, makes the whole announcement doubtful.
 * What left this site (SHIPPED) may come back, and what is known from its batch alone is where it was made, and comes.
 */
export function doubtAgainstWhatIsKnown(
  shipment: AnnouncedShipment,
  before: ShipmentState | null,
  standings: readonly Standing[],
): Doubt | null {
  if (before !== null && before !== 'expected') return { code: 'SHIPMENT_IN_WORK', about: shipment.number }
  const gone = standings.find(({ lifecycle }) => lifecycle !== 'commissioned')
  if (gone !== undefined) return { code: 'ITEM_OUT_OF_USE', about: gone.id }
  const elsewhere = standings.find(
    ({ availability, ofThisShipment, ofAnotherShipment }) =>
      availability !== 'SHIPPED' && !(availability === 'PENDINGRECEIPT' && (ofThisShipment || !ofAnotherShipment)),
  )
  return elsewhere === undefined ? null : { code: 'ITEM_ELSEWHERE', about: elsewhere.id }
}
