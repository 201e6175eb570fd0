import type { ClosingPiece, EndedPiece } from '../../epcis/batch-event.ts'
import type { Piece } from '../../epcis/inbound-event.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { PackagingLevel } from '../items/item.ts'
import type { MadeRecord, PackedRecord } from './line-record.ts'

/** One event of the set of a partner's batch, beside the one that closes it. */
export type SetPiece = Exclude<Piece, { kind: 'shipping' }> | EndedPiece

/** A number that was taken out of use again, as the sender tells it. */
export type EndedRecord = {
  readonly where: number
  readonly item: ItemId
  readonly did: EndedPiece['did']
  readonly at: Instant
}

/** What the events of a set say in all. What contradicts itself stands in `twice` and `inTwo`. */
export type SaidBySender = {
  readonly made: ReadonlyMap<ItemId, MadeRecord>
  /** By the item that is in a container when the batch is closed. */
  readonly packed: ReadonlyMap<ItemId, PackedRecord>
  readonly ended: ReadonlyMap<ItemId, EndedRecord>
  readonly contradictions: readonly {
    readonly where: number
    readonly item: ItemId
    readonly code: 'TWICE' | 'IN_TWO_CONTAINERS' | 'ENDED_TWICE'
  }[]
  /** The ids of the events; `where` of a record counts from 1 in them. */
  readonly events: readonly string[]
}

/** How far the clock of a packaging line may run ahead of the one that closes its batch: what a site tolerates of clocks (ours). */
const mostAhead = 5 * 60_000

/** What lies later is no part of the set: it was done with the goods after their batch was closed. */
export function endOfSet({ at }: Pick<ClosingPiece, 'at'>): Instant {
  return (at + mostAhead) as Instant
}

/**
 * Puts together what the set of a closing event says up to its time. The same for any order of the same events: they are taken
 * by their own time, and at one time numbers begin before anything is done to them, and leave a container before they go into one.
 * Each pause is a place to let others work.
 */
export function* saidBySender(closing: ClosingPiece, pieces: readonly SetPiece[]): Generator<void, SaidBySender> {
  const inOrder = pieces
    .filter(({ at }) => at <= endOfSet(closing))
    .toSorted((one, other) => one.at - other.at || rank(one) - rank(other) || (one.event < other.event ? -1 : 1))
  const made = new Map<ItemId, MadeRecord>()
  const packed = new Map<ItemId, PackedRecord>()
  const inside = new Map<ItemId, Set<ItemId>>()
  const ended = new Map<ItemId, EndedRecord>()
  const contradictions: SaidBySender['contradictions'][number][] = []
  const packedItems = new Set<ItemId>()
  for (const piece of inOrder) {
    yield
    if (piece.kind !== 'packed') continue
    packedItems.add(piece.parent)
    for (const child of piece.children) packedItems.add(child)
  }
  const isOfBatch = ofBatch(closing, packedItems)

  for (const [index, piece] of inOrder.entries()) {
    yield
    const where = index + 1
    const { at } = piece
    switch (piece.kind) {
      case 'commissioned':
        for (const item of piece.items) {
          if (!isOfBatch(item, piece.lot)) continue
          if (made.has(item)) contradictions.push({ where, item, code: 'TWICE' })
          else made.set(item, { kind: 'made', where, item, level: null, lot: piece.lot, expiry: piece.expiry, at })
        }
        break
      case 'packed':
        for (const item of piece.children) {
          const before = packed.get(item)
          if (before?.parent === piece.parent) continue
          if (before !== undefined) contradictions.push({ where, item, code: 'IN_TWO_CONTAINERS' })
          packed.set(item, { kind: 'packed', where, item, parent: piece.parent, at })
          const contents = inside.get(piece.parent)
          if (contents === undefined) inside.set(piece.parent, new Set([item]))
          else contents.add(item)
        }
        break
      case 'unpacked':
        for (const item of piece.children ?? [...(inside.get(piece.parent) ?? [])]) {
          if (packed.get(item)?.parent !== piece.parent) continue
          packed.delete(item)
          inside.get(piece.parent)?.delete(item)
        }
        break
      case 'ended':
        for (const item of piece.items) {
          // An event may end numbers of several batches; and what ended before it was commissioned here is used again.
          if (!made.has(item)) continue
          if (ended.has(item)) contradictions.push({ where, item, code: 'ENDED_TWICE' })
          else ended.set(item, { where, item, did: piece.did, at })
        }
        break
    }
  }
  return { made, packed, ended, contradictions, events: inOrder.map(({ event }) => event) }
}

const ranks: Readonly<Record<SetPiece['kind'], number>> = { commissioned: 0, unpacked: 1, packed: 2, ended: 3 }
const rank = ({ kind }: SetPiece) => ranks[kind]

/** Whether an item is one of the batch: of a reported product, or named in its containers; an SSCC by the lot told with it. */
function ofBatch(
  { reported, lot: ofClosing }: ClosingPiece,
  packedItems: ReadonlySet<ItemId>,
): (item: ItemId, lot: string | null) => boolean {
  const gtins = new Set(reported.map(({ gtin }) => gtin))
  return (item, lot) =>
    packedItems.has(item) || (item.startsWith('01/') ? gtins.has(item.slice(3, 17)) : lot === ofClosing)
}

/**
 * The levels that the counts of a closing event tell of its products and of its SSCCs (under `sscc`): where exactly one level
 * has as many, and nothing else has as many. What stays open follows from the contents.
 */
export function levelsByCounts(
  { levels }: ClosingPiece,
  made: ReadonlyMap<ItemId, MadeRecord>,
): ReadonlyMap<string, PackagingLevel> {
  const sizes = new Map<string, number>()
  for (const item of made.keys()) sizes.set(classKey(item), (sizes.get(classKey(item)) ?? 0) + 1)
  const found = new Map<string, PackagingLevel>()
  for (const [key, size] of sizes) {
    const fitting = levels.filter(({ commissioned }) => commissioned === size)
    const alone = [...sizes.values()].filter((other) => other === size).length === 1
    const level = fitting.length === 1 && alone ? fitting[0]?.level : undefined
    if (level !== undefined && !(key === ssccs && level === 'EA')) found.set(key, level)
  }
  return found
}

const ssccs = 'sscc'

/** What tells the numbers of one level from those of another: the GTIN; all SSCCs are one class. */
export function classKey(item: ItemId): string {
  return item.startsWith('01/') ? item.slice(3, 17) : ssccs
}
