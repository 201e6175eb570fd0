import Sqlite from 'better-sqlite3'
import { SerialPort } from 'serialport'

// The least a program can do with a scan and not lose it: read the port, commit one row with FULL, say so.
// The baseline of "scan to durable and answered"; it parses nothing, checks nothing and keeps no chain.

const [path, file] = process.argv.slice(2)
if (path === undefined || file === undefined) throw new Error('serial-to-sqlite PORT FILE')

const database = new Sqlite(file)
database.pragma('journal_mode = wal')
database.pragma('synchronous = full')
database.exec('create table if not exists scan (number integer primary key, text text not null) strict')
const insert = database.prepare('insert into scan (text) values (?)')

const port = new SerialPort({ path, baudRate: 9600 })
let held = ''
port.on('data', (bytes: Buffer) => {
  const lines = (held + bytes.toString('latin1')).split('\r')
  held = lines.pop() ?? ''
  for (const line of lines) {
    insert.run(line)
    process.send?.(line)
  }
})
port.on('open', () => process.send?.('open'))
process.on('disconnect', () => process.exit())
