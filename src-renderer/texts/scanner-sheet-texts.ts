import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { KeyboardProfile } from '#shared/domain/scanners/profile.ts'
import type { SetUpProblem } from '#shared/domain/scanners/sheet-set-up.ts'
import type { LayoutName } from '#shared/scan/keyboard/layouts.ts'
import type { SheetStep } from '#shared/scan/keyboard/sheet.ts'

/** What each code of the sheet is for. */
export const sheetStepTexts: Readonly<Record<SheetStep, MessageDescriptor>> = {
  letters: msg({ message: 'Letters and digits', comment: 'What a code of the set-up sheet shows of a scanner' }),
  signs: msg({ message: 'Signs', comment: 'What a code of the set-up sheet shows of a scanner: punctuation marks' }),
  separators: msg({ message: 'Separators', comment: 'What a code of the set-up sheet shows of a scanner' }),
  test: msg({ message: 'A label, to try', comment: 'The last code of the set-up sheet: a label like any other' }),
}

/** Why a code did not count, and what to do. */
export const setUpProblemTexts: Readonly<Record<SetUpProblem, MessageDescriptor>> = {
  notThisCode: msg({
    message:
      'That was not this code. If it was: the scanner types for a keyboard that Tallyman does not know. Set it to US keyboard with the codes in its manual, or better to USB serial.',
    comment: 'Set-up of a scanner: the code that was scanned does not count',
  }),
  noLayout: msg({
    message:
      'The scanner types for a keyboard that Tallyman does not know. Set it to US keyboard with the codes in its manual, or better to USB serial, and begin again.',
    comment: 'Set-up of a scanner',
  }),
  unsteady: msg({
    message:
      'The codes did not all come alike: perhaps a key was pressed meanwhile. Begin again. If it happens again, take out what the scanner adds before and behind each scan.',
    comment: 'Set-up of a scanner',
  }),
  tooSlow: msg({
    message:
      'The scanner types no faster than a person, so that the two can not be told apart. Set its pause between characters to 0, and begin again.',
    comment: 'Set-up of a scanner: it waits between keys',
  }),
  altered: msg({
    message:
      'The scanner changes or leaves out characters. Switch off what it converts or removes, with the codes in its manual, and begin again.',
    comment: 'Set-up of a scanner on a serial port',
  }),
  addsBehind: msg({
    message:
      'The scanner sends something behind the code besides its end, such as a Tab. Take it out with the codes in its manual (suffix: CR alone), and scan the code again.',
    comment: 'Set-up of a scanner on a serial port',
  }),
  otherScanner: msg({
    message: 'That came from another scanner than the codes before. Go on with the first one, or begin again.',
    comment: 'Set-up of a scanner',
  }),
  testDiffers: msg({
    message: 'The label did not come as it is printed. Scan it again. If it stays so, begin again.',
    comment: 'Set-up of a scanner: its test scan is not what the code holds',
  }),
}

/** The keyboard a scanner types for. */
export const layoutTexts: Readonly<Record<LayoutName, MessageDescriptor>> = {
  us: msg({ message: 'English (US)', comment: 'A keyboard layout' }),
  gb: msg({ message: 'English (UK)', comment: 'A keyboard layout' }),
  de: msg({ message: 'German', comment: 'A keyboard layout' }),
  fr: msg({ message: 'French', comment: 'A keyboard layout' }),
}

/** With which states of Caps Lock a scanner that types works. */
export function capsLockText({ decodeBy }: Pick<KeyboardProfile, 'decodeBy'>): MessageDescriptor {
  const off = decodeBy.kind === 'key' ? decodeBy.shift.capsOff !== 'unknown' : !decodeBy.capsLock.isOn
  const on = decodeBy.kind === 'key' ? decodeBy.shift.capsOn !== 'unknown' : decodeBy.capsLock.isOn
  if (off && on) return msg({ message: 'On or off', comment: 'How Caps Lock may be for a scanner' })
  return off
    ? msg({
        message: 'Off. To scan with Caps Lock on as well, press it and scan the sheet again.',
        comment: 'How Caps Lock may be for a scanner',
      })
    : msg({
        message: 'On. To scan with Caps Lock off as well, press it and scan the sheet again.',
        comment: 'How Caps Lock may be for a scanner',
      })
}
