import { expect, test } from 'vitest'
import { receivedBatches } from '#service/persistence/migrations/0089-received-batches.ts'
import { databaseAfter, planOf } from '#test/support/station/migrated-database.ts'

test('what a partner told of a batch is kept once and never deleted, and a batch of before came in a file', () => {
  const database = databaseAfter(receivedBatches.version)
  database.exec(`insert into inbound_document values ('d', '{}', '{}', 1)`)
  const insert = database.prepare(`insert into batch_event values ('e1', 'x', 'closing', 1, 's', 'L1', '{}', 'd', 1)`)
  insert.run()
  expect(() => insert.run()).toThrow('UNIQUE')
  expect(() => database.exec('delete from batch_event')).toThrow('never deleted')
  database.exec(`insert into withdrawn_event values ('e1', 'd', 1, 1)`)
  expect(() => database.exec('delete from withdrawn_event')).toThrow('never deleted')
  database.exec(`insert into batch (id, gtin, lot, expiry, begun_at, items) values ('b', 'g', 'L', 'x', 1, 0)`)
  expect(database.prepare('select origin from batch').pluck().get()).toBe('lineFile')
})

test('the numbers of a lot are found without looking at others', () => {
  const plan = planOf(
    databaseAfter(receivedBatches.version),
    `select event from inbound_piece where kind = 'commissioned' and piece ->> '$.lot' = 'L1'`,
  )
  expect(plan).toContain('inbound_piece_of_lot')
})
