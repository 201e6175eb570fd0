import type { ScannerState } from '#shared/contract/views/scanner-views.ts'

/** Why a port does not open, as the scanner screen names it. */
export type OpenFailure = {
  readonly state: Extract<ScannerState, 'missing' | 'taken' | 'denied' | 'failed'>
  /** The system's own words, for the person who is called for help. */
  readonly detail: string | null
}

/**
 * The wordings of serialport 13 (bindings-cpp, serialport_unix.cpp and serialport_win.cpp): it hands on no error codes.
 * Windows says "Access denied" of a port that another program has open, Unix "Permission denied" of one
 * whose group the person does not belong to.
 */
const wordings: readonly (readonly [RegExp, OpenFailure['state']])[] = [
  [/no such (?:file|device)|file not found|device not configured/i, 'missing'],
  [/cannot lock port|resource busy|device or resource busy|access denied/i, 'taken'],
  [/permission denied|operation not permitted/i, 'denied'],
]

/** Says what a refused opening means for the person at the station. Words it does not know are `failed`, never hidden. */
export function openFailureOf(message: string): OpenFailure {
  const state = wordings.find(([wording]) => wording.test(message))?.[1] ?? 'failed'
  return { state, detail: message }
}
