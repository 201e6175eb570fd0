import { expect, test } from 'vitest'
import { parseScan } from '#shared/gs1/parse-scan.ts'

test.each([
  [
    '(01)09521234567899(10)A\\(B\\)(21)C',
    [
      ['01', '09521234567899'],
      ['10', 'A(B\\)'],
      ['21', 'C'],
    ],
    false,
  ],
  [
    '(01)09521234567899(10)A\\(B)(21)C',
    [
      ['01', '09521234567899'],
      ['10', 'A(B)'],
      ['21', 'C'],
    ],
    true,
  ],
  [
    '(01)09521234567899(10)\\(',
    [
      ['01', '09521234567899'],
      ['10', '('],
    ],
    true,
  ],
  [
    '(01)09521234567899|(10)A',
    [
      ['01', '09521234567899'],
      ['10', 'A'],
    ],
    true,
  ],
] as const)(
  '%j: an opening bracket inside a value has a backslash, a closing one does not',
  (text, elements, valid) => {
    const parsed = parseScan(text)
    expect(parsed.ok).toBe(valid)
    if (parsed.ok) expect(parsed.value.elements).toEqual(elements)
  },
)

test.each([
  ['(', 'BAD_BRACKETS'],
  ['(01', 'BAD_BRACKETS'],
  ['(01)09521234567899|', 'BAD_BRACKETS'],
  ['(01)09521234567899|10A', 'BAD_BRACKETS'],
  ['()123', 'UNKNOWN_AI'],
  ['(1)123', 'UNKNOWN_AI'],
  ['(011)123', 'UNKNOWN_AI'],
  ['(0109521234567899', 'BAD_BRACKETS'],
  ['(01) 09521234567899', 'TOO_LONG'],
  ['(01)0952123456789(9)', 'TOO_SHORT'],
  ['(10)(21)A', 'EMPTY_VALUE'],
  ['(01)09521234567899(10)', 'EMPTY_VALUE'],
  ['(01)09521234567899(10)A\x1d(21)B', 'BAD_CHARACTER'],
  ['(17)9(90)217', 'TOO_SHORT'],
] as const)('%j is refused as %s', (text, code) => {
  expect(parseScan(text)).toMatchObject({ ok: false, error: { code } })
})
