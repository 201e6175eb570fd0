import { expect, test } from 'vitest'
import { isNonsense } from '#shared/scan/nonsense.ts'
import { scanOf } from '#shared/scan/scan.ts'
import type { ScanFlaw } from '#shared/scan/scan.ts'
import type { Instant } from '#shared/kernel/time.ts'

const scan = (bytes: Uint8Array, flaw: ScanFlaw | null = null) =>
  scanOf('dock 1', { bytes, flaw }, { took: 12, strokes: [] }, 0 as Instant)
const bytesOf = (text: string) => new TextEncoder().encode(text)

test('a label with separators is text, and so is one that was cut off', () => {
  expect(isNonsense(scan(bytesOf(']d20109521234567899\u001d21AB')))).toBe(false)
  expect(isNonsense(scan(bytesOf('01095212'), 'garbled'))).toBe(false)
  expect(isNonsense(scan(bytesOf('21Ä-Öl')))).toBe(false)
})

test('what a scanner at 9600 baud gives to a port at 115200, and the other way round, is nonsense', () => {
  expect(isNonsense(scan(Uint8Array.of(0x00, 0xe0, 0x00, 0x1c, 0xfc, 0x00, 0x80, 0xff), 'garbled'))).toBe(true)
  expect(isNonsense(scan(Uint8Array.of(0x9a, 0xd5, 0x96, 0x81, 0xf5)))).toBe(true)
})
