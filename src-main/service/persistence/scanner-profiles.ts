import { scannerProfile } from '#shared/contract/calls/scanner-calls.ts'
import type { KeyboardProfile, ScannerProfile } from '#shared/domain/scanners/profile.ts'
import type { Database } from './database/connection.ts'

/** What is known of how scanners send. */
export type ScannerProfiles = {
  all(): readonly ScannerProfile[]
  /** Null for a scanner that was never set up by the sheet, and for what a person types. */
  of(name: string): ScannerProfile | null
  /** The scanner that types, or null. */
  keyboard(): KeyboardProfile | null
}

/** Prepares the questions about profiles on this database. */
export function openScannerProfiles(database: Database): ScannerProfiles {
  const every = database.prepare<[], string>('select profile from scanner_profile order by name').pluck()
  const one = database.prepare<[string], string>('select profile from scanner_profile where name = ?').pluck()
  const typing = database.prepare<[], string>(`select profile from scanner_profile where kind = 'keyboard'`).pluck()
  return {
    all: () => every.all().map(parsed),
    of: (name) => {
      const profile = one.get(name)
      return profile === undefined ? null : parsed(profile)
    },
    keyboard: () => {
      const profile = typing.get()
      const found = profile === undefined ? null : parsed(profile)
      return found?.kind === 'keyboard' ? found : null
    },
  }
}

function parsed(text: string): ScannerProfile {
  return scannerProfile.parse(JSON.parse(text))
}
