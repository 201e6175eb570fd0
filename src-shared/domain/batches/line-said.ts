import type { ItemId } from '../../gs1/item-identity.ts'
import type { PackagingLevel } from '../items/item.ts'
import type { LineFlaw, LineFlawCode } from './flaw.ts'
import type { CountedRecord, LineRecord, MadeRecord, PackedRecord } from './line-record.ts'

/** How many flaws are kept; a file with more of them says how many there are. */
const mostFlawsKept = 10_000

/** What is wrong with a file, in the order in which it was found. */
export type LineFlaws = {
  readonly add: (where: number, code: LineFlawCode, about: string) => void
  readonly kept: readonly LineFlaw[]
  count(): number
}

/** Nothing is wrong yet. */
export function noFlaws(): LineFlaws {
  const kept: LineFlaw[] = []
  let count = 0
  return {
    kept,
    count: () => count,
    add: (where, code, about) => {
      count += 1
      if (kept.length < mostFlawsKept) kept.push({ where, code, about })
    },
  }
}

/** What a file says in all: each number once, each item in one container. */
export type LineSaid = {
  readonly made: ReadonlyMap<ItemId, MadeRecord>
  /** By the item that went in. */
  readonly packed: ReadonlyMap<ItemId, PackedRecord>
  readonly counted: ReadonlyMap<PackagingLevel, CountedRecord>
}

/** Gathers what a file says, record by record; what contradicts an earlier record is a flaw. */
export function lineSaid(flaws: LineFlaws): LineSaid & { readonly take: (record: LineRecord) => void } {
  const made = new Map<ItemId, MadeRecord>()
  const packed = new Map<ItemId, PackedRecord>()
  const counted = new Map<PackagingLevel, CountedRecord>()
  return {
    made,
    packed,
    counted,
    take: (record) => {
      switch (record.kind) {
        case 'made':
          if (made.has(record.item)) flaws.add(record.where, 'TWICE', record.item)
          else made.set(record.item, record)
          return
        case 'packed': {
          const before = packed.get(record.item)
          if (before === undefined) packed.set(record.item, record)
          else if (before.parent !== record.parent) flaws.add(record.where, 'IN_TWO_CONTAINERS', record.item)
          else flaws.add(record.where, 'TWICE', record.item)
          return
        }
        case 'counted':
          if (counted.has(record.level)) flaws.add(record.where, 'TWICE', record.level)
          else counted.set(record.level, record)
          return
      }
    },
  }
}
