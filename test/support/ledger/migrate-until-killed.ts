import { writeSync } from 'node:fs'
import { ledger } from '#service/persistence/migrations/0001-ledger.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { longMigration } from './long-migration.ts'

// Opens an older database, which brings it up to date, and says when it begins and when it is done.
writeSync(1, 'started\n')
const opened = openDatabase(process.argv[2] ?? '', { migrations: [ledger, longMigration] })
if (!opened.ok || opened.value.setAside !== null) throw new Error(JSON.stringify(opened))
opened.value.close()
writeSync(1, 'migrated\n')
