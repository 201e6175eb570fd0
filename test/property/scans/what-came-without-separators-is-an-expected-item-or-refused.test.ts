import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readScan } from '#shared/domain/scans/read-scan.ts'
import { judgeWithoutSeparators } from '#shared/domain/scans/without-separators.ts'
import { knownPack, pack } from '#test/support/domain/damage-situations.ts'

const gtin = '09521234567899'
const year = 2026

/** Values that look like elements themselves: the worst that can stand on a label. */
const values = fc
  .array(fc.constantFrom('10', '17', '21', '1', '2', '0', 'A', '271231', '270200', '240'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pieces) => pieces.join('').slice(0, 20))
const packs = fc.record({
  serial: values,
  lot: fc.option(values),
  expiry: fc.constantFrom(null, '2027-12-31', '2027-02-28'),
})
type Pack = typeof packs extends fc.Arbitrary<infer One> ? One : never
const order = fc.shuffledSubarray(['21', '10', '17'] as const, { minLength: 1 })

/** The elements of a label in this order, as a scanner without separators sends them; null where the pack has none of them. */
function labelOf({ serial, lot, expiry }: Pack, ais: readonly string[]): string | null {
  const said = new Map([
    ['21', serial],
    ['10', lot],
    ['17', expiry === null ? null : expiry.slice(2).replaceAll('-', '')],
  ])
  const elements = ais.map((ai) => {
    const value = said.get(ai)
    return value === null || value === undefined ? null : ai + value
  })
  return elements.includes(null) ? null : `01${gtin}${elements.join('')}`
}

/** Every order of every choice of these. */
function orders<One>(of: readonly One[]): readonly (readonly One[])[] {
  return [[], ...of.flatMap((one) => orders(of.filter((other) => other !== one)).map((rest) => [one, ...rest]))]
}

const allOrders = orders(['21', '10', '17']).filter((ais) => ais.includes('21'))

/** A date right behind the GTIN is of a length that is known: it is what it is, and no part of what is compared. */
function behindFixed(text: string): { readonly tail: string; readonly isDated: boolean } {
  const isDated = text.startsWith('17', 16)
  return { tail: isDated ? text.slice(0, 16) + text.slice(24) : text, isDated }
}

test('a scan without separators names the one expected item whose label gives its bytes, or is refused', () => {
  let taken = 0
  let refused = 0
  fc.assert(
    fc.property(fc.array(packs, { maxLength: 6 }), packs, order, fc.boolean(), (expected, stranger, ais, isOurs) => {
      const [first = stranger] = expected
      const text = labelOf(isOurs ? first : stranger, ais)
      if (text === null) return
      const bySerial = new Map(expected.map((one) => [one.serial, one]))
      const judged = judgeWithoutSeparators(text, readScan(text, year), year, (id) => {
        const one = [...bySerial.values()].find(({ serial }) => pack(serial) === id)
        return one === undefined
          ? { kind: 'unknown', id, claimedBy: null }
          : knownPack(one.serial, { lot: one.lot, expiry: one.expiry })
      })
      const { tail, isDated } = behindFixed(text)
      const givers = [...bySerial.values()].filter((one) =>
        allOrders.some((ais) => !(isDated && ais.includes('17')) && labelOf(one, ais) === tail),
      )
      const [only] = givers
      if (only === undefined || givers.length > 1) {
        refused += 1
        expect(judged.ok).toBe(false)
        return
      }
      taken += 1
      expect(judged).toMatchObject({ ok: true, value: { id: pack(only.serial), serial: only.serial } })
      if (judged.ok) expect([null, only.lot]).toContain(judged.value.lot)
    }),
    { numRuns: 3000 },
  )
  expect(taken).toBeGreaterThan(100)
  expect(refused).toBeGreaterThan(100)
})
