import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdKinds } from '#shared/domain/items/hold-kind.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import type { Database } from '#service/persistence/database/open-database.ts'
import { databaseFile, valueOf } from '#test/support/ledger/ledger-file.ts'
import { databaseAfter, planOf } from '#test/support/station/migrated-database.ts'

const names = ['pallet', 'case1', 'case2', 'a', 'b', 'c', 'd'] as const
const ranks: Readonly<Record<(typeof names)[number], number>> = {
  pallet: 2,
  case1: 1,
  case2: 1,
  a: 0,
  b: 0,
  c: 0,
  d: 0,
}

const step = fc.oneof(
  fc.record({
    kind: fc.constant('announce'),
    item: fc.constantFrom(...names),
    into: fc.option(fc.constantFrom(...names)),
  }),
  fc.record({ kind: fc.constant('forget'), item: fc.constantFrom(...names) }),
  fc.record({ kind: fc.constant('move'), item: fc.constantFrom(...names), into: fc.option(fc.constantFrom(...names)) }),
  fc.record({ kind: fc.constant('hold'), item: fc.constantFrom(...names), on: fc.constantFrom(...holdKinds) }),
  fc.record({ kind: fc.constant('lift'), item: fc.constantFrom(...names), on: fc.constantFrom(...holdKinds) }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

test('whatever is announced, moved, held, lifted and forgotten, the holds inside each container are counted right', () => {
  const database = databaseAfter(23)
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      database.exec('delete from hold; delete from item; delete from held_inside')
      for (const each of steps) {
        perform(database, each)
        expect(kept(database)).toEqual(counted(database))
      }
    }),
    { numRuns: 150 },
  )
})

test('what was held before the tables came is counted in its containers', () => {
  const file = databaseFile()
  const before = valueOf(openDatabase(file, { migrations: allMigrations.filter(({ version }) => version < 23) }))
  for (const name of names) add(before.database, name, parentOf(name))
  before.database.exec(`insert into hold values ('a', 'damaged', 1), ('b', 'damaged', 1), ('case2', 'suspect', 1)`)
  before.close()
  const after = valueOf(openDatabase(file, { migrations: allMigrations.filter(({ version }) => version <= 23) }))
  try {
    expect(kept(after.database)).toEqual(['case1 damaged 2', 'pallet damaged 2', 'pallet suspect 1'])
    expect(counted(after.database)).toEqual(kept(after.database))
  } finally {
    after.close()
  }
})

test('what is on one kind is found by key in the order of its age', () => {
  const database = databaseAfter(23)
  const plan = planOf(
    database,
    `select item from hold where kind = 'damaged' and (since, item) > (1, '') order by since, item`,
  )
  expect(plan).toMatch(/SEARCH hold USING COVERING INDEX hold_by_kind/)
  expect(plan).not.toMatch(/TEMP B-TREE/)
})

function perform(database: Database, each: Step): void {
  switch (each.kind) {
    case 'announce':
      return add(database, each.item, mayGoInto(each.item, each.into) ? each.into : null)
    case 'forget':
      return void database.prepare('delete from item where id = ?').run(each.item)
    case 'move': {
      const into = mayGoInto(each.item, each.into) ? each.into : null
      return void database.prepare('update item set parent = ? where id = ?').run(into, each.item)
    }
    case 'hold':
      return void database
        .prepare('insert or ignore into hold select id, ?, 1 from item where id = ?')
        .run(each.on, each.item)
    case 'lift':
      return void database.prepare('delete from hold where kind = ? and item = ?').run(each.on, each.item)
  }
}

type Name = (typeof names)[number]

function mayGoInto(item: Name, into: Name | null): boolean {
  return into !== null && ranks[into] > ranks[item]
}

function parentOf(name: Name): Name | null {
  if (name === 'pallet') return null
  if (name.startsWith('case')) return 'pallet'
  return name === 'a' || name === 'b' ? 'case1' : 'case2'
}

/** Announced again, an item is where the last word says. */
function add(database: Database, id: string, parent: string | null, lot = 'L1'): void {
  database
    .prepare(
      `insert into item (id, gtin, level, lot, expiry, lifecycle, availability, parent, last_event_at)
       values (?, 'g', 'EA', ?, null, 'commissioned', 'AVAILABLE', ?, 1)
       on conflict (id) do update set parent = excluded.parent`,
    )
    .run(id, lot, parent)
}

function kept(database: Database): readonly string[] {
  const rows = database.prepare<[], string>(
    `select container || ' ' || kind || ' ' || holds from held_inside order by container, kind`,
  )
  return rows.pluck().all()
}

function counted(database: Database): readonly string[] {
  const rows = database.prepare<[], string>(`
    with recursive above (container, kind) as (
      select item.parent, hold.kind from hold join item on item.id = hold.item where item.parent is not null
      union all
      select item.parent, above.kind from above join item on item.id = above.container where item.parent is not null
    )
    select container || ' ' || kind || ' ' || count(*) from above group by container, kind order by container, kind`)
  return rows.pluck().all()
}
