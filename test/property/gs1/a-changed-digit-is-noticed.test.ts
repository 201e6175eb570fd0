import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gs1CheckDigit } from '#shared/gs1/check-digit.ts'
import { parseScan } from '#shared/gs1/parse-scan.ts'

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength: length, maxLength: length })

test.each([
  ['01', 13],
  ['00', 17],
] as const)('no single wrong digit of (%s) passes', (ai, length) => {
  fc.assert(
    fc.property(digits(length), fc.nat(length), fc.integer({ min: 1, max: 9 }), (key, at, change) => {
      const whole = key + String(gs1CheckDigit(key))
      const wrong = String((Number(whole.charAt(at)) + change) % 10)
      expect(parseScan(ai + whole).ok).toBe(true)
      expect(parseScan(ai + whole.slice(0, at) + wrong + whole.slice(at + 1))).toMatchObject({
        ok: false,
        error: { code: 'BAD_CHECK_DIGIT' },
      })
    }),
  )
})
