import type { ItemId } from '../../gs1/item-identity.ts'

/** The levels of a container that is made by packing. */
export const newContainerLevels = ['CA', 'PL'] as const
export type NewContainerLevel = (typeof newContainerLevels)[number]

/** What becomes of an item that is in another container: it is refused, or it moves (TraceLink SOAP Aggregate, `Strict`). */
export const packingWays = ['strict', 'moving'] as const
export type PackingWay = (typeof packingWays)[number]

/** What goods are packed into: a container made for it, with an SSCC given here, or the one that the first scan names. */
export type PackingTarget =
  | { readonly kind: 'new'; readonly level: NewContainerLevel; readonly id: ItemId }
  | { readonly kind: 'existing' }

/** What a packing job is for. */
export type PackingPurpose = {
  readonly operation: 'packing'
  readonly container: PackingTarget
  readonly way: PackingWay
}
