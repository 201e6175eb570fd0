import { expect, test } from 'vitest'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('a product that was known before is a standard one, and no other word than the known ones is a class', () => {
  const database = databaseAfter(20)
  database.exec(`insert into product (gtin, name, level) values ('09521234567899', 'Tallypril', 'EA')`)
  expect(database.prepare('select class from product').pluck().get()).toBe('standard')
  expect(() => database.exec(`update product set class = 'dangerous'`)).toThrow('CHECK')
})
