import { expect, test } from 'vitest'
import { databaseAfter, planOf } from '#test/support/station/migrated-database.ts'

test('what is missing is one record, however many receipts are short of it', () => {
  const database = databaseAfter(16)
  const add = (id: string) =>
    database.exec(
      `insert into discrepancy values ('${id}', 'j1', 's1', 'short', 'i1', null, 11, 1, null, 1, null, null, null)`,
    )
  add('d1')
  expect(() => add('d2')).toThrow('UNIQUE')
})

test('a return is verified once, and comes to one of two things', () => {
  const database = databaseAfter(16)
  database.exec(`insert into returned_item values ('i1', 'j1', null, null)`)
  expect(() => database.exec(`insert into returned_item values ('i1', 'j2', null, null)`)).toThrow('UNIQUE')
  expect(() => database.exec(`update returned_item set outcome = 'perhaps'`)).toThrow('CHECK')
})

test('the discrepancies of a receipt and the open ones are found by keys', () => {
  const database = databaseAfter(16)
  expect(planOf(database, `select id from discrepancy where job = 'j1' order by found_at`)).toMatch(
    /INDEX discrepancy_of_job/,
  )
  expect(
    planOf(database, `select id from discrepancy where is_final = 1 and settled_at is null order by found_at`),
  ).toMatch(/INDEX discrepancy_open/)
})
