import { closeSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { readClock } from '#service/clock.ts'
import { uuidv7 } from '#service/ids.ts'
import { keepBackups } from '#service/persistence/backups/backups.ts'
import { diskRefusal, errorCode } from '#service/persistence/database/disk-refusal.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import { ledger as ledgerMigration } from '#service/persistence/migrations/0001-ledger.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { openReadOnly } from '#service/persistence/database/open-read-only.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { verifyChain } from '#service/persistence/ledger/verify-chain.ts'

// Fills the disk under a working station, tells what each thing says then, makes room, and goes on.
const directory = process.argv[2] ?? ''
const file = join(directory, 'ledger.db')
const open = () => {
  const opened = openDatabase(file, { migrations: [ledgerMigration] })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value
}
const draft = {
  body: { kind: 'person.sign-in-refused', name: 'x'.repeat(4000), because: 'unknownName' },
  person: null,
  scan: null,
} as const

const station = open()
const ledger = openLedger(station.database, uuidv7())
const appendOne = () => immediately(station.database, () => ledger.append([draft], readClock(), null))
for (let count = 0; count < 100; count += 1) appendOne()

const ballast = join(directory, 'ballast')
fillTheRest(ballast)
const refusals: (string | null)[] = []
let acknowledged = 100
while (refusals.length < 3) {
  try {
    acknowledged = appendOne()[0]?.sequence ?? 0
  } catch (error) {
    refusals.push(diskRefusal(error, file)?.code ?? errorCode(error))
  }
}
const backups = keepBackups({
  file,
  checkpoint: () => ({ station: ledger.station, ...ledger.head() }),
  readClock,
  changed: () => undefined,
})
const whenFull = await backups.make()
const elsewhere = openDatabase(join(directory, 'other', 'ledger.db'), { migrations: [ledgerMigration] })

rmSync(ballast)
const next = appendOne()[0]?.sequence
const withRoom = await backups.make()
await backups.stop()
station.close()

const again = open()
again.close()
const database = openReadOnly(file)
const verified = database.ok ? verifyChain(database.value, null) : database
writeSync(
  1,
  JSON.stringify({
    refusals,
    lost: acknowledged + 1 - (next ?? 0),
    backupWhenFull: whenFull.problem?.said,
    backupWithRoom: withRoom.problem,
    newDatabaseWhenFull: elsewhere.ok ? 'opened' : elsewhere.error.code,
    leftOfNewDatabase: readdirSync(join(directory, 'other')).filter((name) => !name.endsWith('-lock')),
    setAsideAfterwards: again.setAside,
    lastVerified: verified.ok ? verified.value.sequence === next : verified.error,
  }),
)

function fillTheRest(path: string): void {
  const handle = openSync(path, 'w')
  // Ever smaller pieces, so that not even one page stays free.
  for (const size of [65_536, 4096, 1]) {
    try {
      for (;;) writeSync(handle, Buffer.alloc(size))
    } catch (error) {
      if (errorCode(error) !== 'ENOSPC') throw error
    }
  }
  closeSync(handle)
}
