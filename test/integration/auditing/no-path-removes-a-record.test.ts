import { copyFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { leastRetentionYears } from '#shared/domain/markets/retention.ts'
import { markets } from '#shared/domain/markets/market.ts'
import { record } from '#service/application/record.ts'
import { recordKeepingHandlers } from '#service/application/records/record-keeping-handlers.ts'
import { keepBackups } from '#service/persistence/backups/backups.ts'
import { allProjections } from '#service/persistence/projections/all-projections.ts'
import type { Database } from '#service/persistence/database/connection.ts'
import { listBackups } from '#service/persistence/backups/backup-files.ts'
import { restoreBackup } from '#service/persistence/backups/restore-backup.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { valueOf } from '#test/support/ledger/ledger-file.ts'
import { openStationFile } from '#test/support/ledger/station-file.ts'
import { quietWorkplace } from '#test/support/station/quiet-workplace.ts'

const quinn = '018f0000-0000-7000-8000-00000000000a' as PersonId
const day = 24 * 60 * 60 * 1000
const monday = Date.UTC(2026, 10, 23, 6)

test.each([
  ['changed', `update fact set body = '{}' where sequence = 2`],
  ['changed in its time', 'update fact set at = 0'],
  ['deleted', 'delete from fact where sequence = 1'],
  ['deleted with all others', 'delete from fact'],
  ['replaced', `insert or replace into fact select * from fact where sequence = 1`],
  [
    'put before others',
    `insert into fact select null, station, 1, 99, id, kind, at, offset_minutes, clock_flag, person, site_gln, scan, body, previous_hash, hash from fact where sequence = 1`,
  ],
])('raw SQL on the open database is refused: a fact cannot be %s', (_, sql) => {
  const station = openStationFile()
  station.writeSome(3)
  const before = [...station.desk.ledger.read(1, 10)]
  expect(() => station.desk.database.exec(sql)).toThrow(/never|follows|UNIQUE/)
  expect([...station.desk.ledger.read(1, 10)]).toEqual(before)
})

test('a fact is not replaced by the next one either', () => {
  const station = openStationFile()
  station.writeSome(3)
  const before = [...station.desk.ledger.read(1, 10)]
  const replacing = `insert or replace into fact select entry, station, 1 + (select max(sequence) from fact), epoch, id, kind, at,
    offset_minutes, clock_flag, person, site_gln, scan, body, previous_hash, hash from fact where sequence = 1`
  expect(() => station.desk.database.exec(replacing)).toThrow('a fact is never deleted')
  expect([...station.desk.ledger.read(1, 10)]).toEqual(before)
})

/** The tables that can lose rows though no projection makes them again, and why nothing is lost with them. */
const mayLoseRows: Readonly<Record<string, string>> = {
  credential: 'a secret that was changed is hashed anew; that it was is a fact',
  badge_code: 'a withdrawn badge opens nothing; that it was is a fact',
  outbox_item: 'follows from the events of its message',
  outbox_count: 'counts the messages',
  outbox_exchange: 'the newest words of the network on each message are kept, of a retry of days not every one',
  inbound_cursor: 'where the reading of the network goes on',
  act_fact: 'follows from the facts',
  correction: 'follows from the facts',
  corrected_fact: 'follows from the facts',
}

test('of every table that does not follow from the facts, raw SQL deletes nothing', () => {
  const { database } = quietWorkplace()
  const projected = new Set(allProjections.flatMap(({ tables }) => tables))
  const tables = database
    .prepare<[], string>(
      `select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'`,
    )
    .pluck()
    .all()
    .filter((table) => !projected.has(table) && !(table in mayLoseRows))
  expect(tables).toContain('fact')
  for (const table of tables) {
    putAnyRow(database, table)
    expect(() => database.exec(`delete from "${table}"`), table).toThrow('never deleted')
    expect(database.prepare(`select count(*) from "${table}"`).pluck().get(), table).toBeGreaterThan(0)
  }
})

/** Puts a row into a table, whatever its columns mean. */
function putAnyRow(database: Database, table: string): void {
  if (database.prepare(`select 1 from "${table}"`).get() !== undefined) return
  const columns = database
    .prepare<[], { readonly name: string; readonly type: string }>(
      `select name, type from pragma_table_info('${table}')`,
    )
    .all()
  const values = columns.map(({ type }) => (type === 'INTEGER' ? 1 : `'1'`))
  database.pragma('foreign_keys = off')
  database.pragma('ignore_check_constraints = on')
  database.exec(`insert into "${table}" (${columns.map(({ name }) => name).join(', ')}) values (${values.join(', ')})`)
}

test('no market lets a site keep its records for less than six years', () => {
  for (const market of markets) expect(leastRetentionYears(market)).toBeGreaterThanOrEqual(6)
})

/** A station at which quality is signed in. */
function atTheDesk() {
  const workplace = quietWorkplace()
  immediately(workplace.database, () =>
    record(workplace, [
      { body: { kind: 'person.enrolled', person: quinn, name: 'Quinn', role: 'quality' }, person: null, scan: null },
      { body: { kind: 'person.signed-in', person: quinn }, person: quinn, scan: null },
    ]),
  )
  return { workplace, calls: recordKeepingHandlers(workplace) }
}

test('retention can be made longer and never shorter than the least; each change is a fact with old and new', async () => {
  const { workplace, calls } = atTheDesk()
  expect(await calls['recordKeeping.setUp']({ retentionYears: 5, reviewDays: 30 })).toMatchObject({
    error: { code: 'RETENTION_TOO_SHORT', details: { least: 6 } },
  })
  valueOf(await calls['recordKeeping.setUp']({ retentionYears: 15, reviewDays: 30 }))
  expect([...workplace.ledger.read(1, 10)].at(-1)?.body).toEqual({
    kind: 'record-keeping.set-up',
    from: { retentionYears: 6, reviewDays: 30 },
    to: { retentionYears: 15, reviewDays: 30 },
  })
})

test('a legal hold is put on and lifted with a reason, by those with the right; a lifted one stays on record', async () => {
  const { workplace, calls } = atTheDesk()
  const about = { kind: 'lot', gtin: '09521234567899', lot: 'B42' } as const
  valueOf(await calls['legalHold.place']({ about, reason: 'Case 17/2026' }))
  const [placed] = valueOf(await calls['recordKeeping.view']({})).holds
  expect(placed).toMatchObject({ about, reason: 'Case 17/2026', placedBy: 'Quinn', lifted: null })
  const hold = placed?.id ?? ('' as never)
  valueOf(await calls['legalHold.lift']({ hold, reason: 'Case closed' }))
  expect(await calls['legalHold.lift']({ hold, reason: 'again' })).toMatchObject({
    error: { code: 'LEGAL_HOLD_NOT_ON' },
  })
  expect(valueOf(await calls['recordKeeping.view']({})).holds[0]?.lifted).toMatchObject({
    by: 'Quinn',
    because: 'Case closed',
  })
  immediately(workplace.database, () =>
    record(workplace, [
      { body: { kind: 'person.signed-out', person: quinn, because: 'asked' }, person: quinn, scan: null },
    ]),
  )
  expect(await calls['legalHold.place']({ about, reason: 'nobody' })).toMatchObject({
    error: { code: 'NOT_SIGNED_IN' },
  })
})

/** Makes a backup a day, for so many days. */
async function backUpDaily(file: string, days: number, keepAll = false, firstDay = 0): Promise<void> {
  const station = openStationFile(file)
  let now = monday
  const backups = keepBackups({
    file,
    keepAll: () => keepAll,
    checkpoint: () => ({ station: station.desk.ledger.station, ...station.desk.ledger.head() }),
    readClock: () => ({ at: now as Instant, offsetMinutes: 0 }),
    changed: () => undefined,
  })
  for (let count = firstDay; count < firstDay + days; count += 1) {
    now = monday + count * day
    station.writeSome(1)
    await backups.make()
  }
  await backups.stop()
  station.close()
}

test('while the whole station is on legal hold no backup is removed', async () => {
  const station = openStationFile()
  station.close()
  await backUpDaily(station.file, 9, true)
  expect(listBackups(station.file)).toHaveLength(9)
})

test('a backup that knows what a restored station does not is never removed by the rotation', async () => {
  const station = openStationFile()
  station.writeSome(2)
  const old = station.copy()
  station.close()
  await backUpDaily(station.file, 2)
  const [onlyHere] = listBackups(station.file)
  copyFileSync(onlyHere?.file ?? '', `${station.file}.kept`)
  valueOf(restoreBackup(old, station.file, (monday + 3 * day) as Instant))
  await backUpDaily(station.file, 8, false, 40)
  expect(listBackups(station.file).map(({ file }) => file)).toContain(onlyHere?.file)
  // Of the eight since, the rotation keeps seven days.
  expect(listBackups(station.file)).toHaveLength(2 + 7)
})
