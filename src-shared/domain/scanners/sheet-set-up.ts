import { err } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { decodeTypedScan } from '../../scan/keyboard/decode-scan.ts'
import { sheetSteps, sheetTexts } from '../../scan/keyboard/sheet.ts'
import type { SheetStep } from '../../scan/keyboard/sheet.ts'
import type { Stroke } from '../../scan/keyboard/stroke.ts'
import { learnSerial } from './learn-serial.ts'
import type { SerialNotLearned } from './learn-serial.ts'
import { learnTyping, typesThisCode } from './learn-typing.ts'
import type { NotLearned } from './learn-typing.ts'
import type { KeyboardProfile, ScannerProfile, SerialProfile } from './profile.ts'

/** What one scanner sent for one code, by its keys or over its port. */
export type Sent =
  | { readonly kind: 'keyboard'; readonly name: string; readonly strokes: readonly Stroke[] }
  | { readonly kind: 'serial'; readonly name: string; readonly text: string }

/**
 * Why a code of the sheet did not count. `notThisCode`: it is another one, or nothing that is known sends it so.
 * `otherScanner`: the one before came from another. `testDiffers`: the test scan is not what the label says.
 * `addsBehind`: a scanner on a port sends something behind the code besides its end.
 */
export type SetUpProblem = NotLearned | SerialNotLearned | 'notThisCode' | 'otherScanner' | 'testDiffers' | 'addsBehind'

/** How far a set-up by the sheet is. */
export type SheetSetUp = {
  /** The code to scan next; `done` once the test scan was right. */
  readonly step: SheetStep | 'done'
  readonly sent: readonly Sent[]
  /** What the first three codes showed. */
  readonly profile: ScannerProfile | null
  readonly problem: SetUpProblem | null
}

/** Nothing was scanned yet. */
export const sheetSetUpBegun: SheetSetUp = { step: 'letters', sent: [], profile: null, problem: null }

/** Takes what a scanner sent for the code that is to be scanned next. A problem never loses more than it must. */
export function takeSheetScan(setUp: SheetSetUp, sent: Sent): SheetSetUp {
  const [first] = setUp.sent
  if (first !== undefined && (first.kind !== sent.kind || first.name !== sent.name))
    return { ...setUp, problem: 'otherScanner' }
  if (addsBehind(setUp.step, sent)) return { ...setUp, problem: 'addsBehind' }
  switch (setUp.step) {
    case 'letters':
      return isThisCode(sent, 'letters') ? goOn(setUp, sent, 'signs') : { ...setUp, problem: 'notThisCode' }
    case 'signs':
      return isThisCode(sent, 'signs') ? goOn(setUp, sent, 'separators') : { ...setUp, problem: 'notThisCode' }
    case 'separators':
      return learn(setUp, sent)
    case 'test':
      return isTestScan(setUp.profile, sent)
        ? { ...setUp, step: 'done', problem: null }
        : { ...setUp, problem: 'testDiffers' }
    case 'done':
      return setUp
  }
}

/** How many codes have been scanned. */
export function scannedCodes({ step }: Pick<SheetSetUp, 'step'>): number {
  return step === 'done' ? sheetSteps.length : sheetSteps.indexOf(step)
}

function goOn(setUp: SheetSetUp, sent: Sent, step: SheetStep): SheetSetUp {
  return { ...setUp, sent: [...setUp.sent, sent], step, problem: null }
}

function learn(setUp: SheetSetUp, last: Sent): SheetSetUp {
  const learned = profileOf([...setUp.sent, last])
  if (learned.ok) return { ...goOn(setUp, last, 'test'), profile: learned.value }
  // Which of the three was disturbed can not be told, only that this one fits to neither.
  return { ...sheetSetUpBegun, problem: learned.error }
}

function profileOf([letters, signs, separators]: readonly Sent[]): Result<
  KeyboardProfile | SerialProfile,
  NotLearned | SerialNotLearned
> {
  if (letters?.kind === 'keyboard' && signs?.kind === 'keyboard' && separators?.kind === 'keyboard')
    return learnTyping(letters.name, {
      letters: letters.strokes,
      signs: signs.strokes,
      separators: separators.strokes,
    })
  if (letters?.kind === 'serial' && signs?.kind === 'serial' && separators?.kind === 'serial')
    return learnSerial(letters.name, { letters: letters.text, signs: signs.text, separators: separators.text })
  return err('unsteady')
}

function isThisCode(sent: Sent, step: 'letters' | 'signs'): boolean {
  if (sent.kind === 'serial') return sent.text.includes(sheetTexts[step])
  return typesThisCode(sent.strokes, step)
}

/** Told at once, and not at the third code, where it is one of several things that may differ. */
function addsBehind(step: SheetSetUp['step'], sent: Sent): boolean {
  if (sent.kind !== 'serial' || step === 'done') return false
  const text = sheetTexts[step]
  return sent.text.includes(text) && !sent.text.endsWith(text)
}

/** The test label byte for byte; without its separators where the scanner is known to lose them. */
function isTestScan(profile: ScannerProfile | null, sent: Sent): boolean {
  const text = profile === null ? null : textOf(profile, sent)
  if (profile === null || text === null) return false
  const expected = profile.separator.kind === 'lost' ? insteadOf(profile.separator.cameAs) : '\x1d'
  const label = sheetTexts.test.replaceAll('\x1d', expected)
  return text === label || (profile.identifies === true && text === `]d2${label}`)
}

function insteadOf(signs: Extract<ScannerProfile['separator'], { kind: 'lost' }>['cameAs']): string {
  return signs.map((sign) => (sign.kind === 'character' ? sign.character : '')).join('')
}

function textOf(profile: ScannerProfile, sent: Sent): string | null {
  if (profile.kind === 'serial' && sent.kind === 'serial')
    return sent.text.startsWith(profile.prefix) ? sent.text.slice(profile.prefix.length) : null
  if (profile.kind !== 'keyboard' || sent.kind !== 'keyboard') return null
  const decoded = decodeTypedScan(sent.strokes, profile)
  return decoded.ok ? decoded.value : null
}
