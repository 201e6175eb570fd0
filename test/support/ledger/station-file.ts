import { copyFileSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { holdStationKey } from '#service/application/records/hold-station-key.ts'
import { record } from '#service/application/record.ts'
import type { RecordDesk } from '#service/application/record-desk.ts'
import { takeCheckpoint } from '#service/application/records/take-checkpoint.ts'
import { uuidv7 } from '#service/ids.ts'
import type { FactRow } from '#service/persistence/ledger/fact-row.ts'
import { factColumns } from '#service/persistence/ledger/fact-row.ts'
import { factHash } from '#service/persistence/ledger/ledger-hash.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { openReadOnly } from '#service/persistence/database/open-read-only.ts'
import { openRecords } from '#service/persistence/records.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { stationKeyFile } from '#service/station-key.ts'
import type { StationKey } from '#service/station-key.ts'
import { databaseFile, tamper, valueOf } from './ledger-file.ts'

/** A station's records at work on a real file, with its key, and a clock that goes on by a second with each act. */
export type StationFile = {
  readonly file: string
  readonly desk: RecordDesk & { readonly stationKey: StationKey }
  /** Appends facts, in one transaction. */
  readonly write: (...bodies: readonly TallymanFact[]) => void
  /** Appends so many facts that say nothing else. */
  readonly writeSome: (count: number) => void
  /** Signs a checkpoint of the end and keeps it, as the station does once a day. */
  readonly checkpoint: () => string
  readonly close: () => void
  /** A copy of the file as it is now. */
  readonly copy: () => string
}

/** Opens a station's records in a file, new or not. The file is gone when the test ends. */
export function openStationFile(file = databaseFile(), at = Date.UTC(2026, 10, 23, 6)): StationFile {
  const { database, close } = valueOf(openDatabase(file, { migrations: allMigrations }))
  onTestFinished(() => {
    if (database.open) close()
  })
  const ids = uuidv7()
  let now = at
  const readClock = () => ({ at: now as Instant, offsetMinutes: 60 })
  const records = { ...openRecords(database, ids), ids, readClock }
  const desk = { ...records, stationKey: holdStationKey(records, stationKeyFile(file)) }
  const write = (...bodies: readonly TallymanFact[]) => {
    now += 1000
    const drafts = bodies.map((body) => ({ body, person: null, scan: null }))
    immediately(database, () => void record(desk, drafts))
  }
  let written = 0
  return {
    file,
    desk,
    write,
    writeSome: (count) => {
      for (let index = 0; index < count; index += 1) {
        written += 1
        write({ kind: 'person.sign-in-refused', name: `try ${written}`, because: 'unknownName' })
      }
    },
    checkpoint: () => immediately(database, () => takeCheckpoint(desk, 'daily', null)),
    close,
    copy: () => {
      database.pragma('wal_checkpoint(truncate)')
      const copy = databaseFile()
      copyFileSync(file, copy)
      return copy
    },
  }
}

/**
 * Rewrites a closed ledger from a fact on as a forger would who knows the format: the body of that fact is replaced, and
 * every hash and link behind it made anew, so that the chain fits again.
 */
export function rewriteFrom(file: string, sequence: number, body: string): void {
  const database = valueOf(openReadOnly(file))
  const rows = database
    .prepare<[number], FactRow>(
      `select ${factColumns} from fact join station on number = fact.station where sequence >= ? order by sequence`,
    )
    .all(sequence)
  database.close()
  let previousHash = rows[0]?.previousHash
  if (previousHash === undefined) throw new Error(`there is no fact ${sequence}`)
  const changes: string[] = []
  for (const row of rows) {
    const forged: FactRow = { ...row, previousHash, body: row.sequence === sequence ? body : row.body }
    previousHash = factHash(forged)
    const quoted = forged.body.replaceAll("'", "''")
    changes.push(
      `update fact set body = '${quoted}', previous_hash = '${forged.previousHash}', hash = '${previousHash}' where sequence = ${row.sequence}`,
    )
  }
  tamper(file, ...changes)
}
