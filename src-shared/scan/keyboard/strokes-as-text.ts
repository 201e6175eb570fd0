import { encodeUtf8 } from '../byte-text.ts'
import { isModifier } from './stroke.ts'
import type { Stroke } from './stroke.ts'

/**
 * Strokes that can not be read as a scan, in writing: what the computer made of each key, and the names of those that give
 * no character, e.g. `]d2010952{F9}{Enter}`. Never empty.
 */
export function strokesAsText(strokes: readonly Stroke[]): string {
  const text = strokes
    .filter((stroke) => !isModifier(stroke))
    .map(({ key, code }) =>
      Array.from(key).length === 1 ? key : `{${key === 'Unidentified' || key === 'Dead' ? code : key}}`,
    )
    .join('')
  return text === '' ? '{}' : text
}

/** The same as bytes, for the record; no more of them than any label holds. */
export function strokesAsBytes(strokes: readonly Stroke[], most: number): Uint8Array {
  return encodeUtf8(strokesAsText(strokes)).slice(0, most)
}
