import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseScan } from '#shared/gs1/parse-scan.ts'
import { refusalMessage } from '#shared/gs1/refusal-messages.ts'
import { scanRefusalCodes } from '#shared/gs1/scan-refusal.ts'

const beginnings = [
  '',
  ']d2',
  ']C1',
  ']Q3',
  ']e0',
  ']Q1',
  ']d1',
  ']E0',
  ']E4',
  '(',
  'https://',
  'https://a/01/',
  '01',
  '0109521234567899',
  '(01)09521234567899',
  ']E09521234567899|]e0',
]
const pieces = fc.constantFrom(
  '\x1d',
  '(',
  ')',
  '\\',
  '/',
  '?',
  '&',
  '=',
  '%',
  '#',
  '|',
  '01',
  '10',
  '17',
  '21',
  '00',
  '37',
  '8030',
  '09521234567899',
  '271231',
  'A',
  '\ud800',
  '\0',
)
const hostile = fc
  .tuple(
    fc.constantFrom(...beginnings),
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => all.join('')),
    ),
  )
  .map(([beginning, rest]) => beginning + rest)

test('no text makes the parser throw, and each refusal has a code of the list and a sentence', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const parsed = parseScan(text)
      if (parsed.ok) return
      expect(scanRefusalCodes).toContain(parsed.error.code)
      expect(refusalMessage(parsed.error)).toMatch(/\.$/)
    }),
    { numRuns: 5000 },
  )
})

test('what is accepted holds only characters of GS1 in its values', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const parsed = parseScan(text)
      const elements = parsed.ok ? parsed.value.elements : []
      expect(elements.filter(([ai, value]) => !/^\d{2,4}[!-_a-z]+$/.test(ai + value))).toEqual([])
    }),
    { numRuns: 5000 },
  )
})

test('the same text always gets the same answer', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(parseScan(text)).toEqual(parseScan(text))
    }),
  )
})
