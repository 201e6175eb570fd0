import { expect, test } from 'vitest'
import { databaseAfter, planOf } from '#test/support/station/migrated-database.ts'
import { batchesAreTold } from '#service/persistence/migrations/0088-batches-are-told.ts'

test('messages about items of a batch that were made before are found with it', () => {
  const database = databaseAfter(85)
  database.exec(`
    insert into batch_item (item, batch, made_at) values ('i', 'b1', 1), ('k', 'b2', 1);
    insert into outbox_message (number, id, endpoint, type, state, events, items, bytes, created_at, updated_at)
      values (7, 'm', 'practice', 'damage', 'queued', 1, 3, 1, 1, 1);
    insert into outbox_item (item, message) values ('i', 7), ('other', 7);
  `)
  database.exec(batchesAreTold.up)
  expect(database.prepare('select batch, message from outbox_batch').all()).toEqual([{ batch: 'b1', message: 7 }])
})

test('what holds a closing back is found by its batch, not by walking through the outbox', () => {
  const plan = planOf(
    databaseAfter(88),
    `select max(number) from outbox_batch join outbox_message on number = message where batch = 'b' and state <> 'processed'`,
  )
  expect(plan).toContain('SEARCH outbox_batch')
  expect(plan).not.toContain('SCAN outbox_message')
})
