import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import { itemView } from '../look-up/item-view.ts'
import type { Workplace } from '../workplace.ts'

/** How much is on each kind of hold, and since when the oldest. */
export function countHolds({ heldItems }: Pick<Workplace, 'heldItems'>): CallOutput<'holds.counts'> {
  return { counts: [...heldItems.counts()] }
}

/** A page of what is on a kind of hold, the longest first; `next` begins the page after it, null at the end. */
export function listHolds(
  workplace: Pick<Workplace, 'heldItems' | 'items'>,
  { kind, after, limit }: CallInput<'holds.list'>,
): CallOutput<'holds.list'> {
  const found = workplace.heldItems.onHold(kind, after, limit + 1)
  const page = found.slice(0, limit)
  return {
    held: page.map(({ item, since }) => ({ item: itemView(workplace, item, null), since })),
    next: found.length > limit ? (page.at(-1) ?? null) : null,
  }
}
