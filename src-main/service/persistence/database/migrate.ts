import type { Database } from './connection.ts'
import { immediately } from './transaction.ts'

/** One step of the schema. What a released version has run never changes; the next step mends it. */
export type Migration = {
  /** 1 and up, rising; kept in the file as `user_version`. */
  readonly version: number
  readonly name: string
  /** SQL that runs once, in one transaction with every other step that the file lacks. */
  readonly up: string
}

/** The version that a database has after these migrations; 0 for none. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

/** The migrations that a file of this version lacks. */
export function pendingMigrations(migrations: readonly Migration[], version: number): readonly Migration[] {
  return migrations.filter((migration) => migration.version > version)
}

/**
 * Brings the schema to the newest version: all steps or none, so that a crash or a full disk leaves the old schema.
 * Throws when the list does not rise, or when a step leaves a row that points nowhere: both are bugs of a migration.
 */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    if (migration.version <= (migrations[index - 1]?.version ?? 0)) {
      throw new Error(`migration ${migration.version} (${migration.name}) does not rise`)
    }
  })
  const pending = pendingMigrations(migrations, userVersion(database))
  if (pending.length === 0) return
  // A table that is made anew is gone for a moment, with rows that point to it: what points where is checked at the end.
  database.pragma('foreign_keys = off')
  try {
    immediately(database, () => {
      for (const { version, up } of pending) {
        database.exec(up)
        database.pragma(`user_version = ${version}`)
      }
      const astray = database.pragma('foreign_key_check')
      if (Array.isArray(astray) && astray.length > 0)
        throw new Error(`migration leaves rows astray: ${JSON.stringify(astray)}`)
    })
  } finally {
    database.pragma('foreign_keys = on')
  }
}

/** The version of the schema that the file has; 0 for a file without one. */
export function userVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}
