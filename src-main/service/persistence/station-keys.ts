import type { StationPublicKey } from '#shared/domain/ledger/station-key.ts'
import type { Database } from './database/connection.ts'

/** The public keys that the station's chain names. */
export type StationKeys = {
  /** The one that the station signs with; null before the first. */
  newest(): StationPublicKey | null
}

/** Prepares the questions about the station's keys on this database. */
export function openStationKeys(database: Database): StationKeys {
  const newest = database
    .prepare<[], StationPublicKey>('select public_key from station_key order by sequence desc limit 1')
    .pluck()
  return { newest: () => newest.get() ?? null }
}
