import { expect, onTestFinished, test } from 'vitest'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { connect } from '#service/persistence/database/connection.ts'
import { migrate } from '#service/persistence/database/migrate.ts'
import { openItemSearch } from '#service/persistence/items/item-search.ts'
import { databaseFile } from '#test/support/ledger/ledger-file.ts'

test('what was there before has its counts and its words', () => {
  const database = connect(databaseFile())
  onTestFinished(() => void database.close())
  migrate(
    database,
    allMigrations.filter(({ version }) => version < 17),
  )
  const item = `('EA', 'commissioned', 'AVAILABLE', 0`
  database.exec(`
    insert into item (level, lifecycle, availability, last_event_at, id, parent)
      values ${item}, 'pallet', null), ${item}, 'case', 'pallet'), ${item}, 'p1', 'case'), ${item}, 'p2', 'case');
    insert into product values ('00012345678905', 'Créme 5 mg', 'EA');`)
  migrate(database, allMigrations)
  expect(database.prepare('select * from content_count order by 1').all()).toEqual([
    { container: 'case', items: 2 },
    { container: 'pallet', items: 1 },
  ])
  expect(openItemSearch(database).productsNamed('crem', 5)).toEqual([
    { gtin: '00012345678905', name: 'Créme 5 mg', level: 'EA' },
  ])
})
