import { endOfSet } from '#shared/domain/batches/said-by-sender.ts'
import type { SetPiece } from '#shared/domain/batches/said-by-sender.ts'
import type { ClosingPiece } from '#shared/epcis/batch-event.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { BatchEvents, NamingKind } from '#service/persistence/batch-events.ts'

/** How many items are asked for at once. */
const itemsAtOnce = 500

/**
 * The events of the set behind a closing event: what its sender commissioned of the lot, what that went into at any depth with
 * all that is in there, and what ended of it. Each pause is a place to let others work.
 */
export function* gatherSet(
  events: BatchEvents,
  sender: string,
  closing: ClosingPiece,
): Generator<void, readonly SetPiece[]> {
  const { lot, reported } = closing
  const gtins = new Set(reported.map(({ gtin }) => gtin))
  const pieces = new Map<string, SetPiece>()
  const seen = new Set<ItemId>()

  /** Reads the events that are not read yet; gives what they name that nobody has seen. */
  function* take(found: readonly string[], wanted: (item: ItemId) => boolean): Generator<void, readonly ItemId[]> {
    const fresh: ItemId[] = []
    for (const event of found) {
      if (pieces.has(event)) continue
      yield
      const piece = events.piece(event)
      if (piece.at > endOfSet(closing)) continue
      pieces.set(event, piece)
      for (const item of namedIn(piece)) {
        if (seen.has(item) || !wanted(item)) continue
        seen.add(item)
        fresh.push(item)
      }
    }
    return fresh
  }

  function* naming(kind: NamingKind, items: readonly ItemId[]): Generator<void, readonly ItemId[]> {
    const fresh: ItemId[] = []
    for (let from = 0; from < items.length; from += itemsAtOnce) {
      yield
      fresh.push(...(yield* take(events.naming(kind, sender, items.slice(from, from + itemsAtOnce)), () => true)))
    }
    return fresh
  }

  const isOfBatch = (item: ItemId) => item.startsWith('00/') || gtins.has(item.slice(3, 17))
  let next = yield* take(events.commissioningsOf(sender, lot), isOfBatch)
  while (next.length > 0) next = yield* naming('moved', next)
  const all = [...seen]
  yield* naming('commissioned', all)
  yield* naming('ended', all)
  return [...pieces.values()]
}

function namedIn(piece: SetPiece): readonly ItemId[] {
  switch (piece.kind) {
    case 'commissioned':
    case 'ended':
      return piece.items
    case 'packed':
    case 'unpacked':
      return [piece.parent, ...(piece.children ?? [])]
  }
}
