import { onTestFinished } from 'vitest'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import type { Database } from '#service/persistence/database/open-database.ts'
import { databaseFile, valueOf } from '#test/support/ledger/ledger-file.ts'

/** A new database as it was when this migration was the newest; removed after the test. */
export function databaseAfter(version: number): Database {
  const migrations = allMigrations.filter((migration) => migration.version <= version)
  const opened = valueOf(openDatabase(databaseFile(), { migrations }))
  onTestFinished(opened.close)
  return opened.database
}

/** How SQLite would answer a question: which index it uses, and whether it has to sort. */
export function planOf(database: Database, question: string): string {
  const steps = database.prepare<[], { detail: string }>(`explain query plan ${question}`).all()
  return steps.map((step) => step.detail).join('; ')
}
