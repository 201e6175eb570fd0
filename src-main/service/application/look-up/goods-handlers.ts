import { setImmediate } from 'node:timers/promises'
import { mostLots } from '#shared/contract/calls/goods-calls.ts'
import type { GoodsItem, GoodsView, OnlyGoods } from '#shared/contract/calls/goods-calls.ts'
import { packagingLevels } from '#shared/domain/items/item.ts'
import { stateWords, wordOf } from '#shared/domain/items/transitions.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { GoodsAlike, GoodsOf, GoodsRow } from '#service/persistence/items/goods.ts'
import type { Records } from '#service/persistence/records.ts'
import { itemView } from './item-view.ts'

type Reading = Pick<Records, 'goods' | 'items'>

/** What there is of a product or a lot: counted in slices, scans that arrive meanwhile are answered in between. */
export async function viewGoods({ goods, items }: Reading, of: GoodsOf): Promise<GoodsView> {
  const alike: GoodsAlike[] = []
  let after: ItemId | null = null
  do {
    const slice: ReturnType<typeof goods.slice> = goods.slice(of, after)
    alike.push(...slice.alike)
    after = slice.next
    if (after !== null) await setImmediate()
  } while (after !== null)
  const sumOf = (fits: (one: GoodsAlike) => boolean) =>
    alike.reduce((sum, one) => (fits(one) ? sum + one.count : sum), 0)
  const lots = new Map<string | null, number>()
  for (const { lot, count } of alike) lots.set(lot, (lots.get(lot) ?? 0) + count)
  const largestFirst = [...lots].map(([lot, count]) => ({ lot, count })).sort((one, other) => other.count - one.count)
  return {
    ...of,
    product: items.productName(of.gtin),
    items: sumOf(() => true),
    byLevel: packagingLevels
      .map((level) => ({ level, count: sumOf((one) => one.level === level) }))
      .filter(({ count }) => count > 0),
    byState: stateWords
      .map((state) => ({
        state,
        packed: sumOf((one) => wordOf(one) === state && one.packed === 1),
        alone: sumOf((one) => wordOf(one) === state && one.packed === 0),
      }))
      .filter(({ packed, alone }) => packed + alone > 0),
    holds: [...goods.holds(of)],
    lots: largestFirst.slice(0, mostLots),
    lotCount: largestFirst.length,
  }
}

/** A page of the goods, or of those of them that stand so or are on this hold. */
export async function listGoods(
  records: Reading,
  { only, after, limit, ...of }: GoodsOf & { only: OnlyGoods; after: ItemId | null; limit: number },
): Promise<{ items: GoodsItem[]; next: ItemId | null }> {
  const { goods } = records
  if (only?.by === 'hold') {
    const found = goods.onHold(of, only.hold, after, limit + 1)
    const page = found.slice(0, limit)
    return {
      items: page.map((row) => goodsItem(records, row)),
      next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
    }
  }
  const found: GoodsRow[] = []
  let from = after
  do {
    const slice = goods.page(of, only?.state ?? null, from, limit - found.length)
    found.push(...slice.items)
    from = slice.next
    if (from !== null && found.length < limit) await setImmediate()
  } while (from !== null && found.length < limit)
  return { items: found.map((row) => goodsItem(records, row)), next: from }
}

function goodsItem(records: Reading, { id, parent, lifecycle, availability, holds }: GoodsRow): GoodsItem {
  return {
    item: itemView(records, id, null),
    lifecycle,
    availability,
    holds: [...holds],
    container: parent === null ? null : itemView(records, parent, null),
  }
}
