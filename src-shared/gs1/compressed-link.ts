const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A compressed key takes 8 bits for its AI and at least 43 for a GLN: 9 characters of 6 bits. */
const shortestCompressed = 9

/**
 * The first two digits of the AIs that a compressed link can begin with, as hexadecimal, and the codes 0A to 0F that
 * stand for the usual sets of AIs after a GTIN or SSCC (GS1 Digital Link Standard: Compression).
 */
const firstOctets: ReadonlySet<number> = new Set([
  0x00, 0x01, 0x25, 0x40, 0x41, 0x80, 0x0a, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f,
])

/**
 * Whether a path without keys ends in what looks like a compressed GS1 Digital Link. We do not read those: no healthcare
 * label bears one. It is told apart only so that the refusal can say so; an ordinary web address may look the same.
 */
export function looksCompressed(segments: readonly string[]): boolean {
  const last = segments.at(-1) ?? ''
  if (last.length < shortestCompressed) return false
  const sextets = Array.from(last, (character) => base64url.indexOf(character))
  const [first = -1, second = -1] = sextets
  return !sextets.includes(-1) && firstOctets.has(first * 4 + (second >> 4))
}
