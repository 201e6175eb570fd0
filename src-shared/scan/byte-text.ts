/** How bytes became text. Either way each text stands for exactly one sequence of bytes. */
export type TextEncoding = 'utf8' | 'latin1'

/**
 * Reads bytes as text: as UTF-8 where every byte of them is valid UTF-8, else one character for each byte (ISO 8859-1).
 * Byte-exact: a byte order mark stays, and encoding the text again gives the same bytes. Never fails.
 */
export function decodeBytes(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncoding } {
  const text = utf8(bytes)
  if (text !== null) return { text, encoding: 'utf8' }
  return { text: latin1(bytes), encoding: 'latin1' }
}

/** Writes text as UTF-8. Half a surrogate pair, which no byte sequence stands for, becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text.toWellFormed()) {
    const codePoint = character.codePointAt(0) ?? 0
    const continuations = codePoint < 0x80 ? 0 : codePoint < 0x800 ? 1 : codePoint < 0x10000 ? 2 : 3
    const marker = [0x00, 0xc0, 0xe0, 0xf0][continuations] ?? 0
    bytes.push(marker | (codePoint >> (6 * continuations)))
    for (let left = continuations - 1; left >= 0; left -= 1) bytes.push(0x80 | ((codePoint >> (6 * left)) & 0x3f))
  }
  return Uint8Array.from(bytes)
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** The text, or null where the bytes break the table of well-formed sequences (Unicode Standard, table 3-7). */
function utf8(bytes: Uint8Array): string | null {
  let text = ''
  let index = 0
  while (index < bytes.length) {
    const lead = bytes[index] ?? 0
    const shape = shapeOf(lead)
    if (shape === null) return null
    let codePoint = shape.bits
    for (let offset = 1; offset < shape.length; offset += 1) {
      const next = bytes[index + offset]
      if (next === undefined || (next & 0xc0) !== 0x80) return null
      codePoint = (codePoint << 6) | (next & 0x3f)
    }
    if (codePoint < shape.smallest || codePoint > 0x10ffff || isSurrogate(codePoint)) return null
    text += String.fromCodePoint(codePoint)
    index += shape.length
  }
  return text
}

/** Length of a sequence, the bits its first byte gives, and the smallest code point that may be written so long. */
type SequenceShape = { readonly length: number; readonly bits: number; readonly smallest: number }

function shapeOf(lead: number): SequenceShape | null {
  if (lead < 0x80) return { length: 1, bits: lead, smallest: 0 }
  if (lead >= 0xc0 && lead < 0xe0) return { length: 2, bits: lead & 0x1f, smallest: 0x80 }
  if (lead >= 0xe0 && lead < 0xf0) return { length: 3, bits: lead & 0x0f, smallest: 0x800 }
  if (lead >= 0xf0 && lead < 0xf8) return { length: 4, bits: lead & 0x07, smallest: 0x10000 }
  return null
}

function isSurrogate(codePoint: number): boolean {
  return codePoint >= 0xd800 && codePoint <= 0xdfff
}
