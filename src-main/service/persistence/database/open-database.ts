import { mkdirSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { readClock } from '../../clock.ts'
import { connect } from './connection.ts'
import type { Database } from './connection.ts'
import { besides, moveAway, removeCopy, syncDirectory } from './database-files.ts'
import { lockDatabase } from './database-lock.ts'
import { isDamage, withDiskRefusals } from './disk-refusal.ts'
import { applicationId, inspectFile } from './inspect-file.ts'
import { migrate, newestVersion } from './migrate.ts'
import type { Migration } from './migrate.ts'
import { isSuspected, settleSuspicion } from './suspicion.ts'

export type { Database } from './connection.ts'

/** The station's database, open for its one owner. */
export type OpenedDatabase = {
  readonly file: string
  readonly database: Database
  /** Says that a damaged file was found and set aside, so that this is a new database; a person must be told. */
  readonly setAside: Extract<Refusal, { code: 'DATABASE_CORRUPT' }> | null
  /** Writes the log back into the file, closes it and lets the next owner in. */
  close(): void
}

/** Node-API version that better-sqlite3 needs: on an older one the process crashes when a database is opened. */
const nodeApiNeeded = 10

/**
 * Opens the station's database as its only owner, and makes it where there is none. A damaged file is set aside and a
 * new one begun, and the answer says so. Refused, with the file as it was: a newer schema, a file that is not ours, a
 * second owner, a full or read-only disk, a runtime that cannot load SQLite. Throws only on bugs, such as a migration
 * that does not run.
 */
export function openDatabase(
  file: string,
  {
    migrations,
    nodeApi = Number(process.versions.napi),
  }: { readonly migrations: readonly Migration[]; readonly nodeApi?: number },
): Result<OpenedDatabase, Refusal> {
  if (!(nodeApi >= nodeApiNeeded)) {
    return err(refuse('RUNTIME_UNSUITABLE', { reason: `Node-API ${nodeApi}, needs ${nodeApiNeeded}` }))
  }
  return withDiskRefusals(file, () => {
    mkdirSync(dirname(file), { recursive: true })
    const lock = lockDatabase(file)
    if (!lock.ok) return lock
    const opened = withDiskRefusals(file, () => openLocked(file, migrations))
    if (!opened.ok) {
      lock.value.release()
      return opened
    }
    const { database, aside } = opened.value
    return ok({
      file,
      database,
      setAside: aside,
      close: () => {
        database.close()
        lock.value.release()
      },
    })
  })
}

type Opened = { readonly database: Database; readonly aside: OpenedDatabase['setAside'] }

function openLocked(file: string, migrations: readonly Migration[]): Result<Opened, Refusal> {
  const known = newestVersion(migrations)
  const finding = inspectFile(file, known, isSuspected(file))
  switch (finding.kind) {
    case 'newer':
      return err(refuse('DATABASE_NEWER', { path: file, found: finding.version, known }))
    case 'notOurs':
      return err(refuse('DATABASE_NOT_OURS', { path: file }))
    case 'damaged':
      return ok(beginAnew(file, migrations))
    case 'nothing':
      create(file, migrations)
      return ok({ database: connect(file), aside: null })
    case 'ours':
      settleSuspicion(file)
      return ok(bringUpToDate(file, migrations, finding.version))
    default:
      return unreachable(finding)
  }
}

/** Sets a damaged file aside and makes a new one. */
function beginAnew(file: string, migrations: readonly Migration[]): Opened {
  const aside = refuse('DATABASE_CORRUPT', { path: file, setAside: moveAway(file, 'set-aside', readClock().at) })
  settleSuspicion(file)
  create(file, migrations)
  return { database: connect(file), aside }
}

/** Opens a file that looked sound; a migration reads more than that look did, and may still meet damage. */
function bringUpToDate(file: string, migrations: readonly Migration[], version: number): Opened {
  try {
    if (version < newestVersion(migrations)) keepBeforeMigration(file, version)
    return { database: connectAndMigrate(file, migrations), aside: null }
  } catch (error) {
    if (!isDamage(error)) throw error
    return beginAnew(file, migrations)
  }
}

/**
 * Makes the database under another name and renames it, so that a file under its own name is always whole: an empty
 * or half-made one there is damage, and never the trace of an interrupted first start.
 */
function create(file: string, migrations: readonly Migration[]): void {
  const fresh = `${file}-new`
  orNothing(fresh, () => {
    const database = connectAndMigrate(fresh, migrations)
    try {
      database.pragma(`application_id = ${applicationId}`)
    } finally {
      database.close()
    }
    renameSync(fresh, file)
  })
  syncDirectory(dirname(file))
}

function connectAndMigrate(file: string, migrations: readonly Migration[]): Database {
  const database = connect(file)
  try {
    migrate(database, migrations)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Keeps the file as it was before its schema changes, beside it: `ledger.before-version-9.db`. */
function keepBeforeMigration(file: string, version: number): void {
  const copy = besides(file, `before-version-${version}`)
  orNothing(copy, () => {
    const database = connect(file)
    try {
      database.prepare('vacuum into ?').run(copy)
    } finally {
      database.close()
    }
  })
}

/** Makes a copy where an interrupted try may have left a part of one, and leaves none if it fails. */
function orNothing(copy: string, make: () => void): void {
  removeCopy(copy)
  try {
    make()
  } catch (error) {
    removeCopy(copy)
    throw error
  }
}
