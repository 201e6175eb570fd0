import type { PersonId } from '../people/person.ts'
import type { ItemId } from '../../gs1/item-identity.ts'

/** One file of an export, so that it can be told later whether a file is the one that was written. */
export type ExportedFile = {
  readonly name: string
  /** SHA-256 of its bytes as 64 lower-case hexadecimal digits. */
  readonly sha256: string
}

/** What an auditor filtered the ledger by; null is no limit, no kinds are all kinds. */
export type ExportedFilter = {
  readonly person: PersonId | 'station' | null
  readonly item: ItemId | null
  readonly from: number | null
  readonly until: number | null
  readonly kinds: readonly string[]
}

/** What the ledger keeps of an export: what left the station, in which files, and up to which fact. */
export type ExportFact = ItemExported | LedgerExported | DiagnosticsWritten

export type ItemExported = {
  readonly kind: 'item.exported'
  readonly item: ItemId
  readonly files: readonly ExportedFile[]
  /** The sequence of the last fact that the files could hold; their checkpoint names it. */
  readonly upTo: number
}

/** A filtered part of the whole ledger, as files. */
export type LedgerExported = {
  readonly kind: 'ledger.exported'
  readonly filter: ExportedFilter
  /** How many facts the files hold. */
  readonly facts: number
  readonly files: readonly ExportedFile[]
  readonly upTo: number
}

/** What a helper needs to know of the station, as a file: versions, settings, the last scans, the log. */
export type DiagnosticsWritten = {
  readonly kind: 'diagnostics.written'
  readonly file: ExportedFile
  /** Whether the last scans are in it. Not there in records from before there was a choice: they are in it then. */
  readonly withScans?: boolean
}
