import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import { packagingLevels } from '../items/item.ts'
import type { Lifecycle, PackagingLevel } from '../items/item.ts'
import type { BatchId } from './batch-id.ts'
import type { BatchFactOf, CommissionedNumber, FilledContainer } from './facts.ts'
import { filledContainers } from './filled-containers.ts'
import type { LineFlawCode } from './flaw.ts'
import { heightsIn, levelByContents } from './line-levels.ts'
import type { MadeRecord, PackedRecord } from './line-record.ts'
import type { LineFlaws, LineSaid } from './line-said.ts'

/** What the station knows of a number that a file names. */
export type KnownNumber = {
  readonly lifecycle: Lifecycle
  readonly level: PackagingLevel
  readonly lastEventAt: Instant
  readonly parent: ItemId | null
  /** The batch it was commissioned in, and when; null for what came otherwise. */
  readonly batch: BatchId | null
  readonly madeAt: Instant | null
}

/** A batch that has begun. */
export type BatchHead = { readonly id: BatchId; readonly gtin: string; readonly lot: string; readonly expiry: string }

/** What judging a file has to know. */
export type BatchContext = {
  readonly known: (item: ItemId) => KnownNumber | null
  readonly isClaimed: (item: ItemId) => boolean
  /** Whether a known item is in nothing and may be packed, or be packed into. */
  readonly isFree: (item: ItemId) => boolean
  /** Whether a lot of a product is called back. */
  readonly isRecalled: (gtin: string, lot: string) => boolean
  readonly levelOfProduct: (gtin: string) => PackagingLevel | null
  readonly batchNamed: (gtin: string, lot: string) => BatchHead | null
  readonly batchOf: (batch: BatchId) => BatchHead | null
  /** Whether its end was reported or its product released: nothing is added to it any more. */
  readonly isClosed: (batch: BatchId) => boolean
  /** The name of the batch, should the file begin one. */
  readonly newBatch: BatchId
  /** Anything later lies in the future. */
  readonly latest: Instant
}

/** What a file comes to: its batch, and what of it is not on record yet. */
export type JudgedBatch = {
  readonly head: BatchHead
  /** From the highest level down: a container is there before what goes into it. */
  readonly numbers: readonly { readonly level: PackagingLevel; readonly items: readonly CommissionedNumber[] }[]
  /** From the lowest level up: a container is full before it goes into another. */
  readonly containers: readonly FilledContainer[]
  readonly counts: BatchFactOf<'batch.counted'>['counts']
}

type JudgedNumber = {
  readonly record: MadeRecord
  readonly level: PackagingLevel
  readonly isHere: boolean
  readonly isUsedAgain: boolean
}
type Numbers = ReadonlyMap<ItemId, JudgedNumber>
type Label = { readonly lot: string; readonly expiry: string }

/**
 * Judges all that a file says against itself and against what is known: every number is new, all are of one lot of one product,
 * every child is known and in one container of a higher level. What is on record exactly so is passed over, so that a file can
 * come again. Each pause is a place to let others work. Null where anything is wrong; then the flaws say what.
 */
export function* judgeBatch(
  said: LineSaid,
  context: BatchContext,
  flaws: LineFlaws,
): Generator<void, JudgedBatch | null> {
  if (said.made.size + said.packed.size + said.counted.size === 0) flaws.add(0, 'NOTHING_IN_IT', '')
  const label = yield* judgeLabels(said, flaws)
  const heights = heightsIn(said)
  const levels = yield* levelsOf(said, heights, context, flaws)
  const head = batchOf(said, label, judgeProducts(said, levels, flaws), context)
  if (head !== null && label !== null && head.lot !== label.lot) flaws.add(0, 'OTHER_LOT', label.lot)
  if (head !== null && label !== null && head.expiry !== label.expiry) flaws.add(0, 'OTHER_EXPIRY', label.expiry)
  const numbers = yield* judgeNumbers(said, levels, head, context, flaws)
  const packed = yield* judgeContainers(said, { numbers, batch: head?.id ?? null }, context, flaws)
  if (head === null && flaws.count() === 0) flaws.add(0, 'NO_PRODUCT', '')
  const isMore = packed.length > 0 || [...numbers.values()].some(({ isHere }) => !isHere)
  if (head !== null && isMore && context.isClosed(head.id)) flaws.add(0, 'BATCH_CLOSED', head.lot)
  if (head === null || flaws.count() > 0) return null
  return {
    head,
    numbers: packagingLevels.toReversed().flatMap((level) => {
      const items = [...numbers].flatMap(([id, number]) =>
        number.level === level && !number.isHere ? [numberOf(id, number)] : [],
      )
      return items.length === 0 ? [] : [{ level, items }]
    }),
    containers: filledContainers(packed, {
      levelOf: (container) => placed(container, numbers, context)?.level ?? 'PL',
      lastEventOf: (item) => (numbers.get(item)?.isHere === false ? null : (context.known(item)?.lastEventAt ?? null)),
    }),
    counts: [...said.counted.values()].map(({ level, quantity }) => ({ level, quantity })),
  }
}

function numberOf(id: ItemId, { record: { at }, isUsedAgain }: JudgedNumber): CommissionedNumber {
  return isUsedAgain ? { id, at, isUsedAgain } : { id, at }
}

function* levelsOf(
  { made }: LineSaid,
  heights: ReadonlyMap<ItemId, number>,
  { levelOfProduct, isRecalled }: BatchContext,
  flaws: LineFlaws,
): Generator<void, ReadonlyMap<ItemId, PackagingLevel>> {
  const levels = new Map<ItemId, PackagingLevel>()
  for (const { item, where, level: told, lot } of made.values()) {
    yield
    const gtin = gtinOf(item)
    const ofProduct = gtin === null ? null : levelOfProduct(gtin)
    const level = told ?? levelByContents(gtin, heights.get(item) ?? 0, ofProduct)
    if (gtin !== null && lot !== null && isRecalled(gtin, lot)) flaws.add(where, 'LOT_RECALLED', item)
    if (ofProduct !== null && ofProduct !== level) flaws.add(where, 'OTHER_LEVEL', item)
    if (gtin === null && level === 'EA') flaws.add(where, 'SSCC_IS_NO_UNIT', item)
    levels.set(item, level)
  }
  return levels
}

function* judgeNumbers(
  { made }: LineSaid,
  levels: ReadonlyMap<ItemId, PackagingLevel>,
  head: BatchHead | null,
  context: BatchContext,
  flaws: LineFlaws,
): Generator<void, Numbers> {
  const numbers = new Map<ItemId, JudgedNumber>()
  for (const [item, record] of made) {
    yield
    const level = levels.get(item) ?? 'EA'
    const before = context.known(item)
    const isHere = before !== null && before.batch !== null && before.batch === head?.id && before.madeAt === record.at
    const wrong = isHere && before.level === level ? null : wrongWithNumber(record, before, context)
    if (wrong !== null) flaws.add(record.where, wrong, item)
    numbers.set(item, { record, level, isHere, isUsedAgain: before !== null })
  }
  return numbers
}

/** A number is new, or was taken out of use and may be used again; one that was destroyed never. */
export function wrongWithNumber(
  { item, at }: Pick<MadeRecord, 'item' | 'at'>,
  before: KnownNumber | null,
  { isClaimed, latest }: Pick<BatchContext, 'isClaimed' | 'latest'>,
): LineFlawCode | null {
  if (at > latest) return 'IN_FUTURE'
  if (isClaimed(item)) return 'CLAIMED'
  if (before === null) return null
  if (before.lifecycle === 'destroyed') return 'NUMBER_DESTROYED'
  if (before.lifecycle === 'commissioned') return 'COMMISSIONED_ALREADY'
  return before.lastEventAt > at ? 'BEFORE_LAST_EVENT' : null
}

/** Everything with a GTIN bears the lot and the expiry of the first. An SSCC bears none: what is said of it is passed over. */
function* judgeLabels({ made }: LineSaid, flaws: LineFlaws): Generator<void, Label | null> {
  let lot: string | null = null
  let expiry: string | null = null
  for (const record of made.values()) {
    yield
    if (record.item.startsWith('00/')) continue
    const { where, item } = record
    lot ??= record.lot
    expiry ??= record.expiry
    if (record.lot === null) flaws.add(where, 'LOT_MISSING', item)
    else if (record.lot !== lot) flaws.add(where, 'OTHER_LOT', record.lot)
    if (record.expiry === null) flaws.add(where, 'EXPIRY_MISSING', item)
    else if (record.expiry !== expiry) flaws.add(where, 'OTHER_EXPIRY', record.expiry)
  }
  return lot === null || expiry === null ? null : { lot, expiry }
}

/** Each level has one GTIN, and each GTIN one level. Gives the GTIN of the lowest; null where nothing has one. */
function judgeProducts(
  { made }: LineSaid,
  levelsOfItems: ReadonlyMap<ItemId, PackagingLevel>,
  flaws: LineFlaws,
): string | null {
  const gtins = new Map<PackagingLevel, string>()
  const levels = new Map<string, PackagingLevel>()
  for (const [item, level] of levelsOfItems) {
    const gtin = gtinOf(item)
    if (gtin === null) continue
    const where = made.get(item)?.where ?? 0
    if ((levels.get(gtin) ?? level) !== level) flaws.add(where, 'OTHER_LEVEL', item)
    else if ((gtins.get(level) ?? gtin) !== gtin) flaws.add(where, 'OTHER_PRODUCT', item)
    else {
      gtins.set(level, gtin)
      levels.set(gtin, level)
    }
  }
  return packagingLevels.map((level) => gtins.get(level)).find((gtin) => gtin !== undefined) ?? null
}

/**
 * The batch that a file is about: the one of its product and lot, else the one that its packed items were commissioned in, else
 * a new one. Null where the file says no product and nothing of it is known.
 */
function batchOf(
  { made, packed }: LineSaid,
  label: Label | null,
  gtin: string | null,
  context: BatchContext,
): BatchHead | null {
  const named = gtin === null || label === null ? null : context.batchNamed(gtin, label.lot)
  if (named !== null) return named
  for (const { item } of packed.values()) {
    if (made.has(item)) continue
    const batch = context.known(item)?.batch ?? null
    if (batch !== null) return context.batchOf(batch)
  }
  return gtin === null || label === null ? null : { id: context.newBatch, gtin, ...label }
}

type Judged = { readonly numbers: Numbers; readonly batch: BatchId | null }

/** What is not packed so already, by what goes in. */
function* judgeContainers(
  said: LineSaid,
  judged: Judged,
  context: BatchContext,
  flaws: LineFlaws,
): Generator<void, readonly PackedRecord[]> {
  const packed: PackedRecord[] = []
  for (const record of said.packed.values()) {
    yield
    const isNew = judged.numbers.get(record.item)?.isHere === false
    const before = isNew ? null : context.known(record.item)
    if (before !== null && before.lifecycle === 'commissioned' && before.parent === record.parent) continue
    const wrong = wrongWithPacking(record, judged, context)
    if (wrong !== null) flaws.add(record.where, wrong, wrong === 'CONTAINER_UNKNOWN' ? record.parent : record.item)
    packed.push(record)
  }
  return packed
}

function wrongWithPacking(
  { item, parent, at }: PackedRecord,
  { numbers, batch }: Judged,
  context: BatchContext,
): LineFlawCode | null {
  if (at > context.latest) return 'IN_FUTURE'
  const child = placed(item, numbers, context)
  if (child === null) return 'CHILD_UNKNOWN'
  const container = placed(parent, numbers, context)
  if (container === null) return 'CONTAINER_UNKNOWN'
  if (packagingLevels.indexOf(container.level) <= packagingLevels.indexOf(child.level)) return 'LEVEL_NOT_HIGHER'
  if (at < child.since || at < container.since) return 'PACKED_TOO_EARLY'
  for (const [id, { batch: of }] of [[item, child] as const, [parent, container] as const]) {
    if (of === 'new') continue
    if (of !== batch) return 'NOT_OF_THIS_BATCH'
    if (!context.isFree(id)) return 'NOT_FREE'
  }
  return null
}

/** An item that the file commissions, or that was commissioned before; null for any other. */
function placed(
  item: ItemId,
  numbers: Numbers,
  { known }: BatchContext,
): { readonly level: PackagingLevel; readonly since: Instant; readonly batch: BatchId | null | 'new' } | null {
  const made = numbers.get(item)
  if (made !== undefined && !made.isHere) return { level: made.level, since: made.record.at, batch: 'new' }
  const before = known(item)
  if (before === null || before.lifecycle !== 'commissioned') return null
  return { level: before.level, since: before.madeAt ?? before.lastEventAt, batch: before.batch }
}

/** The GTIN in the name of an item, which was read and checked before; null for an SSCC. */
function gtinOf(item: ItemId): string | null {
  return item.startsWith('01/') ? item.slice(3, 17) : null
}
