import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { Checkpoint } from '#shared/domain/ledger/checkpoint.ts'
import type { Fact, FactDraft } from '#shared/domain/ledger/fact.ts'
import type { ClockReading, Instant } from '#shared/kernel/time.ts'
import type { Result } from '#shared/kernel/result.ts'
import { uuidv7 } from '#service/ids.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import type { Ledger } from '#service/persistence/ledger/ledger.ts'
import { ledger as ledgerMigration } from '#service/persistence/migrations/0001-ledger.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import type { Database, OpenedDatabase } from '#service/persistence/database/open-database.ts'
import { openReadOnly } from '#service/persistence/database/open-read-only.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { verifyChain } from '#service/persistence/ledger/verify-chain.ts'
import type { ChainBreak } from '#shared/domain/ledger/chain-break.ts'

/** A directory that is gone when the test ends. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'tallyman-ledger-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

/** Where a test's database goes; nothing is there yet. */
export function databaseFile(): string {
  return join(temporaryDirectory(), 'ledger.db')
}

/** The value of a success; a failure ends the test with what it says. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** The failure of a result that must be one. */
export function errorOf<Failure>(result: Result<unknown, Failure>): Failure {
  if (result.ok) throw new Error('this should have been refused')
  return result.error
}

/** Opens a database with nothing but the ledger in it; closed when the test ends, if it was not before. */
export function openLedgerFile(file: string): OpenedDatabase {
  const opened = valueOf(openDatabase(file, { migrations: [ledgerMigration] }))
  onTestFinished(() => {
    if (opened.database.open) opened.close()
  })
  return opened
}

/** Why a database with nothing but the ledger in it cannot be opened. */
export function refusalToOpen(file: string): Refusal {
  return errorOf(openDatabase(file, { migrations: [ledgerMigration] }))
}

/** A fact that says nothing but this text. */
export function saying(text: string): FactDraft {
  return { body: { kind: 'person.sign-in-refused', name: text, because: 'unknownName' }, person: null, scan: null }
}

/** A clock that reads so many milliseconds after the start of 2026. */
export function clockAt(milliseconds: number): ClockReading {
  return { at: (Date.UTC(2026, 0, 1) + milliseconds) as Instant, offsetMinutes: 60 }
}

/** Appends one fact for each text, each in a transaction of its own, a second apart. */
export function record(database: Database, ledger: Ledger, texts: readonly string[]): readonly Fact[] {
  return texts.flatMap((text, index) =>
    immediately(database, () => ledger.append([saying(text)], clockAt(index * 1000), '9521234567899')),
  )
}

/** A closed ledger with facts 1 to `count` of one transaction, and the checkpoint of its end. */
export function writeLedger(file: string, count: number): Checkpoint {
  const opened = openLedgerFile(file)
  const ledger = openLedger(opened.database, uuidv7())
  immediately(opened.database, () => {
    for (let index = 0; index < count; index += 1)
      ledger.append([saying(`fact ${index + 1}`)], clockAt(index * 1000), '9521234567899')
  })
  const end = { station: ledger.station, ...ledger.head() }
  opened.close()
  return end
}

/** Changes a closed database as somebody with a tool would: past the triggers, the keys and the checks. */
export function tamper(file: string, ...statements: readonly string[]): void {
  const database = new Sqlite(file)
  try {
    database.pragma('foreign_keys = off')
    database.pragma('ignore_check_constraints = on')
    for (const name of [
      'fact_is_never_changed',
      'fact_is_never_deleted',
      'fact_follows_the_last_one',
      'station_keeps_its_name',
    ]) {
      database.exec(`drop trigger if exists ${name}`)
    }
    for (const statement of statements) database.exec(statement)
  } finally {
    database.close()
  }
}

/** What verifying a file says. */
export function verify(file: string, checkpoint: Checkpoint | null = null): Result<Checkpoint, ChainBreak> {
  const database = valueOf(openReadOnly(file))
  try {
    return verifyChain(database, checkpoint)
  } finally {
    database.close()
  }
}

/** SHA-256 of a file's bytes. */
export function fingerprint(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** The names beside a file, sorted; without the file of the lock. */
export function namesBeside(file: string): readonly string[] {
  if (!existsSync(dirname(file))) return []
  return readdirSync(dirname(file))
    .filter((name) => name !== `${basename(file)}-lock`)
    .sort()
}
