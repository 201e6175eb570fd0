import { expect, test } from 'vitest'
import { whatCameIsFound } from '#service/persistence/migrations/0091-what-came-is-found.ts'
import { databaseAfter, planOf } from '#test/support/station/migrated-database.ts'

test('an event that came names the document that it came in, and one that was kept before names none', () => {
  const database = databaseAfter(whatCameIsFound.version)
  database.exec(`insert into inbound_document values ('s', 'body', '{}', 0)`)
  const insert = database.prepare(
    `insert into inbound_event (event, digest, became, body, kept_at, document) values (?, 'd', 'unread', '{}', 1, ?)`,
  )
  insert.run('e1', 's')
  insert.run('e2', null)
  expect(() => insert.run('e3', 'another')).toThrow('FOREIGN KEY')
})

test('a person’s word is about one party or about one shipment, and there is one of each', () => {
  const database = databaseAfter(whatCameIsFound.version)
  const insert = database.prepare('insert into inbound_destination values (?, ?, ?, ?)')
  insert.run('9521234900023', null, null, 1)
  insert.run(null, 'DN-1', '9521234900023', 0)
  expect(() => insert.run('9521234900023', null, null, 0)).toThrow('UNIQUE')
  expect(() => insert.run(null, 'DN-1', '9521234900023', 1)).toThrow('UNIQUE')
  expect(() => insert.run('9521234900023', 'DN-2', '9521234900023', 1)).toThrow('CHECK')
  expect(() => insert.run(null, 'DN-2', null, 1)).toThrow('CHECK')
  expect(() => insert.run(null, 'DN-2', '9521234900023', 2)).toThrow('CHECK')
})

test('what is listed and counted is found by an index, however much came', () => {
  const database = databaseAfter(whatCameIsFound.version)
  const others = `from inbound_piece where for_whom = 'elsewhere'`
  expect(planOf(database, `select event ${others} order by at desc, event desc limit 50`)).toContain(
    'inbound_piece_for_others',
  )
  const unread = `from inbound_event where became = 'unread'`
  expect(planOf(database, `select event ${unread} order by kept_at desc, event desc limit 50`)).toContain(
    'inbound_event_unread',
  )
  expect(planOf(database, `select count(*) ${unread}`)).toContain('COVERING INDEX inbound_event_unread')
})
