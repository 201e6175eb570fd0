import type { ItemView } from '#shared/contract/views/item-views.ts'

/** What a person calls an item by: its serial number, or its SSCC. */
export function nameOf({ serial, sscc, id }: ItemView): string {
  return serial ?? sscc ?? id
}
