import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { badgeAlphabet, badgeCode, badgeIn, badgeLength } from '#shared/scan/badge-code.ts'
import type { BadgeSecret } from '#shared/scan/badge-code.ts'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import { chanceOf } from '#test/support/gs1/chance.ts'
import { elementString, likelyElements } from '#test/support/gs1/generated-scans.ts'

const characters = fc.constantFrom(...Array.from(badgeAlphabet))
const secrets = fc
  .array(characters, { minLength: badgeLength, maxLength: badgeLength })
  .map((chosen) => chosen.join('') as BadgeSecret)

test('a badge reads as its secret, with or without the identifier of its symbology', () => {
  fc.assert(
    fc.property(secrets, fc.constantFrom('', ']C0', ']d1', ']Q1'), (secret, identifier) => {
      expect(badgeIn(`${identifier}${badgeCode(secret)}`)).toEqual({ kind: 'badge', secret })
    }),
  )
})

test('the check digits find every wrong character and every two that changed places', () => {
  fc.assert(
    fc.property(secrets, fc.nat(badgeLength - 1), characters, (secret, at, other) => {
      const check = badgeCode(secret).slice(-2)
      const checkOf = (changed: string) => badgeCode(changed as BadgeSecret).slice(-2)
      const replaced = secret.slice(0, at) + other + secret.slice(at + 1)
      expect(checkOf(replaced) === check).toBe(replaced === secret)
      const swapped = secret.slice(0, at) + (secret[at + 1] ?? '') + (secret[at] ?? '') + secret.slice(at + 2)
      expect(checkOf(swapped) === check).toBe(swapped === secret)
    }),
  )
})

test('the code of a training badge, as the README has it', () => {
  expect(badgeCode('TRA1N1NG00000001' as BadgeSecret)).toBe('TMB1:TRA1N1NG00000001:68')
})

test('a badge with a fault, or a part of one, is nobody’s, and still a badge: it is not kept either', () => {
  fc.assert(
    fc.property(secrets, fc.nat(23), characters, (secret, at, other) => {
      const code = badgeCode(secret)
      const beginning = code.slice(0, Math.max(5, at))
      const wrong = code.slice(0, 5 + (at % 16)) + other + code.slice(6 + (at % 16))
      if (wrong !== code) expect(badgeIn(wrong)).toEqual({ kind: 'unreadable' })
      expect(badgeIn(beginning)).toEqual({ kind: 'unreadable' })
      expect(badgeIn(code.slice(1 + (at % 5)))).toEqual({ kind: 'unreadable' })
      expect(badgeIn(code.slice(1 + (at % 5), -1))).toEqual({ kind: 'unreadable' })
      expect(badgeIn(`\u0000${code}`)).toEqual({ kind: 'unreadable' })
      expect(badgeIn(code.toLowerCase())).toEqual({ kind: 'unreadable' })
    }),
  )
})

describe('what is no badge', () => {
  test('no scan that a label can hold', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(badgeIn(elementString(likelyElements(chanceOf(seed))))).toBeNull()
      }),
      { numRuns: 2_000 },
    )
  })

  test.each([...Object.values(commandBarcodes), 'Olga Operator', '', 'TMB', 'hello:12'])('%s', (text) => {
    expect(badgeIn(text)).toBeNull()
  })
})
