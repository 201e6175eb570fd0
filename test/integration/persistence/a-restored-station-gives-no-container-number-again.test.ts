import { copyFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { record } from '#service/application/record.ts'
import { startPacking } from '#service/application/packing/start-packing.ts'
import type { RecordDesk } from '#service/application/record-desk.ts'
import { uuidv7 } from '#service/ids.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { openRecords } from '#service/persistence/records.ts'
import { restoreBackup } from '#service/persistence/backups/restore-backup.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { databaseFile, valueOf } from '#test/support/ledger/ledger-file.ts'
import { trainingSite } from '#training/training-items.ts'

const setUpAt = Date.UTC(2026, 10, 23, 6)
const minute = 60_000
const clerk = '018f0000-0000-7000-8000-00000000000c' as PersonId
const signedIn: readonly TallymanFact[] = [
  { kind: 'site.set-up', from: null, to: trainingSite },
  { kind: 'person.enrolled', person: clerk, name: 'Olga Operator', role: 'operator' },
  { kind: 'person.signed-in', person: clerk },
]

/** Opens the station at a time, does something there, and closes it. */
function atTheStation<Done>(file: string, at: number, work: (desk: RecordDesk) => Done): Done {
  const { database, close } = valueOf(openDatabase(file, { migrations: allMigrations }))
  const ids = uuidv7()
  const readClock = () => ({ at: at as Instant, offsetMinutes: 0 })
  try {
    return work({ ...openRecords(database, ids), ids, readClock })
  } finally {
    close()
  }
}

/** The number that a new case gets at a time, or the code of the refusal. */
function numberAt(file: string, at: number): string {
  return atTheStation(file, at, (desk) => {
    const started = startPacking(
      { ...desk, statusChanged: () => undefined },
      { container: { kind: 'new', level: 'CA' }, way: 'strict' },
    )
    if (!started.ok) return started.error.code
    const purpose = desk.jobs.record(started.value.job)?.purpose
    if (purpose?.operation !== 'packing' || purpose.container.kind !== 'new') throw new Error('no number was given')
    return purpose.container.id
  })
}

test('a backup that is restored twice goes on behind everything that was given since, each time', () => {
  const file = databaseFile()
  const backup = databaseFile()
  atTheStation(file, setUpAt, (desk) =>
    immediately(desk.database, () =>
      record(
        desk,
        signedIn.map((body) => ({ body, person: null, scan: null })),
      ),
    ),
  )
  const given = [numberAt(file, setUpAt)]
  copyFileSync(file, backup)
  given.push(numberAt(file, setUpAt + minute))

  for (const hour of [1, 2]) {
    const restoredAt = setUpAt + hour * 60 * minute
    valueOf(restoreBackup(backup, file, restoredAt as Instant))
    expect(numberAt(file, restoredAt + minute)).toBe('SSCC_NOT_YET')
    given.push(numberAt(file, restoredAt + 10 * minute), numberAt(file, restoredAt + 11 * minute))
  }
  for (const number of given) expect(number).toMatch(/^00\/5\d{17}$/)
  expect(new Set(given).size).toBe(6)
})
