import { expect, test } from 'vitest'
import { databaseAfter, planOf } from '#test/support/station/migrated-database.ts'

test('an item is scanned into a receipt once: a set, never a quantity', () => {
  const database = databaseAfter(14)
  const add = `insert into receiving_scan (job, item, how, sequence) values ('j1', 'i1', 'outermost', 1)`
  database.exec(add)
  expect(() => database.exec(add)).toThrow('UNIQUE')
})

test('a job without a shipment is one whose first scan finds it', () => {
  const database = databaseAfter(14)
  const add = (shipment: string, found: number) =>
    database.exec(
      `insert into receipt (job, shipment, found, status) values ('j${found}', ${shipment}, ${found}, 'open')`,
    )
  expect(() => add('null', 0)).toThrow('CHECK')
  add('null', 1)
})

test('a scanned discrepancy leads to a hold, and damage is of an item', () => {
  const database = databaseAfter(14)
  expect(() =>
    database.exec(
      `insert into receiving_scan (job, item, how, discrepancy, sequence) values ('j1', 'i1', 'unexpected', 'over', 1)`,
    ),
  ).toThrow('CHECK')
  expect(() => database.exec(`insert into receiving_report values ('j1', 1, 'damaged', null)`)).toThrow('CHECK')
})

test('the receipt of a shipment and the discrepancies of a receipt are found by keys', () => {
  const database = databaseAfter(14)
  expect(planOf(database, `select job from receipt where shipment = 's1' and status = 'open'`)).toMatch(
    /INDEX receipt_of_shipment/,
  )
  expect(
    planOf(database, `select item from receiving_scan where job = 'j1' and discrepancy is not null order by sequence`),
  ).toMatch(/INDEX receiving_scan_differing/)
})
