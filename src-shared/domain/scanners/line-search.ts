import { isNonsense } from '../../scan/nonsense.ts'
import { sheetTexts } from '../../scan/keyboard/sheet.ts'
import type { SheetStep } from '../../scan/keyboard/sheet.ts'
import type { ScannerSettings } from '../site/scanner-settings.ts'

/** What both ends of a serial line have to agree on. */
export type LineSetting = Pick<ScannerSettings, 'baudRate' | 'dataBits' | 'parity'>

/** The speeds and frames that scanners are set to, the usual ones first. USB has no speed on its cable: the first fits. */
const speeds = [9600, 115200, 19200, 38400, 57600] as const
const frames = [
  { dataBits: 8, parity: 'none' },
  { dataBits: 7, parity: 'even' },
  { dataBits: 7, parity: 'odd' },
  { dataBits: 8, parity: 'even' },
  { dataBits: 8, parity: 'odd' },
] as const

/** Every setting that is tried, in this order; one that was set by hand comes before them. */
export const lineSettings: readonly LineSetting[] = frames.flatMap((frame) =>
  speeds.map((baudRate) => ({ baudRate, ...frame })),
)

/** How a search for the settings of a scanner's line stands; `tried` has the one that is set now as its last. */
export type LineSearch = { readonly name: string; readonly tried: readonly LineSetting[] }

/**
 * What a scan that a port brought says of the line. `noEnd`: the code is whole, but no end mark came behind it. `nonsense`: a
 * line that is set otherwise at its other end gives such bytes, a label never.
 */
export type LineVerdict = 'legible' | 'noEnd' | 'nonsense'

/** Judges what came for a code of the sheet; `isGarbled` where its end did not come or noise is in it. */
export function judgeLine(sent: { readonly text: string; readonly isGarbled: boolean }, step: SheetStep): LineVerdict {
  if (sent.text.includes(sheetTexts[step])) return sent.isGarbled ? 'noEnd' : 'legible'
  // The codes of the sheet are ASCII: whatever lies beyond is nonsense here, also where it happens to be UTF-8.
  const isStrange = sent.isGarbled || isNonsense({ text: sent.text, encoding: 'latin1' })
  return isStrange ? 'nonsense' : 'legible'
}

/** The setting to try after those that gave nonsense; null where each was tried. */
export function nextSetting({ tried }: Pick<LineSearch, 'tried'>): LineSetting | null {
  return lineSettings.find((setting) => !tried.some((before) => isSameSetting(before, setting))) ?? null
}

/** How many settings are left to try. */
export function settingsLeft({ tried }: Pick<LineSearch, 'tried'>): number {
  return lineSettings.filter((setting) => !tried.some((before) => isSameSetting(before, setting))).length
}

function isSameSetting(one: LineSetting, other: LineSetting): boolean {
  return one.baudRate === other.baudRate && one.dataBits === other.dataBits && one.parity === other.parity
}
