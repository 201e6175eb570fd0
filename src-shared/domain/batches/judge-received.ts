import type { ClosingPiece } from '../../epcis/batch-event.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import type { PackagingLevel } from '../items/item.ts'
import type { CommissionedNumber } from './facts.ts'
import { judgeBatch } from './judge.ts'
import type { BatchContext, JudgedBatch, KnownNumber } from './judge.ts'
import { heightsIn, levelByContents } from './line-levels.ts'
import type { MadeRecord } from './line-record.ts'
import { noFlaws } from './line-said.ts'
import type { ReceivedFlaw, ReceivedFlawCode } from './received-flaw.ts'
import { mostReceivedFlaws } from './received-flaw.ts'
import { classKey, levelsByCounts, saidBySender } from './said-by-sender.ts'
import type { EndedRecord, SaidBySender, SetPiece } from './said-by-sender.ts'

/** What judging a partner's batch has to know. */
export type ReceivedContext = Omit<BatchContext, 'isClaimed'> & {
  /**
   * How many percent of what was commissioned must be reported of each product, and be left at each level, at least; null where
   * the site sets none: then the reported quantity is the number commissioned.
   */
  readonly leastYield: number | null
  /** The batch had been loaded before; a later closing event can only add to it. */
  readonly isLoaded: boolean
}

/** What a partner's batch comes to, where nothing is wrong with it. */
export type AcceptedBatch = Pick<JudgedBatch, 'head' | 'numbers' | 'containers'> & {
  /** Of its numbers, those that came in before their batch: they are here, and stay where they are. */
  readonly early: ReadonlySet<ItemId>
  readonly ended: readonly EndedRecord[]
}

/** All of it is right; or not all of it has come; or something is wrong, and nothing of it is loaded. */
export type Verdict =
  | { readonly kind: 'accepted'; readonly batch: AcceptedBatch }
  | { readonly kind: 'waits' | 'refused'; readonly flaws: readonly ReceivedFlaw[]; readonly flawCount: number }

/** Counts at one level, as the events of the set give them. */
type Counted = { commissioned: number; packed: number; decommissioned: number; destroyed: number }

/**
 * Judges the whole set of a closing event: one lot, each number new or reusable, every child in one known container, the set
 * as TraceLink allows it (End of Batch Event: with aggregation, or with ends, or neither), what is reported against what was
 * commissioned of each product, and the yield. Where fewer events are here than the sender counted, it waits. Each pause is a
 * place to let others work.
 */
export function* judgeReceived(
  closing: ClosingPiece,
  pieces: readonly SetPiece[],
  context: ReceivedContext,
): Generator<void, Verdict> {
  const told = yield* saidBySender(closing, pieces)
  const levelOf = levelsOf(closing, told, context)
  const made = new Map<ItemId, MadeRecord>()
  for (const [item, record] of told.made) {
    yield
    made.set(item, { ...record, level: levelOf(item) })
  }

  const early = new Set<ItemId>()
  const lineFlaws = noFlaws()
  const judged = yield* judgeBatch(
    { made, packed: told.packed, counted: new Map() },
    { ...context, isClaimed: () => false, known: knownButEarly(made, context, early) },
    lineFlaws,
  )
  const flaws = collected()
  for (const { where, code, about } of lineFlaws.kept)
    if (code !== 'NOTHING_IN_IT' && code !== 'NO_PRODUCT') flaws.add(told.events[where - 1] ?? null, code, about)
  flaws.more(lineFlaws.count() - lineFlaws.kept.length)
  for (const { where, code, item } of told.contradictions) flaws.add(told.events[where - 1] ?? null, code, item)
  const counts = yield* countedAt(told, made)
  judgeLabel(closing, made, flaws)
  judgeReports(closing, made, context.leastYield, flaws)
  judgeSet(closing, told, flaws)
  judgeYield(counts, context.leastYield, flaws)
  const isShort = judgeCounts(closing, counts, emptySsccs(closing, told, made), flaws)
  if (judged !== null && judged.head.id !== context.newBatch) flaws.add(null, 'LOADED_OTHERWISE', judged.head.lot)

  if (isShort || flaws.count() > 0 || judged === null)
    return { kind: isShort ? 'waits' : 'refused', flaws: flaws.kept, flawCount: flaws.count() }
  return { kind: 'accepted', batch: accepted(judged, told, early, context) }
}

/** Whether a number came in before its batch: it is in no batch, and was heard of since it was made. */
export function cameBefore({ at }: CommissionedNumber, found: KnownNumber | null): boolean {
  return found !== null && found.batch === null && found.lastEventAt >= at
}

/**
 * What is known of a number, but for one that came in before its batch. That one is gathered, and judged as if it were new.
 */
function knownButEarly(
  made: ReadonlyMap<ItemId, MadeRecord>,
  { known }: Pick<ReceivedContext, 'known'>,
  early: Set<ItemId>,
): (item: ItemId) => KnownNumber | null {
  return (item) => {
    const found = known(item)
    const record = made.get(item)
    if (found === null || record === undefined || !cameBefore({ id: item, at: record.at }, found)) return found
    early.add(item)
    return null
  }
}

function levelsOf(
  closing: ClosingPiece,
  { made, packed }: SaidBySender,
  { levelOfProduct }: ReceivedContext,
): (item: ItemId) => PackagingLevel {
  const heights = heightsIn({ packed })
  const byCounts = levelsByCounts(closing, made)
  return (item) => {
    const gtin = item.startsWith('01/') ? item.slice(3, 17) : null
    const ofProduct = gtin === null ? null : levelOfProduct(gtin)
    return ofProduct ?? byCounts.get(classKey(item)) ?? levelByContents(gtin, heights.get(item) ?? 0, null)
  }
}

function* countedAt(
  { packed, ended }: SaidBySender,
  made: ReadonlyMap<ItemId, MadeRecord>,
): Generator<void, ReadonlyMap<PackagingLevel, Counted>> {
  const counts = new Map<PackagingLevel, Counted>()
  for (const [item, { level }] of made) {
    yield
    if (level === null) continue
    const count = counts.get(level) ?? { commissioned: 0, packed: 0, decommissioned: 0, destroyed: 0 }
    count.commissioned += 1
    if (packed.has(item)) count.packed += 1
    const end = ended.get(item)
    if (end !== undefined) count[end.did] += 1
    counts.set(level, count)
  }
  return counts
}

/** Gives whether events are missing: fewer numbers, packings or ends than the sender counted. More, or otherwise, is wrong. */
function judgeCounts(
  { levels }: ClosingPiece,
  counts: ReadonlyMap<PackagingLevel, Counted>,
  empty: ReadonlySet<PackagingLevel>,
  flaws: Collected,
): boolean {
  const sum = (rows: Iterable<Counted>, member: keyof Counted) => [...rows].reduce((all, row) => all + row[member], 0)
  const expected = levels.filter(({ level }) => !empty.has(level))
  const here = [...counts].flatMap(([level, counted]) => (empty.has(level) ? [] : [counted]))
  const isShort = countedMembers.some(
    (member) =>
      sum(here, member) < sum(expected, member) ||
      (member !== 'commissioned' && sum(counts.values(), member) < sum(levels, member)),
  )
  const seen = new Map(counts)
  for (const told of levels) {
    const found = seen.get(told.level)
    seen.delete(told.level)
    for (const member of countedMembers) {
      const difference = (found?.[member] ?? 0) - told[member]
      if (difference === 0 || (member === 'commissioned' && difference < 0 && empty.has(told.level))) continue
      const about = `${told.level} ${member} ${found?.[member] ?? 0} / ${told[member]}`
      flaws.add(null, difference < 0 && isShort ? 'NOT_ALL_HERE' : 'TOLD_DIFFERS', about)
    }
  }
  for (const [level, { commissioned }] of seen)
    flaws.add(null, 'TOLD_DIFFERS', `${level} commissioned ${commissioned} / 0`)
  return isShort
}

/**
 * The levels at which the sender counted SSCCs that hold nothing: an SSCC bears no lot, so no event says whose such a one is.
 * Only where every product is here whole and every container that anything went into: then what lacks is nothing else.
 */
function emptySsccs(
  { levels, reported }: ClosingPiece,
  { packed }: SaidBySender,
  made: ReadonlyMap<ItemId, MadeRecord>,
): ReadonlySet<PackagingLevel> {
  const products = [...made.values()].filter(({ item }) => item.startsWith('01/'))
  const isWhole = products.length >= reported.reduce((sum, { quantity }) => sum + quantity, 0)
  const isOpen = [...packed.values()].some(({ item, parent }) => !made.has(item) || !made.has(parent))
  if (!isWhole || isOpen) return new Set()
  const ofProducts = new Set(products.map(({ level }) => level))
  return new Set(levels.flatMap(({ level }) => (ofProducts.has(level) ? [] : [level])))
}

const countedMembers = ['commissioned', 'packed', 'decommissioned', 'destroyed'] as const

/** What is commissioned bears the lot and the expiry that the closing event says. */
function judgeLabel(closing: ClosingPiece, made: ReadonlyMap<ItemId, MadeRecord>, flaws: Collected): void {
  for (const { gtin, lot } of closing.reported)
    if (lot !== closing.lot) flaws.add(closing.event, 'OTHER_LOT', `${gtin} ${lot}`)
  const labelled = [...made.values()].find(({ item }) => item.startsWith('01/'))
  if (labelled === undefined) return
  if (labelled.lot !== null && labelled.lot !== closing.lot) flaws.add(closing.event, 'OTHER_LOT', labelled.lot)
  if (labelled.expiry !== null && labelled.expiry !== closing.expiry)
    flaws.add(closing.event, 'OTHER_EXPIRY', labelled.expiry)
}

/**
 * The reported quantity of each product is the number of it that was commissioned (TraceLink, SNX End of Batch), or as much less
 * as the site's least yield leaves; never more.
 */
function judgeReports(
  closing: ClosingPiece,
  made: ReadonlyMap<ItemId, MadeRecord>,
  least: number | null,
  flaws: Collected,
): void {
  const sizes = new Map<string, number>()
  for (const item of made.keys())
    if (item.startsWith('01/')) sizes.set(classKey(item), (sizes.get(classKey(item)) ?? 0) + 1)
  for (const { gtin, quantity } of closing.reported) {
    const commissioned = sizes.get(gtin) ?? 0
    sizes.delete(gtin)
    if (commissioned === quantity) continue
    if (least === null || quantity > commissioned)
      flaws.add(closing.event, 'REPORTED_DIFFERS', `${gtin} ${commissioned} / ${quantity}`)
    else if (quantity * 100 < least * commissioned)
      flaws.add(closing.event, 'YIELD_TOO_LOW', `${gtin} ${quantity} / ${commissioned} (${least} %)`)
  }
  for (const [gtin, commissioned] of sizes) flaws.add(closing.event, 'NOT_REPORTED', `${gtin} ${commissioned} / 0`)
}

/**
 * The three sets of an End of Batch (TraceLink). A product release may come with any of it together (its newer guideline), so
 * only what its set names must be there.
 */
function judgeSet({ event, set, step }: ClosingPiece, { packed, ended }: SaidBySender, flaws: Collected): void {
  const [packs, ends] = [packed.size > 0, ended.size > 0]
  const fits =
    (set === 'commission-aggregation' ? packs : step === 'productRelease' || !packs) &&
    (set === 'commission-decommission' ? ends : step === 'productRelease' || !ends)
  if (!fits) flaws.add(event, 'OTHER_SET', set)
  for (const item of ended.keys()) if (packed.has(item)) flaws.add(event, 'ENDED_IN_CONTAINER', item)
}

function judgeYield(counts: ReadonlyMap<PackagingLevel, Counted>, least: number | null, flaws: Collected): void {
  if (least === null) return
  for (const [level, { commissioned, decommissioned, destroyed }] of counts) {
    const left = commissioned - decommissioned - destroyed
    if (left * 100 < least * commissioned)
      flaws.add(null, 'YIELD_TOO_LOW', `${level} ${left} / ${commissioned} (${least} %)`)
  }
}

function accepted(
  { head, numbers, containers }: JudgedBatch,
  { ended }: SaidBySender,
  early: ReadonlySet<ItemId>,
  { known, isLoaded }: ReceivedContext,
): AcceptedBatch {
  const fresh = new Set(isLoaded ? numbers.flatMap(({ items }) => items.map(({ id }) => id)) : [])
  return {
    head,
    numbers,
    early,
    // What was loaded before may have been moved here since: only new numbers still go in.
    containers: containers.flatMap(({ items, ...container }) => {
      const left = isLoaded ? items.filter((item) => fresh.has(item)) : items
      return left.length === 0 ? [] : [{ ...container, items: left }]
    }),
    // What has ended here meanwhile, or came in although it ended there, is a person's: its hold stays.
    ended: [...ended.values()].filter(
      ({ item }) => !early.has(item) && (known(item)?.lifecycle ?? 'commissioned') === 'commissioned',
    ),
  }
}

type Collected = {
  readonly add: (event: string | null, code: ReceivedFlawCode, about: string) => void
  readonly more: (count: number) => void
  readonly kept: readonly ReceivedFlaw[]
  count(): number
}

function collected(): Collected {
  const kept: ReceivedFlaw[] = []
  let count = 0
  return {
    kept,
    count: () => count,
    more: (further) => {
      count += further
    },
    add: (event, code, about) => {
      count += 1
      if (kept.length < mostReceivedFlaws) kept.push({ event, code, about })
    },
  }
}
