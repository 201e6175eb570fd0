import type { ItemId } from '../../gs1/item-identity.ts'

/** One file of an export, so that it can be told later whether a file is the one that was written. */
export type ExportedFile = {
  readonly name: string
  /** SHA-256 of its bytes as 64 lower-case hexadecimal digits. */
  readonly sha256: string
}

/** What the ledger keeps of an export: what left the station, in which files, and up to which fact. */
export type ExportFact = {
  readonly kind: 'item.exported'
  readonly item: ItemId
  readonly files: readonly ExportedFile[]
  /** The sequence of the last fact that the files could hold; their checkpoint names it. */
  readonly upTo: number
}
