import { existsSync } from 'node:fs'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { allProjections } from '#service/persistence/projections/all-projections.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { projector } from '#service/persistence/projections/projections.ts'
import { uuidv7 } from '#service/ids.ts'

// Throws every projection of a station's database away and makes them again from its ledger.
// The app must be closed: the database has one owner at a time.

const [file, ...rest] = process.argv.slice(2)
if (file === undefined || rest.length > 0) {
  console.error('Say which database: npm run -s rebuild-projections -- FILE')
  process.exit(2)
}

if (!existsSync(file)) {
  console.error(`There is no file ${file}.`)
  process.exit(2)
}
const opened = openDatabase(file, { migrations: allMigrations })
if (!opened.ok) {
  console.error(`The projections were not rebuilt, and ${file} is as it was: ${JSON.stringify(opened.error)}`)
  process.exit(1)
}
const { database, setAside, close } = opened.value
if (setAside !== null) {
  console.error(
    `${file} was damaged. It now lies at ${setAside.details.setAside}, and an empty database is in its place.`,
  )
  process.exit(1)
}
const ledger = openLedger(database, uuidv7())
projector(database, allProjections).rebuild(ledger)
console.log(`Rebuilt ${allProjections.map(({ name }) => name).join(', ')} from ${ledger.head().sequence} facts.`)
close()
