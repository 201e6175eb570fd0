import { whyToMakeKey } from '#shared/domain/ledger/station-key.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { makeStationKey, readStationKey } from '#service/station-key.ts'
import type { StationKey } from '#service/station-key.ts'
import { record } from '../record.ts'
import type { RecordDesk } from '../record-desk.ts'

/**
 * The station's key: the one in the file, if the chain named it last, or else a new one, which the chain then names.
 * The file is written first: a station that dies between the two finds a key that no fact names, and makes another.
 * Throws the file system's error.
 */
export function holdStationKey(desk: RecordDesk, file: string): StationKey {
  const found = readStationKey(file)
  const because = whyToMakeKey(desk.stationKeys.newest(), found?.publicKey ?? null)
  if (found !== null && because === null) return found
  if (because === null) throw new Error('a key is neither found nor missing')
  const made = makeStationKey(file)
  immediately(desk.database, () =>
    record(desk, [
      { body: { kind: 'station.key-made', publicKey: made.publicKey, because }, person: null, scan: null },
    ]),
  )
  return made
}
