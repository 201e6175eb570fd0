import { expect, test } from 'vitest'
import { checkCharacterPair } from '#shared/gs1/checks/keys.ts'
import { endsInCheckDigit, gs1CheckDigit } from '#shared/gs1/check-digit.ts'

test.each([
  ['0952123456789', 9],
  ['2401234567890', 5],
  ['211223378965', 7],
  ['0234567', 3],
  ['09521234567890123', 5],
  ['952123456789', 9],
  ['0000000000000', 0],
] as const)('the check digit of %s is %i', (key, digit) => {
  expect(gs1CheckDigit(key)).toBe(digit)
  expect(endsInCheckDigit(`${key}${digit}`)).toBe(true)
  expect(endsInCheckDigit(`${key}${(digit + 1) % 10}`)).toBe(false)
})

test('a check digit is looked for in the part of a text that is asked for', () => {
  expect(gs1CheckDigit('xx0952123456789yy', 2, 15)).toBe(9)
  expect(endsInCheckDigit('xx09521234567899yy', 2, 16)).toBe(true)
})

test('nothing and a lone digit have no check digit', () => {
  expect(endsInCheckDigit('')).toBe(false)
  expect(endsInCheckDigit('0')).toBe(false)
})

test.each([
  ['1987654Ad4X4bL5ttr2310c', '2K'],
  ['12345_!"%&\'()*+,-./', 'LC'],
  ['', '22'],
] as const)('the check characters of %j are %s', (key, pair) => {
  expect(checkCharacterPair(key)).toBe(pair)
})
