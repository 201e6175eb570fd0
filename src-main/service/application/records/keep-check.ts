import type { CheckOccasion, CheckOutcome } from '#shared/domain/ledger/facts.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import type { StationKey } from '#service/station-key.ts'
import { record } from '../record.ts'
import type { RecordDesk } from '../record-desk.ts'
import { takeCheckpoint } from './take-checkpoint.ts'

const day = 24 * 60 * 60 * 1000

/**
 * Keeps what a check of the chain found. A chain that was whole gets its checkpoint of the day; one that is broken gets
 * none, because the key would speak for what is wrong.
 */
export function keepCheck(
  desk: RecordDesk & { readonly stationKey: StationKey },
  outcome: CheckOutcome,
  occasion: CheckOccasion,
  person: PersonId | null,
): void {
  immediately(desk.database, () => {
    record(desk, [{ body: { kind: 'ledger.checked', occasion, outcome }, person, scan: null }])
    const last = desk.auditing.newestCheckpoint('daily')
    const isDue = last === null || Math.abs(desk.readClock().at - last.signedAt) >= day
    if (outcome.kind === 'whole' && isDue) takeCheckpoint(desk, 'daily', null)
  })
}
