import { expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { decodeBytes } from '#shared/scan/byte-text.ts'
import { bytesOfHex, hexOf } from '#shared/scan/hex.ts'
import { scanOf, scanText, typedScan } from '#shared/scan/scan.ts'

const at = 1_800_000_000_000 as Instant
const cameIn = { took: 12, strokes: [] }

test.for([
  ['ASCII with separators', '5d6432303130391d', ']d20109\u001d', 'utf8'],
  ['umlauts in UTF-8', 'c3a4', 'ä', 'utf8'],
  ['a byte order mark', 'efbbbf41', '\ufeffA', 'utf8'],
  ['a character outside the basic plane', 'f09f93a6', '📦', 'utf8'],
  ['umlauts in Latin-1', 'e441', 'äA', 'latin1'],
  ['an overlong form of a slash', 'c0af', 'À¯', 'latin1'],
  ['half a surrogate pair', 'eda080', 'í\u00a0\u0080', 'latin1'],
  ['a code point beyond Unicode', 'f4908080', 'ô\u0090\u0080\u0080', 'latin1'],
  ['a sequence that is cut off', '41e282', 'Aâ\u0082', 'latin1'],
] as const)('%s', ([, hex, text, encoding]) => {
  expect(decodeBytes(bytesOfHex(hex))).toEqual({ text, encoding })
})

test('a scan says how its bytes became text', () => {
  const bytes = Uint8Array.of(0x41, 0xe4)
  expect(scanOf('dock 1', { bytes, flaw: null }, cameIn, at)).toEqual({
    scanner: 'dock 1',
    bytes,
    text: 'Aä',
    encoding: 'latin1',
    at,
    flaw: null,
    cameIn,
  })
})

test('what the ledger keeps reads as the same text again', () => {
  const scan = scanOf('dock 1', { bytes: Uint8Array.of(0x41, 0xe4, 0x1d), flaw: null }, cameIn, at)
  expect(scanText(hexOf(scan.bytes))).toBe(scan.text)
})

test('a typed scan is kept as the bytes of its text, under the name of no scanner', () => {
  expect(typedScan('(21)ä', at)).toMatchObject({ scanner: 'typed', text: '(21)ä', encoding: 'utf8', flaw: null })
  expect(hexOf(typedScan('(21)ä', at).bytes)).toBe('28323129c3a4')
})

test.for(['0', 'XY', 'AB', ' 41'])('%j is no record of bytes', (digits) => {
  expect(() => bytesOfHex(digits)).toThrow('hexadecimal')
})
