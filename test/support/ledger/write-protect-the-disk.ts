import { spawnSync } from 'node:child_process'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { readClock } from '#service/clock.ts'
import { uuidv7 } from '#service/ids.ts'
import { keepBackups } from '#service/persistence/backups/backups.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import { ledger as ledgerMigration } from '#service/persistence/migrations/0001-ledger.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'

// Writes a ledger with a backup, takes the right to write away, and tells what opening and verifying say then.
const directory = process.argv[2] ?? ''
const file = join(directory, 'ledger.db')
const opened = openDatabase(file, { migrations: [ledgerMigration] })
if (!opened.ok) throw new Error(JSON.stringify(opened.error))
const ledger = openLedger(opened.value.database, uuidv7())
const backups = keepBackups({
  file,
  checkpoint: () => ({ station: ledger.station, ...ledger.head() }),
  readClock,
  changed: () => undefined,
})
const { lastAt } = await backups.make()
await backups.stop()
opened.value.close()
spawnSync('mount', ['-o', 'remount,ro', directory])

const refused = openDatabase(file, { migrations: [ledgerMigration] })
const verify = (path: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/verify-ledger.ts', path], {
    encoding: 'utf8',
  })
  return `${status} ${stdout.split('.')[0]}${stderr.split('.')[1]}`
}
const backup = join(directory, 'backups', `ledger-${new Date(lastAt ?? 0).toISOString().replaceAll(/[-:.]/g, '')}.db`)
writeSync(
  1,
  JSON.stringify({ opening: refused.ok ? 'opened' : refused.error.code, ledger: verify(file), backup: verify(backup) }),
)
