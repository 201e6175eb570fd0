import { expect, test } from 'vitest'
import { parseScan } from '#shared/gs1/parse-scan.ts'

const pack = [
  ['01', '09521234567899'],
  ['21', 'ABC'],
  ['17', '271231'],
  ['10', 'L1'],
] as const

test.each([
  ['after each value that needs one', '010952123456789921ABC\x1d1727123110L1'],
  ['also after values of a known length', '0109521234567899\x1d21ABC\x1d17271231\x1d10L1'],
  ['also at the end', '010952123456789921ABC\x1d1727123110L1\x1d'],
])('a separator may stand %s', (_, text) => {
  expect(parseScan(text)).toMatchObject({ ok: true, value: { elements: pack } })
  expect(parseScan(`]d2${text}`)).toMatchObject({ ok: true, value: { elements: pack } })
})

test('values of a known length need none, in any order', () => {
  expect(parseScan('17271231010952123456789910L1')).toMatchObject({
    ok: true,
    value: {
      elements: [
        ['17', '271231'],
        ['01', '09521234567899'],
        ['10', 'L1'],
      ],
    },
  })
})

test('without its separator a serial reads on; by the standard alone that is valid', () => {
  expect(parseScan('010952123456789921AB1727123110L')).toMatchObject({
    ok: true,
    value: {
      elements: [
        ['01', '09521234567899'],
        ['21', 'AB1727123110L'],
      ],
    },
  })
})

test.each([
  ['\x1d0109521234567899', 'STRAY_SEPARATOR', null],
  [']d2\x1d0109521234567899', 'STRAY_SEPARATOR', null],
  ['010952123456789921ABC\x1d\x1d17271231', 'STRAY_SEPARATOR', null],
  ['010952123456789921ABC\x1d\x1d', 'STRAY_SEPARATOR', null],
  ['\x1d', 'STRAY_SEPARATOR', null],
  ['010952123456\x1d789921ABC', 'TOO_SHORT', '01'],
  ['0109521234567899172712\x1d31', 'TOO_SHORT', '17'],
  ['010952123456789921\x1d17271231', 'EMPTY_VALUE', '21'],
  ['010952123456789921', 'EMPTY_VALUE', '21'],
  ['01', 'EMPTY_VALUE', '01'],
  ['0', 'UNKNOWN_AI', '0'],
  ['0109521234567899214200', 'ok', null],
  ['01095212345678992112345678901234567890X', 'TOO_LONG', '21'],
  ['0109521234567899211234567890123456789017271231', 'TOO_LONG', '21'],
  ['01095212345678990412345678901234', 'UNKNOWN_AI', '0412'],
  ['010952123456789938A', 'UNKNOWN_AI', '38'],
  ['0109521234567899X', 'UNKNOWN_AI', null],
] as const)('%j gives %s about %s', (text, code, ai) => {
  const parsed = parseScan(text)
  expect(parsed.ok ? { code: 'ok', ai: null } : { code: parsed.error.code, ai: parsed.error.ai }).toEqual({ code, ai })
})

test('as many elements are read as the official engine reads, and no more', () => {
  const elements = (count: number) => Array.from({ length: count }, () => '99A').join('\x1d')
  expect(parseScan(elements(64))).toMatchObject({ ok: true })
  expect(parseScan(elements(65))).toMatchObject({ ok: false, error: { code: 'TOO_MANY_ELEMENTS' } })
})
