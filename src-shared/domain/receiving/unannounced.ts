import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { ReceivingRules } from '../site/site.ts'
import type { ShipmentKind, ShipmentState } from '../shipments/shipment.ts'
import type { ShipmentId } from '../shipments/shipment-id.ts'

/** What a clerk says of goods that nobody announced: what stands on the paper that came with them. */
export type DeliveryNote = {
  readonly number: string
  readonly kind: ShipmentKind
  /** Null where the paper names none. */
  readonly fromGln: string | null
}

/** A shipment that is here already under the number of a delivery note. */
export type ShipmentOfThatNumber = { readonly id: ShipmentId; readonly state: ShipmentState; readonly missing: number }

/** Why goods that nobody announced are not received. */
export type UnannouncedRefusal =
  | { readonly code: 'UNANNOUNCED_NOT_ALLOWED' }
  | { readonly code: 'ORDERCOMPLETE'; readonly item: null; readonly number: string }

/** What a delivery note leads to: the receipt of a shipment that is here, or one of its own. */
export type DeliveryNoteLeadsTo =
  | { readonly kind: 'shipment'; readonly id: ShipmentId }
  | { readonly kind: 'newDelivery'; readonly note: DeliveryNote }

/**
 * Decides on goods that came without an announcement. A number that was announced after all leads to its shipment; a
 * receipt that is complete takes nothing more (the network's ORDERCOMPLETE); the rest only where the site allows it.
 */
export function decideUnannounced(
  note: DeliveryNote,
  found: ShipmentOfThatNumber | null,
  { unannouncedGoods }: Pick<ReceivingRules, 'unannouncedGoods'>,
): Result<DeliveryNoteLeadsTo, UnannouncedRefusal> {
  if (found !== null) {
    const isComplete = found.state === 'received' && found.missing === 0
    return isComplete
      ? err({ code: 'ORDERCOMPLETE', item: null, number: note.number })
      : ok({ kind: 'shipment', id: found.id })
  }
  if (unannouncedGoods === 'refuse') return err({ code: 'UNANNOUNCED_NOT_ALLOWED' })
  return ok({ kind: 'newDelivery', note })
}
