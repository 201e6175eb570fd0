import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { userVersion } from '#service/persistence/database/migrate.ts'
import { ledger } from '#service/persistence/migrations/0001-ledger.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { openReadOnly } from '#service/persistence/database/open-read-only.ts'
import { databaseFile, valueOf, verify, writeLedger } from '#test/support/ledger/ledger-file.ts'
import { longMigration, longMigrationRows } from '#test/support/ledger/long-migration.ts'

const program = fileURLToPath(new URL('../../support/ledger/migrate-until-killed.ts', import.meta.url))

/** Lets a process migrate the file, and kills it so many milliseconds after it began; longer than it takes kills nothing. */
async function migrateAndKill(file: string, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'close')
  await once(child.stdout, 'data')
  child.stdout.resume()
  // Not to wait for anything: this chooses where in the migration the kill falls.
  await Promise.race([setTimeout(milliseconds), gone])
  child.kill('SIGKILL')
  await gone
}

test(
  'killed anywhere, a migration is done or was never begun, and the next start does the rest',
  { timeout: 120_000 },
  async () => {
    const older = databaseFile()
    const end = writeLedger(older, 200)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 250 }), async (milliseconds) => {
        const file = databaseFile()
        copyFileSync(older, file)
        await migrateAndKill(file, milliseconds)

        const found = valueOf(openReadOnly(file))
        const hasTable = found
          .prepare(`select count(*) from sqlite_schema where name in ('long', 'long_text')`)
          .pluck()
          .get()
        expect([userVersion(found), hasTable]).toEqual(userVersion(found) === 1 ? [1, 0] : [2, 2])
        found.close()
        expect(verify(file, end)).toEqual({ ok: true, value: end })

        const opened = valueOf(openDatabase(file, { migrations: [ledger, longMigration] }))
        expect(opened.setAside).toBeNull()
        expect(userVersion(opened.database)).toBe(2)
        expect(opened.database.prepare('select count(*) from long').pluck().get()).toBe(longMigrationRows)
        expect(opened.database.pragma('integrity_check', { simple: true })).toBe('ok')
        opened.close()
      }),
      { numRuns: 8, endOnFailure: true },
    )
  },
)
