import { expect, test } from 'vitest'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('a line is metered or it is not', () => {
  const database = databaseAfter(84)
  database.prepare("insert into metered_line (endpoint) values ('network')").run()
  expect(() => database.prepare("insert into metered_line (endpoint) values ('network')").run()).toThrow('UNIQUE')
  expect(() => database.prepare('insert into metered_line (endpoint) values (null)').run()).toThrow('NOT NULL')
})
