import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { sheetTexts } from '../../scan/keyboard/sheet.ts'
import type { SheetStep } from '../../scan/keyboard/sheet.ts'
import type { SerialProfile, Separator } from './profile.ts'

/** The texts of the sheet's codes as the serial port brought them, without their end marks. */
export type SerialTexts = Readonly<Record<Exclude<SheetStep, 'test'>, string>>

/**
 * Why the sheet taught nothing of a serial scanner. `altered`: the scanner changes or drops characters, or its speed is
 * wrong. `unsteady`: what stands before the codes differs, or something stands behind them.
 */
export type SerialNotLearned = 'altered' | 'unsteady'

const identifierAtEnd = /\][A-Za-z][0-9A-Za-z]$/

/** Learns how a serial scanner sends from the codes of the calibration sheet. */
export function learnSerial(name: string, texts: SerialTexts): Result<SerialProfile, SerialNotLearned> {
  const [one = '', other = '', last = ''] = sheetTexts.separators.split('\x1d')
  const begin = texts.separators.indexOf(one)
  const middle = texts.separators.indexOf(other, begin + one.length)
  const end = texts.separators.indexOf(last, middle + other.length)
  const places = [texts.letters.indexOf(sheetTexts.letters), texts.signs.indexOf(sheetTexts.signs), begin, middle, end]
  if (places.includes(-1)) return err('altered')
  const [letters = 0, signs = 0] = places
  const before = [texts.letters.slice(0, letters), texts.signs.slice(0, signs), texts.separators.slice(0, begin)]
  const endsWithIt =
    texts.letters.endsWith(sheetTexts.letters) &&
    texts.signs.endsWith(sheetTexts.signs) &&
    texts.separators.endsWith(last)
  const separators = [
    texts.separators.slice(begin + one.length, middle),
    texts.separators.slice(middle + other.length, end),
  ]
  const prefixes = before.map((text) => text.replace(identifierAtEnd, ''))
  const identifies = before.map((text) => identifierAtEnd.test(text))
  const isSteady = [prefixes, identifies, separators].every((seen) => new Set<string | boolean>(seen).size === 1)
  if (!endsWithIt || !isSteady) return err('unsteady')
  return ok({
    kind: 'serial',
    name,
    prefix: prefixes[0] ?? '',
    identifies: identifies[0] ?? false,
    separator: separatorOf(separators[0] ?? ''),
  })
}

function separatorOf(between: string): Separator {
  if (between === '\x1d') return { kind: 'kept' }
  return { kind: 'lost', cameAs: Array.from(between, (character) => ({ kind: 'character', character })) }
}
