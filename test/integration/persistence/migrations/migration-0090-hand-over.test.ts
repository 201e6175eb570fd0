import { expect, test } from 'vitest'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { migrate } from '#service/persistence/database/migrate.ts'
import { databaseAfter, planOf } from '#test/support/station/migrated-database.ts'

test('batches that were on record before are due, and those of which a file is not whole are not complete', () => {
  const database = databaseAfter(89)
  database.exec(`
    insert into batch (id, gtin, lot, expiry, begun_at, items) values
      ('b1', '09521234567899', 'L1', '2028-06-30', 1, 2), ('b2', '09521234567899', 'L2', '2028-06-30', 5, 1);
    insert into batch_import (sequence, batch, at, person, file, commissioned, packed, ended_at) values
      (1, 'b1', 1, null, '{"sha256":"aa"}', 2, 0, 2), (2, 'b1', 3, null, '{"sha256":"bb"}', 0, 0, 4),
      (3, 'b2', 5, null, '{"sha256":"cc"}', 1, 0, null);`)
  migrate(database, allMigrations)
  const rows = database.prepare<[], { batch: string; kind: string; since: number; record: string }>(
    'select batch, kind, since, record from batch_hand_over order by batch',
  )
  expect(rows.all().map(({ record, ...row }) => ({ ...row, record: JSON.parse(record) as unknown }))).toEqual([
    {
      batch: 'b1',
      kind: 'due',
      since: 1,
      record: { openSources: [], standing: { kind: 'due', since: 1 }, last: null },
    },
    {
      batch: 'b2',
      kind: 'due',
      since: 5,
      record: { openSources: ['cc'], standing: { kind: 'due', since: 5 }, last: null },
    },
  ])
})

test('what waits to be handed over is found without looking at what is handed over', () => {
  const plan = planOf(
    databaseAfter(90),
    `select record from batch_hand_over where kind <> 'handedOver' and kind in ('due', 'begun') order by since`,
  )
  expect(plan).toContain('batch_hand_over_open')
})
