import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beforeFirstBlock, nextSscc, numbersOfOneBlock } from '#shared/domain/packing/sscc-blocks.ts'
import type { SsccBlock, SsccRange } from '#shared/domain/packing/sscc-blocks.ts'
import type { Instant } from '#shared/kernel/time.ts'

const range: SsccRange = { companyPrefix: '9521234', extensionDigit: '5', first: 0, last: 999_999_999 }
const setUpAt = Date.UTC(2026, 0, 1)

type Act =
  | { readonly kind: 'give'; readonly count: number }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'backUp' }
  /** Any backup there is, however old. */
  | { readonly kind: 'restore'; readonly backup: number }

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('give' as const), count: fc.integer({ min: 1, max: 2 * numbersOfOneBlock }) }),
  fc.record({ kind: fc.constant('wait' as const), seconds: fc.oneof(fc.nat(5), fc.nat(1200), fc.nat(1_000_000)) }),
  fc.record({ kind: fc.constant('backUp' as const) }),
  fc.record({ kind: fc.constant('restore' as const), backup: fc.nat() }),
)

/** What of a station's database the numbers follow from, as its projection keeps it. */
type Numbers = { readonly newest: SsccBlock; readonly epoch: number }

test('whatever is given, backed up and restored, in whatever order, no number is given twice', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 60 }), (acts) => {
      const given: string[] = []
      let at = setUpAt
      let station: Numbers = { newest: beforeFirstBlock(at as Instant), epoch: 1 }
      const backups: Numbers[] = [station]
      for (const each of acts) {
        switch (each.kind) {
          case 'give':
            for (let count = 0; count < each.count; count += 1) station = give(station, at, given)
            break
          case 'wait':
            at += each.seconds * 1000
            break
          case 'backUp':
            backups.push(station)
            break
          case 'restore': {
            // No two restorings happen in the same second.
            at += 1000
            const backup = backups[each.backup % backups.length] ?? station
            station = { ...backup, epoch: Math.max(backup.epoch + 1, Math.floor(at / 1000)) }
          }
        }
      }
      expect(new Set(given).size).toBe(given.length)
    }),
    { numRuns: 1000 },
  )
})

test('a restored station gives numbers again at most ten minutes later', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), (seconds) => {
      const at = setUpAt + seconds * 1000
      const newest = beforeFirstBlock(setUpAt as Instant)
      const epoch = Math.floor(at / 1000)
      expect(nextSscc(range, newest, epoch, (at + 600_000) as Instant).ok).toBe(true)
    }),
  )
})

function give(station: Numbers, at: number, given: string[]): Numbers {
  const next = nextSscc(range, station.newest, station.epoch, at as Instant)
  if (!next.ok) {
    expect(next.error.code).toBe('SSCC_NOT_YET')
    return station
  }
  const { id, taken } = next.value
  given.push(id)
  const block = taken === null ? station.newest : { ...taken, epoch: station.epoch, given: 0 }
  return { ...station, newest: { ...block, given: block.given + 1 } }
}
