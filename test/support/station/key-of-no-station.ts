import { temporaryDirectory } from '#test/support/ledger/ledger-file.ts'
import { makeStationKey } from '#service/station-key.ts'
import type { StationKey } from '#service/station-key.ts'
import { join } from 'node:path'

/** A real key of a station that has no database; its file is gone when the test ends. */
export function keyOfNoStation(): StationKey {
  return makeStationKey(join(temporaryDirectory(), 'station.key'))
}
