import type { Piece } from '../../epcis/inbound-event.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'

/** What is inside what, as packing and unpacking events tell it, and what about it does not fit together. */
export type Containment = {
  readonly parentOf: (item: ItemId) => ItemId | null
  readonly childrenOf: (item: ItemId) => readonly ItemId[]
  /** Whether it was put into a container while it was in another, or taken out of one that it was not in. */
  readonly isDoubtful: (item: ItemId) => boolean
  /** The time of the last event that names it; null where none does. */
  readonly lastEventAt: (item: ItemId) => Instant | null
}

type Move = { readonly at: Instant; readonly event: string } & (
  | { readonly into: ItemId; readonly children: readonly ItemId[] }
  | { readonly outOf: ItemId; readonly children: readonly ItemId[] | null }
)

/**
 * Replays what was packed and unpacked up to and including this time. The same for any order of the same pieces: they are
 * taken by their own time, and at one time what is taken out goes before what is put in.
 */
export function containmentAt(pieces: readonly Piece[], until: Instant): Containment {
  const moves = pieces.filter(({ at }) => at <= until).flatMap(movesOf)
  moves.sort((a, b) => a.at - b.at || rank(a) - rank(b) || (a.event < b.event ? -1 : 1))
  const parents = new Map<ItemId, ItemId>()
  const children = new Map<ItemId, Set<ItemId>>()
  const doubtful = new Set<ItemId>()
  const last = new Map<ItemId, Instant>()
  const named = (item: ItemId, at: Instant) => {
    if (at > (last.get(item) ?? -Infinity)) last.set(item, at)
  }

  const putIn = (item: ItemId, container: ItemId) => {
    const before = parents.get(item)
    if (before !== undefined && before !== container) {
      doubtful.add(item)
      children.get(before)?.delete(item)
    }
    parents.set(item, container)
    const inside = children.get(container)
    if (inside === undefined) children.set(container, new Set([item]))
    else inside.add(item)
  }
  const takeOut = (item: ItemId, container: ItemId) => {
    const before = parents.get(item)
    // Taken out of a container that it was never seen put into: the packing was not sent, and that is no contradiction.
    if (before === undefined) return
    if (before !== container) doubtful.add(item)
    else doubtful.delete(item)
    children.get(before)?.delete(item)
    parents.delete(item)
  }

  for (const move of moves) {
    const container = 'into' in move ? move.into : move.outOf
    named(container, move.at)
    const items = move.children ?? [...(children.get(container) ?? [])]
    for (const item of items) {
      named(item, move.at)
      if ('into' in move) putIn(item, container)
      else takeOut(item, container)
    }
  }
  for (const piece of pieces) {
    if (piece.at > until) continue
    if (piece.kind === 'commissioned' || piece.kind === 'shipping')
      for (const item of piece.items) named(item, piece.at)
  }
  return {
    parentOf: (item) => parents.get(item) ?? null,
    childrenOf: (item) => [...(children.get(item) ?? [])].sort(),
    isDoubtful: (item) => doubtful.has(item),
    lastEventAt: (item) => last.get(item) ?? null,
  }
}

function movesOf(piece: Piece): readonly Move[] {
  const { at, event } = piece
  switch (piece.kind) {
    case 'packed':
      return [{ at, event, into: piece.parent, children: piece.children }]
    case 'unpacked':
      return [{ at, event, outOf: piece.parent, children: piece.children }]
    case 'shipping': {
      const [parent] = piece.items
      return parent === undefined || piece.contents.length === 0
        ? []
        : [{ at, event, into: parent, children: piece.contents }]
    }
    case 'commissioned':
      return []
  }
}

function rank(move: Move): number {
  return 'outOf' in move ? 0 : 1
}
