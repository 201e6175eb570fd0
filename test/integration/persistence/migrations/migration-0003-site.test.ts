import { expect, test } from 'vitest'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('a station has one site, one scanner and one job in hand', () => {
  const database = databaseAfter(3)
  const site = (only: number) =>
    `insert into site values (${only}, 'Site', '9521234000006', 'Dock', 'training', 'refuse', 5, 180)`
  database.exec(site(1))
  expect(() => database.exec(site(2))).toThrow('CHECK')
  database.exec(`insert into scanner values (1, '{}')`)
  expect(() => database.exec(`insert into scanner values (2, '{}')`)).toThrow('CHECK')
  database.exec(`insert into job_in_hand values (1, 'j1')`)
  expect(() => database.exec(`insert into job_in_hand values (1, 'j2')`)).toThrow('UNIQUE')
})

test('settings of a scanner are JSON, and modes and policies are those we know', () => {
  const database = databaseAfter(3)
  expect(() => database.exec(`insert into scanner values (1, 'COM3')`)).toThrow('CHECK')
  expect(() => database.exec(`insert into site values (1, 'S', 'G', 'D', 'test', 'refuse', 5, 180)`)).toThrow('CHECK')
  expect(() => database.exec(`insert into site values (1, 'S', 'G', 'D', 'training', 'ask', 5, 180)`)).toThrow('CHECK')
})
