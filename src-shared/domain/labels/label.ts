import type { Element } from '../../gs1/elements.ts'
import { parseItemId } from '../../gs1/item-identity.ts'
import type { ItemId } from '../../gs1/item-identity.ts'

/** What stands on the label of one item. */
export type Label = {
  readonly item: ItemId
  readonly kind: 'sscc' | 'sgtin'
  /** What its barcode holds, in the order in which it holds it. */
  readonly elements: readonly Element[]
  readonly site: string
  readonly product: string | null
}

/** What is known of an item when its label is made. */
export type LabelledItem = {
  readonly item: ItemId
  readonly lot: string | null
  /** ISO date. */
  readonly expiry: string | null
  readonly product: string | null
  readonly site: string
}

/**
 * The label of an item: an SSCC alone, or GTIN with expiry, lot and serial as far as they are known. Elements of fixed
 * length come first, so that only one separator is needed (GS1 General Specifications, section 7.8.5).
 */
export function labelOf({ item, lot, expiry, product, site }: LabelledItem): Label {
  const identity = parseItemId(item)
  if (!identity.ok) throw new Error(`no name of an item: ${item}`)
  const { value } = identity
  if (value.kind === 'sscc') return { item, kind: 'sscc', elements: [['00', value.sscc]], site, product }
  const elements: Element[] = [['01', value.gtin]]
  if (expiry !== null) elements.push(['17', expiry.slice(2).replaceAll('-', '')])
  if (lot !== null) elements.push(['10', lot])
  elements.push(['21', value.serial])
  return { item, kind: 'sgtin', elements, site, product }
}
