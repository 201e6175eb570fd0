import { expect } from 'vitest'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { uuidv7 } from '#service/ids.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { allProjections } from '#service/persistence/projections/all-projections.ts'
import type { Database } from '#service/persistence/database/connection.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { projector } from '#service/persistence/projections/projections.ts'
import { valueOf } from '#test/support/ledger/ledger-file.ts'
import { projectedRows } from '#test/support/station/projected-rows.ts'
import type { Stands } from './closing.ts'

/** Items of batches as the ledger gives them, after all projections were made again; each row is as it was written. */
export function standsByLedger(file: string): ReadonlyMap<ItemId, Stands> {
  const opened = valueOf(openDatabase(file, { migrations: allMigrations }))
  const written = projectedRows(opened.database)
  projector(opened.database, allProjections).rebuild(openLedger(opened.database, uuidv7()))
  expect(projectedRows(opened.database)).toEqual(written)
  const stands = itemsOfBatches(opened.database)
  opened.close()
  return stands
}

/** Items of batches as they stand in a database. */
export function itemsOfBatches(database: Database): ReadonlyMap<ItemId, Stands> {
  const rows = database
    .prepare<[], Stands & { readonly id: ItemId }>(
      'select id, lot, expiry, parent from item where id in (select item from batch_item)',
    )
    .all()
  return new Map(rows.map(({ id, ...stands }) => [id, stands]))
}
