import type { CheckpointOccasion } from '#shared/domain/ledger/facts.ts'
import { formatSignedCheckpoint } from '#shared/domain/ledger/signed-checkpoint.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { signCheckpoint } from '#service/sign-checkpoint.ts'
import type { StationKey } from '#service/station-key.ts'
import { record } from '../record.ts'
import type { RecordDesk } from '../record-desk.ts'

/** Signs a checkpoint of the chain's end and keeps it in the chain as the next fact, inside the caller's transaction. Gives its line. */
export function takeCheckpoint(
  desk: RecordDesk & { readonly stationKey: StationKey },
  occasion: CheckpointOccasion,
  person: PersonId | null,
): string {
  const { ledger, stationKey } = desk
  const end = { station: ledger.station, ...ledger.head() }
  const line = formatSignedCheckpoint(signCheckpoint(stationKey, end, desk.readClock().at))
  record(desk, [{ body: { kind: 'checkpoint.signed', line, occasion }, person, scan: null }])
  return line
}
