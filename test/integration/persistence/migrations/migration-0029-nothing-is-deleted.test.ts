import { expect, test } from 'vitest'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('a document that came in keeps its body and stays', () => {
  const database = databaseAfter(29)
  database.exec(`insert into inbound_document values ('s', 'body', '{}', 0)`)
  expect(() => database.exec(`update inbound_document set body = 'other'`)).toThrow('keeps its body')
  expect(() => database.exec('delete from inbound_document')).toThrow('never deleted')
})
