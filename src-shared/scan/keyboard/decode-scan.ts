import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Unreadable } from './character-of-key.ts'
import { readStrokes } from './read-strokes.ts'
import { areSameSigns } from './signs.ts'
import type { DecodeBy, Sign } from './signs.ts'
import type { Stroke } from './stroke.ts'

/** How a scanner that types wraps and writes what it read. */
export type Typing = {
  readonly decodeBy: DecodeBy
  readonly prefix: readonly Sign[]
  readonly suffix: readonly Sign[]
}

/** Why the strokes of one scan give no bytes. `cut`: the scanner's beginning or its end is missing. */
export type Undecoded = Unreadable | 'cut'

const groupSeparator = '\x1d'

/**
 * The text that a scanner read off the label, out of the strokes by which it came: exactly those characters, GS as the
 * byte 29, or a reason. Only ASCII: what a scanner makes of other characters depends on tables that nobody can see.
 */
export function decodeTypedScan(strokes: readonly Stroke[], typing: Typing): Result<string, Undecoded> {
  const read = readStrokes(strokes, typing.decodeBy)
  if (!read.ok) return read
  const { prefix, suffix } = typing
  const end = read.value.length - suffix.length
  const isWhole =
    end >= prefix.length &&
    areSameSigns(read.value.slice(0, prefix.length), prefix) &&
    areSameSigns(read.value.slice(end), suffix)
  return isWhole ? textOf(read.value.slice(prefix.length, end)) : err('cut')
}

function textOf(signs: readonly Sign[]): Result<string, Undecoded> {
  let text = ''
  for (const sign of signs) {
    switch (sign.kind) {
      case 'separator':
        text += groupSeparator
        break
      case 'character':
        if (sign.character.charCodeAt(0) > 0x7e) return err('unknownKey')
        text += sign.character
        break
      case 'key':
        return err('unknownKey')
    }
  }
  return ok(text)
}
