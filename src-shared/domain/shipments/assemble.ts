import type { Piece } from '../../epcis/inbound-event.ts'
import { parseItemId } from '../../gs1/item-identity.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import type { PackagingLevel } from '../items/item.ts'
import { containmentAt } from './containment.ts'
import type { Containment } from './containment.ts'
import type { Doubt } from './doubt.ts'
import { labelsTold } from './labels-told.ts'
import type { AnnouncedShipment, ShipmentKind, ShippedItem } from './shipment.ts'
import type { ShipmentId } from './shipment-id.ts'

/** What putting a shipment together needs besides its pieces. */
export type AssemblyContext = {
  readonly id: ShipmentId
  readonly siteGln: string
  /** The level of a product as its master data has it; null where the product is not known. */
  readonly levelOf: (gtin: string) => PackagingLevel | null
}

/** The most items of one shipment that a station takes. */
export const mostItemsOfOneShipment = 100_000

type ShippingPiece = Extract<Piece, { kind: 'shipping' }>

/**
 * Puts one shipment together from everything that was said about it and its items, or says what is doubtful; never a part.
 * All shipping pieces must be of one number and sender, and for this site (`shipmentForWhom`). The same pieces in any order, any of them twice, give the same shipment.
 * What happened after the goods left does not belong to the announcement.
 */
export function assembleShipment(pieces: readonly Piece[], context: AssemblyContext): Result<AnnouncedShipment, Doubt> {
  const shippings = pieces.filter((piece) => piece.kind === 'shipping')
  const [first] = shippings
  if (first === undefined) throw new Error('a shipment has a shipping event')
  const contradiction = contradictionAmong(first, shippings)
  if (contradiction !== null) return err(contradiction)

  const shippedAt = Math.max(...shippings.map(({ at }) => at)) as Instant
  const containment = containmentAt(pieces, shippedAt)
  const outermost = outermostOf(new Set(shippings.flatMap(({ items }) => items)), containment)
  if (!outermost.ok) return outermost
  const order = everythingIn(outermost.value, containment)
  if (!order.ok) return order
  const labels = labelsTold(pieces, shippedAt)
  const height = heightsOf(order.value, containment)

  const items: ShippedItem[] = []
  for (const id of order.value) {
    if (containment.isDoubtful(id)) return err({ code: 'CONTENTS_CONFLICT', about: id })
    const label = labels.get(id)
    if (label === 'conflict') return err({ code: 'LOT_CONFLICT', about: id })
    const gtin = gtinOf(id)
    const parent = containment.parentOf(id)
    items.push({
      id,
      gtin,
      level: levelOf(gtin, height.get(id) ?? 0, parent, context),
      lot: label?.lot ?? null,
      expiry: label?.expiry ?? null,
      parent,
      lastEventAt: containment.lastEventAt(id) ?? shippedAt,
    })
  }
  const { number, fromGln } = first
  return ok({ id: context.id, number, kind: kindOf(first), fromGln, toGln: context.siteGln, shippedAt, items })
}

/** Purchase, transfer or return: goods of a return come back under an authorisation; a transfer leaves them with their owner. */
function kindOf({ returned, fromOwner, toOwner }: ShippingPiece): ShipmentKind {
  if (returned) return 'return'
  return fromOwner !== null && fromOwner === toOwner ? 'transfer' : 'purchase'
}

function contradictionAmong(first: ShippingPiece, shippings: readonly ShippingPiece[]): Doubt | null {
  const other = shippings.some((piece) => kindOf(piece) !== kindOf(first))
  return other ? { code: 'SHIPMENT_CONTRADICTS_ITSELF', about: first.number } : null
}

/** The listed items that are in no other listed one. One that is in a container which does not come is doubtful. */
function outermostOf(listed: ReadonlySet<ItemId>, containment: Containment): Result<readonly ItemId[], Doubt> {
  const outermost: ItemId[] = []
  for (const item of [...listed].sort()) {
    const above = ancestorsOf(item, containment)
    if (above === null) return err({ code: 'CONTENTS_CONFLICT', about: item })
    if (above.length === 0) outermost.push(item)
    else if (!above.some((container) => listed.has(container))) return err({ code: 'PARENT_NOT_SHIPPED', about: item })
  }
  return ok(outermost)
}

/** The containers around an item, from the inside; null where they go round in a circle. */
function ancestorsOf(item: ItemId, { parentOf }: Containment): readonly ItemId[] | null {
  const above: ItemId[] = []
  const seen = new Set([item])
  for (let parent = parentOf(item); parent !== null; parent = parentOf(parent)) {
    if (seen.has(parent)) return null
    seen.add(parent)
    above.push(parent)
  }
  return above
}

/** The outermost items and all that is in them; a container stands before what it holds. */
function everythingIn(outermost: readonly ItemId[], { childrenOf }: Containment): Result<readonly ItemId[], Doubt> {
  const order = [...outermost]
  for (const item of order) {
    for (const child of childrenOf(item)) order.push(child)
    if (order.length > mostItemsOfOneShipment) return err({ code: 'SHIPMENT_TOO_LARGE', about: String(order.length) })
  }
  return ok(order)
}

/** How many levels of contents each item has below it. */
function heightsOf(order: readonly ItemId[], { parentOf }: Containment): ReadonlyMap<ItemId, number> {
  const heights = new Map<ItemId, number>()
  for (const item of order.toReversed()) {
    const height = heights.get(item) ?? 0
    const parent = parentOf(item)
    if (parent !== null) heights.set(parent, Math.max(heights.get(parent) ?? 0, height + 1))
    heights.set(item, height)
  }
  return heights
}

/**
 * The level of the product where its master data tells it. Else it follows from the contents (ours): units hold nothing,
 * cases hold units, pallets hold more. An SSCC is never a unit: with nothing known inside, an outermost one counts as a pallet.
 */
function levelOf(gtin: string | null, height: number, parent: ItemId | null, context: AssemblyContext): PackagingLevel {
  const told = gtin === null ? null : context.levelOf(gtin)
  if (told !== null) return told
  if (height >= 2) return 'PL'
  if (height === 1) return 'CA'
  if (gtin !== null) return 'EA'
  return parent === null ? 'PL' : 'CA'
}

function gtinOf(id: ItemId): string | null {
  const identity = parseItemId(id)
  return identity.ok && identity.value.kind === 'sgtin' ? identity.value.gtin : null
}
