import { parseItemId } from '#shared/gs1/item-identity.ts'

/** How a sentence names an item: its serial number, or its SSCC. A text that names no item stays as it is. */
export function itemName(item: string): string {
  const identity = parseItemId(item)
  if (!identity.ok) return item
  return identity.value.kind === 'sgtin' ? identity.value.serial : identity.value.sscc
}
