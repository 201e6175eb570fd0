import type { ItemId } from '../../gs1/item-identity.ts'
import type { PackagingLevel } from '../items/item.ts'
import type { LineSaid } from './line-said.ts'

/** There are four levels, so nothing has more than three below it. */
const mostBelow = 3

/** How many levels of contents each item has below it, as far as the file says; no more than three. */
export function heightsIn({ packed }: Pick<LineSaid, 'packed'>): ReadonlyMap<ItemId, number> {
  const heights = new Map<ItemId, number>()
  for (const { parent } of packed.values()) {
    let above: ItemId | undefined = parent
    for (let height = 1; above !== undefined && height <= mostBelow; height += 1) {
      if ((heights.get(above) ?? 0) < height) heights.set(above, height)
      above = packed.get(above)?.parent
    }
  }
  return heights
}

/**
 * The level of an item of which a file does not say it: that of its product where that is known, else what follows from the
 * contents (ours): units hold nothing, cases hold units, pallets hold more. An SSCC is never a unit.
 */
export function levelByContents(gtin: string | null, height: number, ofProduct: PackagingLevel | null): PackagingLevel {
  if (ofProduct !== null) return ofProduct
  if (height >= 2) return 'PL'
  return height === 1 || gtin === null ? 'CA' : 'EA'
}
