import { parseItemId } from '../../gs1/item-identity.ts'
import type { ItemId } from '../../gs1/item-identity.ts'

/**
 * A name for files about an item that every file system takes. A serial number may hold slashes, quotes and dots: each
 * sign but letters, digits and the hyphen becomes an underscore. Two items may get one name; the time beside it tells them apart.
 */
export function itemNameForFiles(item: ItemId): string {
  const identity = parseItemId(item)
  if (!identity.ok) return 'item'
  const { value } = identity
  const name = value.kind === 'sgtin' ? `${value.gtin}-${value.serial}` : value.sscc
  return name.replaceAll(/[^A-Za-z0-9-]/g, '_')
}
