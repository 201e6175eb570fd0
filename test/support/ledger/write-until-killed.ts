import { writeSync } from 'node:fs'
import { uuidv7 } from '#service/ids.ts'
import { readClock } from '#service/clock.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import { ledger as ledgerMigration } from '#service/persistence/migrations/0001-ledger.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { immediately } from '#service/persistence/database/transaction.ts'

// A station's process without a station: appends facts, as many to a commit as its second argument says, until it is
// killed, and acknowledges each commit with the sequence of its last fact on a line.
const [file = '', atOnce = '1'] = process.argv.slice(2)
writeSync(1, 'started\n')
const opened = openDatabase(file, { migrations: [ledgerMigration] })
if (!opened.ok || opened.value.setAside !== null) throw new Error(JSON.stringify(opened))
const { database } = opened.value
const ledger = openLedger(database, uuidv7())
const drafts = Array.from({ length: Number(atOnce) }, () => ({
  body: { kind: 'person.sign-in-refused', name: 'x'.repeat(300), because: 'unknownName' } as const,
  person: null,
  scan: null,
}))
for (;;) {
  const facts = immediately(database, () => ledger.append(drafts, readClock(), null))
  writeSync(1, `${facts.at(-1)?.sequence}\n`)
}
