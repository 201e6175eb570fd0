import { expect, test } from 'vitest'
import { parseScan } from '#shared/gs1/parse-scan.ts'

const gtin = ['01', '09521234567899'] as const

test.each([
  [']d20109521234567899', ']d2', 'elementString', [gtin]],
  [']C10109521234567899', ']C1', 'elementString', [gtin]],
  [']Q30109521234567899', ']Q3', 'elementString', [gtin]],
  [']e00109521234567899', ']e0', 'elementString', [gtin]],
  ['0109521234567899', null, 'elementString', [gtin]],
  ['(01)09521234567899', null, 'bracketed', [gtin]],
  ['https://id.gs1.org/01/09521234567899', null, 'digitalLink', [gtin]],
  ['HTTP://a/01/09521234567899', null, 'digitalLink', [gtin]],
  [']Q1https://id.gs1.org/01/09521234567899', ']Q1', 'digitalLink', [gtin]],
  [']d1https://id.gs1.org/01/09521234567899', ']d1', 'digitalLink', [gtin]],
  [']Q1', ']Q1', 'plain', []],
  [']Q1any text, even ^ and \u00e9', ']Q1', 'plain', []],
  [']d10109521234567899', ']d1', 'plain', []],
  [']E09521234567899', ']E0', 'retail', []],
  [']E0', ']E0', 'retail', []],
  [']E402345673', ']E4', 'retail', []],
] as const)('%j is read', (text, symbology, form, elements) => {
  expect(parseScan(text)).toEqual({ ok: true, value: { symbology, form, elements } })
})

test('the 2D component above a retail symbol gives the elements', () => {
  expect(parseScan(']E09521234567899|]e099COMPOSITE\x1d98XYZ')).toEqual({
    ok: true,
    value: {
      symbology: ']E0',
      form: 'retail',
      elements: [
        ['99', 'COMPOSITE'],
        ['98', 'XYZ'],
      ],
    },
  })
})

test.each([
  ['', 'EMPTY_SCAN'],
  [']d2', 'EMPTY_SCAN'],
  [']C1', 'EMPTY_SCAN'],
  [']E09521234567899|]e0', 'EMPTY_SCAN'],
  [']', 'UNKNOWN_SYMBOLOGY'],
  [']d', 'UNKNOWN_SYMBOLOGY'],
  [']C00109521234567899', 'UNKNOWN_SYMBOLOGY'],
  [']d00109521234567899', 'UNKNOWN_SYMBOLOGY'],
  [']D20109521234567899', 'UNKNOWN_SYMBOLOGY'],
  [']I109521234567899', 'UNKNOWN_SYMBOLOGY'],
  [']E0952123456789', 'BAD_RETAIL_CODE'],
  [']E095212345678990', 'BAD_RETAIL_CODE'],
  [']E095212345678A9', 'BAD_RETAIL_CODE'],
  [']E09521234567899]e099A', 'BAD_RETAIL_CODE'],
  [']E09521234567898', 'BAD_CHECK_DIGIT'],
  [']E402345674', 'BAD_CHECK_DIGIT'],
  [']d2https://id.gs1.org/01/09521234567899', 'UNKNOWN_AI'],
  [']d2(01)09521234567899', 'UNKNOWN_AI'],
  ['HtTp://a/01/09521234567899', 'UNKNOWN_AI'],
  ['hello', 'UNKNOWN_AI'],
  [' 0109521234567899', 'UNKNOWN_AI'],
  [`99${'A'.repeat(8190)}`, 'SCAN_TOO_LONG'],
] as const)('%j is refused as %s', (text, code) => {
  expect(parseScan(text)).toMatchObject({ ok: false, error: { code } })
})
