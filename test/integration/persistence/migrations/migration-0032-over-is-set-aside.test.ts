import { expect, test } from 'vitest'
import { overIsSetAside } from '#service/persistence/migrations/0032-over-is-set-aside.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('the scans of a receipt keep all but what nothing read', () => {
  const database = databaseAfter(31)
  database.exec(`
    insert into receipt (job, shipment, found, status, short) values ('j1', 's1', 0, 'open', 0);
    insert into receiving_scan (job, item, how, opened, opened_by, sequence) values ('j1', 'p', 'outermost', 1, 7, 1)`)
  const before = database.prepare('select * from receiving_scan').get() as Record<string, unknown>
  database.exec(overIsSetAside.up)
  const { opened_by: _gone, ...kept } = before
  expect(database.prepare('select * from receiving_scan').get()).toEqual(kept)
  expect(
    database.prepare(`select count(*) as tables from sqlite_schema where name = 'receiving_inside'`).get(),
  ).toEqual({
    tables: 0,
  })
})
