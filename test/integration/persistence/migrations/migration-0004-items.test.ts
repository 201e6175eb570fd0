import { expect, test } from 'vitest'
import { databaseAfter, planOf } from '#test/support/station/migrated-database.ts'

const item = (id: string, parent = 'null') =>
  `insert into item values ('${id}', null, 'EA', null, null, 'commissioned', 'AVAILABLE', ${parent}, 0)`

test('an item is there once, at a level and in a state that we know', () => {
  const database = databaseAfter(4)
  database.exec(item('i1'))
  expect(() => database.exec(item('i1'))).toThrow('UNIQUE')
  expect(() => database.exec(item('i2').replace(`'EA'`, `'BOX'`))).toThrow('CHECK')
  expect(() => database.exec(item('i2').replace(`'commissioned'`, `'shipped'`))).toThrow('CHECK')
})

test('an item may be on several holds, on each of them once', () => {
  const database = databaseAfter(4)
  database.exec(`insert into hold values ('i1', 'damaged', 0), ('i1', 'suspect', 0)`)
  expect(() => database.exec(`insert into hold values ('i1', 'damaged', 1)`)).toThrow('UNIQUE')
  expect(() => database.exec(`insert into hold values ('i1', 'lost', 0)`)).toThrow('CHECK')
})

test('an item, its holds and whether it has contents are found without walking through the others', () => {
  const database = databaseAfter(4)
  expect(planOf(database, `select * from item where id = 'i1'`)).toMatch(/^SEARCH item USING PRIMARY KEY/)
  expect(planOf(database, `select kind from hold where item = 'i1'`)).toMatch(/^SEARCH hold USING PRIMARY KEY/)
  expect(planOf(database, `select 1 from item where parent = 'i1'`)).toMatch(
    /^SEARCH item USING COVERING INDEX item_parent/,
  )
})
