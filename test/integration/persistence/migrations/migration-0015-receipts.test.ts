import { expect, test } from 'vitest'
import { receipts } from '#service/persistence/migrations/0015-receipts.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'
import type { Database } from '#service/persistence/database/open-database.ts'

test('what an earlier version completed short is still missing, and its shipments stay as announced', () => {
  const database = databaseAfter(14)
  database.exec(`
    insert into shipment values ('s1', 'DN-1', 'purchase', '9525555100018', '9521234000006', 1, 1, 'received', 3);
    insert into receipt (job, shipment, found, status, short) values ('j1', 's1', 0, 'completed', 2), ('j2', null, 1, 'open', 0);
    insert into receiving_scan (job, item, how, opened, sequence) values ('j1', 'p', 'outermost', 1, 1)`)
  insertFact(database, 1, 'receiving.container-opened', { job: 'j1', item: 'p' })
  insertFact(database, 2, 'receiving.completed', { job: 'j1', shipment: { id: 's1' }, short: ['a', 'b'] })
  database.exec(receipts.up)
  const all = (question: string) => database.prepare(question).all()
  expect(all('select id, from_gln, state, announced from shipment')).toEqual([
    { id: 's1', from_gln: '9525555100018', state: 'received', announced: 1 },
  ])
  expect(all('select * from missing_item')).toEqual([
    { shipment: 's1', item: 'a', found: null },
    { shipment: 's1', item: 'b', found: null },
  ])
  expect(all('select job, completed from receipt')).toEqual([
    { job: 'j1', completed: 2 },
    { job: 'j2', completed: null },
  ])
  expect(all('select opened_by from receiving_scan')).toEqual([{ opened_by: 1 }])
})

test('two senders may use one number, one sender may not, and what was announced has a sender', () => {
  const database = databaseAfter(15)
  const add = (id: string, gln: string, announced: number) =>
    database.exec(
      `insert into shipment values ('${id}', 'DN-1', 'purchase', ${gln}, '9521234000006', 1, 1, 'expected', 3, ${announced})`,
    )
  add('s1', `'9525555100018'`, 1)
  add('s2', `'9525555100025'`, 1)
  expect(() => add('s3', `'9525555100018'`, 1)).toThrow('UNIQUE')
  expect(() => add('s4', 'null', 1)).toThrow('CHECK')
  add('s5', 'null', 0)
})

test('an item is missing from a shipment once', () => {
  const database = databaseAfter(15)
  const add = `insert into missing_item values ('s1', 'i1', null)`
  database.exec(add)
  expect(() => database.exec(add)).toThrow('UNIQUE')
})

test('the rules of a site are allowed or refused', () => {
  const database = databaseAfter(15)
  database.exec(`
    insert into site (only, name, gln, station_name, mode, unknown_items, clock_tolerance_minutes, short_dated_days)
    values (1, 'S', 'g', 'st', 'training', 'refuse', 5, 180)`)
  expect(database.prepare('select short_receipts, unannounced_goods from site').get()).toEqual({
    short_receipts: 'allow',
    unannounced_goods: 'refuse',
  })
  expect(() => database.exec(`update site set short_receipts = 'perhaps'`)).toThrow('CHECK')
})

function insertFact(database: Database, sequence: number, kind: string, body: unknown): void {
  database.exec(`insert or ignore into station (number, id, epoch) values (1, 'station', 1)`)
  database
    .prepare(
      `insert into fact (station, sequence, epoch, id, kind, at, offset_minutes, body, previous_hash, hash)
       values (1, ?, 1, ?, ?, 1, 0, ?, ?, ?)`,
    )
    .run(sequence, `f${sequence}`, kind, JSON.stringify(body), 'a'.repeat(64), 'b'.repeat(64))
}
