/** Bytes as lower-case hexadecimal digits, two for each: how the ledger keeps a scan. */
export function hexOf(bytes: Uint8Array): string {
  let digits = ''
  for (const byte of bytes) digits += byte.toString(16).padStart(2, '0')
  return digits
}

/** The bytes that hexadecimal digits stand for. Throws on anything else: only what `hexOf` wrote comes here. */
export function bytesOfHex(digits: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(digits)) throw new Error('not the lower-case hexadecimal digits of whole bytes')
  return Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  )
}
