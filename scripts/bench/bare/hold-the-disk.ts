import { setTimeout as pause } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'

// Run as a program of its own: makes the disk of a database slow for whoever else writes to it, as a virus scanner or a backup does.
// Holds the database's one right to write, lets it go, and again, until the line to it is closed; each stretch is reported.
//
//   hold-the-disk FILE HELD... (milliseconds, in turn)

const [file, ...stretches] = process.argv.slice(2)
if (file === undefined || stretches.length === 0) throw new Error('hold-the-disk FILE HELD...')
/** Milliseconds for which others may write. */
const between = 300

const database = new Sqlite(file, { fileMustExist: true })
process.on('disconnect', () => process.exit())
for (let turn = 0; ; turn += 1) {
  database.exec('begin immediate')
  process.send?.('held')
  await pause(Number(stretches[turn % stretches.length]))
  database.exec('rollback')
  await pause(between)
}
