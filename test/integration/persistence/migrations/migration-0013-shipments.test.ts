import { expect, test } from 'vitest'
import { databaseAfter, planOf } from '#test/support/station/migrated-database.ts'

const shipment = (id: string, number: string, fromGln = 'g1') =>
  `insert into shipment values ('${id}', '${number}', 'purchase', '${fromGln}', 'g0', 0, 0, 'expected', 1)`
const document = `insert into inbound_document values ('d1', '{}', '{}', 0)`
const piece = (event: string, kind: string, name = 'null, null') =>
  `insert into inbound_piece values ('${event}', 'x', '${kind}', 0, '{}', 'd1', ${name}, 1)`

test('a sender uses a number once, and another sender may use it too', () => {
  const database = databaseAfter(13)
  database.exec(shipment('s1', 'DN-1'))
  expect(() => database.exec(shipment('s2', 'DN-1'))).toThrow('UNIQUE')
  database.exec(shipment('s2', 'DN-1', 'g2'))
  expect(() => database.exec(shipment('s3', 'DN-3').replace(`'purchase'`, `'gift'`))).toThrow('CHECK')
})

test('an item is in a shipment once', () => {
  const database = databaseAfter(13)
  const item = `insert into shipment_item values ('s1', 'i1', null, 'EA', null, null, null, 0)`
  database.exec(item)
  expect(() => database.exec(item)).toThrow('UNIQUE')
})

test('an event is kept once, with its document, and a shipping event with the name of its shipment', () => {
  const database = databaseAfter(13)
  expect(() => database.exec(piece('e1', 'packed'))).toThrow('FOREIGN KEY')
  database.exec(document)
  database.exec(piece('e1', 'packed'))
  expect(() => database.exec(piece('e1', 'unpacked'))).toThrow('UNIQUE')
  expect(() => database.exec(piece('e2', 'shipping'))).toThrow('CHECK')
  database.exec(piece('e2', 'shipping', `'DN-1', 'g1'`))
})

test('the shipment of an item, its contents and what waits for a person are found without walking through the others', () => {
  const database = databaseAfter(13)
  expect(planOf(database, `select shipment from shipment_item where item = 'i1'`)).toContain('shipment_item_by_item')
  expect(planOf(database, `select count(*) from shipment_item where shipment = 's1' and parent = 'i1'`)).toContain(
    'shipment_item_by_parent',
  )
  expect(planOf(database, `select * from inbound_set_aside where settled_at is null order by since desc`)).toContain(
    'inbound_set_aside_open',
  )
  expect(planOf(database, `select id from inbound_set_aside where because = 'x' and events = '[]'`)).toContain(
    'inbound_set_aside_said',
  )
  expect(planOf(database, `select event from inbound_piece where is_new = 1`)).toContain('inbound_piece_new')
})
