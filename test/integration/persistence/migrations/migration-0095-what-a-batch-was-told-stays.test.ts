import { expect, test } from 'vitest'
import { whatABatchWasToldStays } from '#service/persistence/migrations/0095-what-a-batch-was-told-stays.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('which messages are about a batch, which one closes it, and what an external system has, is never deleted', () => {
  const database = databaseAfter(whatABatchWasToldStays.version)
  database.exec(`
    insert into outbox_message (number, id, endpoint, type, state, items, events, bytes, created_at, updated_at)
      values (1, 'a', 'e', 'endOfBatch', 'queued', 1, 1, 1, 0, 0);
    insert into outbox_batch (batch, message) values ('b', 1);
    insert into outbox_closing (message, batch) values (1, 'b');
    insert into hand_over_progress (hand_over, target, done) values ('h', 't', 1)`)
  for (const table of ['outbox_batch', 'outbox_closing', 'hand_over_progress'])
    expect(() => database.exec(`delete from ${table}`), table).toThrow('never deleted')
})
