import { expect, test } from 'vitest'
import { aDestructionHasItsCheckpoint } from '#service/persistence/migrations/0036-a-destruction-has-its-checkpoint.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('the checkpoints so far stay, and one may be signed with a destruction', () => {
  const database = databaseAfter(35)
  database.exec(`insert into checkpoint values (7, 'line', 'daily', 3, 6)`)
  database.exec(aDestructionHasItsCheckpoint.up)
  database.exec(`insert into checkpoint values (9, 'next', 'destruction', 4, 8)`)
  expect(database.prepare('select * from checkpoint').raw().all()).toEqual([
    [7, 'line', 'daily', 3, 6],
    [9, 'next', 'destruction', 4, 8],
  ])
  expect(() => database.exec(`insert into checkpoint values (10, 'l', 'else', 4, 8)`)).toThrow('CHECK')
})
