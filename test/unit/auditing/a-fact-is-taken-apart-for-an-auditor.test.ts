import { expect, test } from 'vitest'
import { digestOfFact } from '#shared/domain/ledger/digest-of-fact.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { trainingSite } from '#training/training-items.ts'

const value = (of: string | number | boolean | null) => ({ kind: 'value', value: of })
const asJson = (from: unknown): Json => JSON.parse(JSON.stringify(from)) as Json

test('of a change only what differs is told, old beside new', () => {
  const to = { ...trainingSite, unknownItems: 'record', shortDatedDays: 120 }
  expect(
    digestOfFact(
      asJson({ kind: 'site.set-up', from: { ...trainingSite, unknownItems: 'refuse', shortDatedDays: 180 }, to }),
    ),
  ).toEqual({
    members: [],
    changes: [
      { name: 'unknownItems', from: value('refuse'), to: value('record') },
      { name: 'shortDatedDays', from: value(180), to: value(120) },
    ],
    cutOff: false,
  })
})

test('a first set-up changes everything from nothing, and what was taken away has no new value', () => {
  expect(digestOfFact({ kind: 'k', from: null, to: { a: 1, inner: { b: true } }, reason: 'new' })).toEqual({
    members: [{ name: 'reason', value: value('new') }],
    changes: [
      { name: 'a', from: null, to: value(1) },
      { name: 'inner.b', from: null, to: value(true) },
    ],
    cutOff: false,
  })
  expect(digestOfFact({ kind: 'k', from: { a: 1 }, to: {} }).changes).toEqual([{ name: 'a', from: value(1), to: null }])
})

test('numbers called from and to are members like others', () => {
  expect(digestOfFact({ kind: 'audit.reviewed', from: 1, to: 9 }).members).toEqual([
    { name: 'from', value: value(1) },
    { name: 'to', value: value(9) },
  ])
})

test('a list is told by its length and how it begins; what is not shown is said', () => {
  const items = Array.from({ length: 50_000 }, (_, index) => ({ id: `item ${index}` }))
  const { members, cutOff } = digestOfFact({ kind: 'k', items })
  expect(members).toEqual([
    {
      name: 'items',
      value: {
        kind: 'list',
        length: 50_000,
        first: [0, 1, 2, 3, 4].map((at) => ({ members: [{ name: 'id', value: `item ${at}` }] })),
      },
    },
  ])
  expect(cutOff).toBe(true)
})

test('an object in a list is told by its members, and a list in there by its length', () => {
  const undoings = [{ kind: 'comesOut', container: 'case', items: ['a', 'b'] }, ['x']]
  expect(digestOfFact({ kind: 'k', undoings }).members).toEqual([
    {
      name: 'undoings',
      value: {
        kind: 'list',
        length: 2,
        first: [
          {
            members: [
              { name: 'kind', value: 'comesOut' },
              { name: 'container', value: 'case' },
              { name: 'items', length: 2 },
            ],
          },
          { members: [{ name: '', length: 1 }] },
        ],
      },
    },
  ])
})

test('no stranger makes a digest long: texts, members and lists are cut', () => {
  const members = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`member ${index}`, 'x'.repeat(10_000)]))
  const digest = digestOfFact({ kind: 'k', ...members })
  expect(JSON.stringify(digest).length).toBeLessThan(20_000)
  expect(digest.cutOff).toBe(true)
})

test('a body that is no object says nothing', () => {
  for (const body of [null, 'text', 7, ['list']]) {
    expect(digestOfFact(body)).toEqual({ members: [], changes: [], cutOff: false })
  }
})
