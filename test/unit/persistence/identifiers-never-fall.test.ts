import { expect, test } from 'vitest'
import { uuidv7 } from '#service/ids.ts'

const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

function take(count: number, now: () => number): readonly string[] {
  const ids = uuidv7(now)
  return Array.from({ length: count }, () => ids.newId())
}

test('an identifier is a UUID of version 7 that begins with its milliseconds', () => {
  const [id = ''] = take(1, () => Date.UTC(2026, 10, 23, 1, 37))
  expect(id).toMatch(version7)
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 23, 1, 37))
})

test('ten thousand identifiers of one millisecond are all different and rise', () => {
  const ids = take(10_000, () => 1_764_000_000_000)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
  for (const id of ids) expect(id).toMatch(version7)
})

test('identifiers rise while the clock goes back', () => {
  let clock = 1_764_000_000_000
  const ids = take(1000, () => (clock -= 1000))
  expect(ids.toSorted()).toEqual(ids)
})
