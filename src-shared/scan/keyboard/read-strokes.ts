import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { characterByKey, characterOfKey } from './character-of-key.ts'
import type { Given, Unreadable } from './character-of-key.ts'
import type { DecodeBy, Sign } from './signs.ts'
import { hasAltGr, isModifier, nameOfKey } from './stroke.ts'
import type { Stroke } from './stroke.ts'

const groupSeparator = 0x1d

/** What a row of strokes has come to so far. */
type Reading = {
  readonly signs: Sign[]
  /** The digits typed on the numeric pad while Alt is down; null where no code is under way. */
  altDigits: string | null
  /** What a dead key will give if the space bar follows. */
  dead: string | null
  /** Keys that modify, pressed within this row: one that is down without having been pressed is held by a person. */
  readonly pressed: Set<string>
}

/**
 * Reads strokes as signs, or says why they can not be read. Never guesses: a key that the profile does not know, a dead key
 * without its space, a modifier that a person holds down and Caps Lock in a state that nobody tried are refused.
 */
export function readStrokes(strokes: readonly Stroke[], decodeBy: DecodeBy): Result<readonly Sign[], Unreadable> {
  const reading: Reading = { signs: [], altDigits: null, dead: null, pressed: new Set() }
  for (const stroke of strokes) {
    const problem = take(reading, stroke, decodeBy)
    if (problem !== null) return err(problem)
  }
  const problem = endAltCode(reading) ?? (reading.dead === null ? null : 'deadKey')
  return problem === null ? ok(reading.signs) : err(problem)
}

function take(reading: Reading, stroke: Stroke, decodeBy: DecodeBy): Unreadable | null {
  if (isModifier(stroke)) return press(reading, stroke)
  const padDigit = stroke.alt && !hasAltGr(stroke) ? digitOf(stroke) : null
  if (padDigit !== null && reading.altDigits !== null) {
    reading.altDigits += padDigit
    return null
  }
  const problem = endAltCode(reading) ?? heldByAPerson(reading, stroke)
  if (problem !== null) return problem
  if (reading.dead !== null) return endDeadKey(reading, stroke)
  const given = signOf(stroke, decodeBy)
  switch (given.kind) {
    case 'dead':
      reading.dead = given.character
      return null
    case 'unreadable':
      return given.because
    default:
      reading.signs.push(given)
      return null
  }
}

function press(reading: Reading, stroke: Stroke): Unreadable | null {
  const problem = endAltCode(reading)
  reading.pressed.add(stroke.key)
  if (stroke.key === 'Alt') reading.altDigits = ''
  return problem
}

function endDeadKey(reading: Reading, stroke: Stroke): Unreadable | null {
  if (stroke.code !== 'Space' || reading.dead === null) return 'deadKey'
  reading.signs.push({ kind: 'character', character: reading.dead })
  reading.dead = null
  return null
}

/** Windows takes a code with a leading 0 from its own table and one without from the old one; they agree below 127. */
function endAltCode(reading: Reading): Unreadable | null {
  const digits = reading.altDigits
  reading.altDigits = null
  if (digits === null || digits === '') return null
  const sign = digits.length > 4 ? null : signOfAltCode(Number(digits))
  if (sign === null) return 'unknownKey'
  reading.signs.push(sign)
  return null
}

function signOfAltCode(code: number): Sign | null {
  if (code === groupSeparator) return { kind: 'separator', form: 'alt029' }
  if (code === 0x0d || code === 0x0a) return { kind: 'key', name: 'Enter' }
  if (code === 0x09) return { kind: 'key', name: 'Tab' }
  return code >= 0x20 && code <= 0x7e ? { kind: 'character', character: String.fromCharCode(code) } : null
}

function heldByAPerson({ pressed }: Reading, stroke: Stroke): Unreadable | null {
  if (stroke.shift && !pressed.has('Shift')) return 'heldKey'
  if (stroke.control && !pressed.has('Control') && !pressed.has('AltGraph')) return 'heldKey'
  return (stroke.alt || stroke.altGraph) && !pressed.has('Alt') && !pressed.has('AltGraph') ? 'heldKey' : null
}

function signOf(stroke: Stroke, decodeBy: DecodeBy): Given {
  const { control, alt, code } = stroke
  const key = nameOfKey(stroke)
  if (code === 'F8' || key === 'F8') return { kind: 'separator', form: 'f8' }
  if (key.charCodeAt(0) === groupSeparator) return { kind: 'separator', form: 'ascii29' }
  if (control && !alt && !hasAltGr(stroke)) return signOfControl(stroke, decodeBy)
  const padDigit = digitOf(stroke)
  if (padDigit !== null && code !== '') return { kind: 'character', character: padDigit }
  if (code === 'NumpadEnter') return { kind: 'key', name: 'Enter' }
  const isNamed = key.length > 1 && key !== 'Dead' && key !== 'Process' && key !== 'Unidentified'
  if (isNamed) return stroke.shift ? { kind: 'unreadable', because: 'heldKey' } : { kind: 'key', name: key }
  return decodeBy.kind === 'key' ? characterByKey(stroke, decodeBy) : characterOfKey(stroke, decodeBy)
}

/** Ctrl+] is GS, wherever the scanner's layout has the bracket; the key itself counts where it stands on a US keyboard. */
function signOfControl(stroke: Stroke, decodeBy: DecodeBy): Given {
  if (stroke.code === 'BracketRight' || stroke.key === ']') return { kind: 'separator', form: 'controlBracket' }
  const given = decodeBy.kind === 'key' ? characterByKey(stroke, decodeBy) : null
  if (given?.kind === 'character' && given.character === ']') return { kind: 'separator', form: 'controlBracket' }
  return { kind: 'key', name: `Ctrl+${stroke.code === '' ? stroke.key : stroke.code}` }
}

/** The digit of a key of the numeric pad, whether Num Lock is on or not. */
function digitOf({ code, key }: Stroke): string | null {
  const byCode = /^Numpad([0-9])$/.exec(code)?.[1]
  if (byCode !== undefined) return byCode
  return code === '' && /^[0-9]$/.test(key) ? key : null
}
