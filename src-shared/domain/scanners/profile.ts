import type { DecodeBy, Sign } from '../../scan/keyboard/signs.ts'

/**
 * What became of the separator GS (FNC1 in the symbol) when the calibration sheet was scanned. `lost`: nothing came in its
 * place, or something that labels hold as well; then nobody knows where a value of variable length ends.
 */
export type Separator =
  | { readonly kind: 'kept' }
  | { readonly kind: 'lost'; readonly cameAs: readonly Sign[] }
  /** Never tried: scanners that were set up by hand. */
  | { readonly kind: 'untried' }

/** What both kinds of scanners have: a name, and how they wrap what they read. */
type Profiled = {
  /** How the record names this scanner; no two of a station have the same. */
  readonly name: string
  readonly separator: Separator
  /** Whether the scanner says what symbol it read; null where nobody tried. */
  readonly identifies: boolean | null
}

/** What the calibration sheet showed of a scanner on a serial port; how its port is opened stands in `ScannerSettings`. */
export type SerialProfile = Profiled & {
  readonly kind: 'serial'
  /** What it sends before each scan, apart from an AIM identifier; empty for most. */
  readonly prefix: string
}

/** What the calibration sheet showed of a scanner that types like a keyboard. */
export type KeyboardProfile = Profiled & {
  readonly kind: 'keyboard'
  readonly decodeBy: DecodeBy
  readonly prefix: readonly Sign[]
  /** What ends a scan; empty where nothing but a pause does. */
  readonly suffix: readonly Sign[]
  /** The longest pause between two keys of one scan that was seen, in milliseconds. */
  readonly longestPause: number
}

/** What a station knows of how one scanner sends. */
export type ScannerProfile = SerialProfile | KeyboardProfile
