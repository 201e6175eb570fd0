import { parseItemId } from '#shared/gs1/item-identity.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'

/** The two halves of an item's id: what a person calls it by, and what comes before that. */
export type SplitItemId = { readonly name: string; readonly beforeName: string }

const gtinAndSerial = '01/12345678901234/21/'.length
const ssccAlone = '00/'.length

/** Splits an item's id into the serial number, still percent-encoded, or the SSCC, and what comes before it. */
export function splitItemId(id: ItemId): SplitItemId {
  const at = id.startsWith('01/') ? gtinAndSerial : ssccAlone
  return { name: id.slice(at), beforeName: id.slice(0, at) }
}

/** The id of which these are the halves. */
export function joinItemId({ name, beforeName }: SplitItemId): ItemId {
  return `${beforeName}${name}` as ItemId
}

/** The product of an item by its name; null for one that an SSCC names. */
export function gtinOf(id: ItemId): string | null {
  const identity = parseItemId(id)
  return identity.ok && identity.value.kind === 'sgtin' ? identity.value.gtin : null
}
