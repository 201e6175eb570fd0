import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { uuidv7 } from '#service/ids.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { clockAt, databaseFile, openLedgerFile, record, saying } from '#test/support/ledger/ledger-file.ts'

function newLedger() {
  const opened = openLedgerFile(databaseFile())
  return { ...opened, ledger: openLedger(opened.database, uuidv7()) }
}

test('facts are numbered from one without a gap, each naming the hash of the one before', () => {
  const { database, ledger } = newLedger()
  const genesis = createHash('sha256').update(`tallyman-ledger:1:${ledger.station}`).digest('hex')
  expect(ledger.head()).toEqual({ epoch: 1, sequence: 0, hash: genesis })

  const facts = record(database, ledger, ['a', 'b', 'c'])
  expect(facts.map((fact) => fact.sequence)).toEqual([1, 2, 3])
  expect(facts.map((fact) => fact.previousHash)).toEqual([genesis, facts[0]?.hash, facts[1]?.hash])
  expect(ledger.head()).toEqual({ epoch: 1, sequence: 3, hash: facts[2]?.hash })
})

test('facts read back as they were appended, whatever is in them', () => {
  const { database, ledger } = newLedger()
  const drafts = [
    {
      body: { kind: 'person.sign-in-refused', name: '\u0000\ud800 "quoted" <script> é 漢 \u2028', because: 'wrongPin' },
      person: '019fae96-0000-7000-8000-000000000001' as PersonId,
      scan: { scanner: 'dock 1', bytes: '5d64321d', at: clockAt(5).at },
    },
    saying('no scan and no person'),
  ] as const
  const appended = immediately(database, () => ledger.append(drafts, clockAt(10), '9521234567899'))
  expect([...ledger.read(1, 10)]).toEqual(appended)
  expect(appended[0]).toMatchObject({
    ...drafts[0],
    kind: 'person.sign-in-refused',
    siteGln: '9521234567899',
    offsetMinutes: 60,
  })
})

test('a part of the chain can be read from anywhere, across pages', () => {
  const { database, ledger } = newLedger()
  immediately(database, () =>
    ledger.append(
      Array.from({ length: 1203 }, () => saying('x')),
      clockAt(0),
      null,
    ),
  )
  const sequences = (from: number, limit: number) => [...ledger.read(from, limit)].map((fact) => fact.sequence)
  expect(sequences(1, Number.MAX_SAFE_INTEGER)).toHaveLength(1203)
  expect(sequences(499, 3)).toEqual([499, 500, 501])
  expect(sequences(1, 501).at(-1)).toBe(501)
  expect(sequences(1202, 100)).toEqual([1202, 1203])
  expect(sequences(1204, 100)).toEqual([])
  expect(sequences(5, 0)).toEqual([])
})

test('facts that were read leave the connection free to write', () => {
  const { database, ledger } = newLedger()
  record(database, ledger, ['a', 'b'])
  for (const fact of ledger.read(1, 2)) record(database, ledger, [`after ${fact.sequence}`])
  expect(ledger.head().sequence).toBe(4)
})

test('a chain goes on where it ended when the database is opened again', () => {
  const file = databaseFile()
  const first = openLedgerFile(file)
  const before = openLedger(first.database, uuidv7())
  const [fact] = record(first.database, before, ['a'])
  first.close()

  const again = openLedgerFile(file)
  const after = openLedger(again.database, uuidv7())
  expect(after.station).toBe(before.station)
  expect(record(again.database, after, ['b'])[0]).toMatchObject({ sequence: 2, previousHash: fact?.hash })
})

test('facts that were rolled back never were', () => {
  const { database, ledger } = newLedger()
  record(database, ledger, ['a'])
  const head = ledger.head()
  expect(() =>
    immediately(database, () => {
      ledger.append([saying('gone')], clockAt(5000), null)
      throw new Error('what followed from it failed')
    }),
  ).toThrow('what followed from it failed')
  expect(ledger.head()).toEqual(head)
  expect(record(database, ledger, ['b'])[0]).toMatchObject({ sequence: 2, previousHash: head.hash })
})

test('nothing is appended outside a transaction', () => {
  const { ledger } = newLedger()
  expect(() => ledger.append([saying('alone')], clockAt(0), null)).toThrow('inside a transaction')
})

test('the first fact after a clock that went back says so, and keeps the time as read', () => {
  const { database, ledger } = newLedger()
  record(database, ledger, ['a', 'b'])
  const late = { at: (clockAt(0).at - 1) as Instant, offsetMinutes: 60 }
  const facts = immediately(database, () => ledger.append([saying('c'), saying('d')], late, null))
  expect(facts.map((fact) => [fact.clockFlag, fact.at])).toEqual([
    ['wentBack', late.at],
    [null, late.at],
  ])
})
