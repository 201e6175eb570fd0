import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBytes, encodeUtf8 } from '#shared/scan/byte-text.ts'
import { bytesOfHex, hexOf } from '#shared/scan/hex.ts'

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => new TextEncoder().encode(text)),
)

test('text is UTF-8 exactly where the platform finds it valid, else one character for each byte', () => {
  fc.assert(
    fc.property(bytes, (given) => {
      const { text, encoding } = decodeBytes(given)
      expect(text).toBe(platformUtf8(given) ?? Buffer.from(given).toString('latin1'))
      expect(encoding).toBe(platformUtf8(given) === null ? 'latin1' : 'utf8')
    }),
    { numRuns: 5000 },
  )
})

test('text and encoding give the bytes again', () => {
  fc.assert(
    fc.property(bytes, (given) => {
      const { text, encoding } = decodeBytes(given)
      expect(new Uint8Array(Buffer.from(text, encoding))).toEqual(given)
    }),
  )
})

test('typed text becomes the bytes that the platform makes of it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff), { maxLength: 20 }), (units) => {
      const text = String.fromCharCode(...units)
      expect(encodeUtf8(text)).toEqual(new TextEncoder().encode(text))
    }),
    { numRuns: 2000 },
  )
})

test('hexadecimal digits give the bytes again', () => {
  fc.assert(
    fc.property(bytes, (given) => {
      expect(bytesOfHex(hexOf(given))).toEqual(given)
    }),
  )
})

function platformUtf8(given: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(given)
  } catch {
    return null
  }
}
