import type { KeyboardProfile } from '#shared/domain/scanners/profile.ts'
import { learnTyping } from '#shared/domain/scanners/learn-typing.ts'
import { sheetTexts } from '#shared/scan/keyboard/sheet.ts'
import type { Stroke } from '#shared/scan/keyboard/stroke.ts'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'
import { typedBy } from './typing-scanner.ts'
import type { Computer, TypingScanner } from './typing-scanner.ts'

/** A scanner made for American keyboards that sends the separator as F8. */
export const americanScanner: TypingScanner = {
  types: 'us',
  separator: 'f8',
  reverses: 'never',
  identifies: true,
  prefix: [],
  suffix: ['Enter'],
  pause: 2,
}

/** The computer that it is plugged into. */
export const french: Computer = { layout: 'fr', capsLock: false, capsReach: 'everyKey', namesKeys: true }

/** The keys that the computer hears when the scanner reads this text, with its AIM identifier before it. */
export function keysFor(text: string, by: TypingScanner = americanScanner, at: Computer = french): readonly Stroke[] {
  const symbology = /^\][A-Za-z][0-9]/.exec(text)?.[0] ?? ''
  return typedBy(by, at, { text: text.slice(symbology.length), symbology }, 0) ?? []
}

/** What the sheet shows of the scanner at that computer. */
export function profileOf(by: TypingScanner): KeyboardProfile {
  const learned = learnTyping('Dock keyboard', {
    letters: keysFor(`]d1${sheetTexts.letters}`, by),
    signs: keysFor(`]d1${sheetTexts.signs}`, by),
    separators: keysFor(`]d2${sheetTexts.separators}`, by),
  })
  if (!learned.ok) throw new Error(learned.error)
  return learned.value
}

/** Reads a code with the scanner, and gives what the band said. */
export type Type = (
  text: string,
  how?: { readonly at?: Computer; readonly isDoubtful?: boolean },
) => Promise<ScanAnswer>

/** The real service with a scanner that types, set up by its sheet, and Olga signed in. */
export async function atStationThatTypes(
  by: TypingScanner,
  work: (floor: Floor, type: Type, dataFolder: string) => Promise<void>,
): Promise<void> {
  await inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn()
      await floor.ask('scanner.learn', { profile: profileOf(by) })
      const type: Type = async (text, { at = french, isDoubtful = false } = {}) => {
        const answered = floor.notice('scan.answered')
        await floor.ask('scan.keys', { strokes: keysFor(text, by, at), isDoubtful })
        return answered
      }
      await work(floor, type, folder)
    } finally {
      await station.stop()
    }
  })
}
