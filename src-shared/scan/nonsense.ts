import type { Scan } from './scan.ts'

/** So many scans in a row that no label could hold, and it is the line and not a label. */
export const nonsenseInARow = 2

/**
 * Whether a scan is what a line at a wrong speed, or with wrong data bits or parity, gives: more than a quarter of it is no
 * text then. GS, RS, FS and EOT belong to text, because labels hold them, and so does every letter beyond ASCII in valid UTF-8.
 */
export function isNonsense({ text, encoding }: Pick<Scan, 'text' | 'encoding'>): boolean {
  const characters = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  const strange = characters.filter((code) => !isText(code, encoding === 'utf8'))
  return strange.length * 4 > characters.length
}

function isText(code: number, beyondAscii: boolean): boolean {
  const isSeparator = (code >= 0x1c && code <= 0x1e) || code === 0x04
  return isSeparator || (code >= 0x20 && code <= 0x7e) || (beyondAscii && code >= 0xa0)
}
