import { expect, test } from 'vitest'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('no site can keep its records for less than six years', () => {
  const database = databaseAfter(28)
  const set = (years: number) => database.exec(`insert or replace into record_keeping values (1, ${years}, 30)`)
  set(6)
  expect(() => set(5)).toThrow('CHECK')
})

test('a review is of a span that begins before it ends', () => {
  const database = databaseAfter(28)
  const add = (from: number, to: number) =>
    database.exec(`insert into audit_review values (${from}, 0, ${from}, ${to}, 'h', 'nothingToObjectTo', '', 'Q')`)
  add(1, 1)
  expect(() => add(3, 2)).toThrow('CHECK')
})
