import { beforeEach, expect, test } from 'vitest'
import { err, ok } from '#shared/kernel/result.ts'
import type { Database } from '#service/persistence/database/open-database.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { databaseFile, openLedgerFile } from '#test/support/ledger/ledger-file.ts'

let database: Database

beforeEach(() => {
  database = openLedgerFile(databaseFile()).database
  database.exec('create table note (text text primary key) strict')
})

const write = (text: string) => database.prepare('insert into note values (?)').run(text)
const notes = () => database.prepare('select text from note order by text').pluck().all()

test('work that ends is there, with what it gave back', () => {
  expect(immediately(database, () => ok(write('kept').changes))).toEqual({ ok: true, value: 1 })
  expect(notes()).toEqual(['kept'])
})

test('work that throws leaves no trace, and its error goes on', () => {
  expect(() =>
    immediately(database, () => {
      write('gone')
      throw new Error('a bug')
    }),
  ).toThrow('a bug')
  expect(notes()).toEqual([])
  expect(database.inTransaction).toBe(false)
})

test('work that is refused leaves no trace, and its refusal comes back', () => {
  const outcome = immediately(database, () => {
    write('gone')
    return err('CLAIMED')
  })
  expect(outcome).toEqual({ ok: false, error: 'CLAIMED' })
  expect(notes()).toEqual([])
})

test('a statement that fails takes the whole work back', () => {
  write('there')
  expect(() =>
    immediately(database, () => {
      write('gone')
      write('there')
    }),
  ).toThrow('UNIQUE constraint failed')
  expect(notes()).toEqual(['there'])
})

test('transactions do not nest', () => {
  expect(() => immediately(database, () => immediately(database, () => write('gone')))).toThrow('within a transaction')
  expect(notes()).toEqual([])
})
