import type { DestructionOrderId } from './order-id.ts'

/** How a destruction order that is not over has to do with an item. */
export type ListedForDestruction = {
  readonly order: DestructionOrderId
  readonly number: string
  /** Whether the item is on the list itself, is in something that is, or has something in it that is. */
  readonly where: 'itself' | 'around' | 'inside'
  /** Whether the order keeps its items from everything else: from its submission on, until it is over. */
  readonly keeps: boolean
}
