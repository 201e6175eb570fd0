import { expect, test } from 'vitest'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('two people never share a name, and a role is one of the five', () => {
  const database = databaseAfter(2)
  database.exec(`insert into person values ('p1', 'Olga Operator', 'operator')`)
  expect(() => database.exec(`insert into person values ('p2', 'Olga Operator', 'auditor')`)).toThrow('UNIQUE')
  expect(() => database.exec(`insert into person values ('p3', 'Somebody', 'owner')`)).toThrow('CHECK')
})

test('one person at a time is signed in', () => {
  const database = databaseAfter(2)
  database.exec(`insert into session values (1, 'p1', 0)`)
  expect(() => database.exec(`insert into session values (2, 'p2', 0)`)).toThrow('CHECK')
  expect(() => database.exec(`insert into session values (1, 'p2', 0)`)).toThrow('UNIQUE')
})

test('a credential outlives the rebuilding of the people it belongs to', () => {
  const database = databaseAfter(2)
  database.exec(`insert into person values ('p1', 'Olga Operator', 'operator')`)
  database.exec(`insert into credential (person, salt, hash, cost) values ('p1', x'00', x'01', 2)`)
  database.exec('delete from person')
  expect(database.prepare('select failures, wait_until from credential').get()).toEqual({ failures: 0, wait_until: 0 })
})
