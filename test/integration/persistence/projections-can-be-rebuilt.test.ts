import { expect, test } from 'vitest'
import type { Fact } from '#shared/domain/ledger/fact.ts'
import { uuidv7 } from '#service/ids.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import { projector } from '#service/persistence/projections/projections.ts'
import type { Projection } from '#service/persistence/projections/projections.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { clockAt, databaseFile, openLedgerFile, saying } from '#test/support/ledger/ledger-file.ts'

/** How often each text was said, and who said it first; the second table points to the first. */
const texts: Projection = {
  name: 'texts',
  tables: ['said', 'first_said'],
  prepare: (database) => {
    const count = database.prepare('insert into said values (?, 1) on conflict do update set times = times + 1')
    const first = database.prepare('insert or ignore into first_said values (?, ?)')
    return ({ body, sequence }: Fact) => {
      if (body.kind !== 'person.sign-in-refused') return
      if (body.name === 'poison') throw new Error('a projection with a bug')
      count.run(body.name)
      first.run(body.name, sequence)
    }
  },
}

function station() {
  const { database } = openLedgerFile(databaseFile())
  database.exec(`
    create table said (text text primary key, times integer not null) strict;
    create table first_said (text text primary key references said (text), sequence integer not null) strict;`)
  const ledger = openLedger(database, uuidv7())
  const { apply, rebuild } = projector(database, [texts])
  const say = (...said: readonly string[]) =>
    immediately(database, () => apply(ledger.append(said.map(saying), clockAt(0), null)))
  const tables = () => texts.tables.map((table) => database.prepare(`select * from ${table} order by text`).all())
  return { database, ledger, say, tables, rebuild: () => rebuild(ledger) }
}

test('projections that are thrown away and replayed are as they were, over more facts than one page of the ledger', () => {
  const { say, tables, rebuild } = station()
  say(...Array.from({ length: 1203 }, (_, index) => `text ${index % 7}`))
  const before = tables()
  rebuild()
  expect(tables()).toEqual(before)
  expect(before[0]).toContainEqual({ text: 'text 0', times: 172 })
})

test('a projection that somebody changed is right again after a rebuilding', () => {
  const { database, say, tables, rebuild } = station()
  say('a', 'b', 'a')
  const before = tables()
  database.exec(`update said set times = 99; insert into said values ('invented', 1); delete from first_said`)
  rebuild()
  expect(tables()).toEqual(before)
})

test('a rebuilding that fails leaves the projections as they were', () => {
  const { database, ledger, say, tables, rebuild } = station()
  say('a')
  immediately(database, () => ledger.append([saying('poison')], clockAt(0), null))
  const before = tables()
  expect(rebuild).toThrow('a projection with a bug')
  expect(tables()).toEqual(before)
})
