import { scansRemembered } from '#shared/contract/scanner-monitor.ts'
import { badgeIn } from '#shared/scan/badge-code.ts'
import type { Stroke } from '#shared/scan/keyboard/stroke.ts'
import type { Scan } from '#shared/scan/scan.ts'

/** A scan that the monitor remembers. Of one that may hold a secret, nothing is kept that could tell it. */
export type RememberedScan = {
  /** Counts from 1 since the station was started. */
  readonly number: number
  readonly isEcho: boolean
  readonly scan: Pick<Scan, 'scanner' | 'at'>
  readonly took: number
  readonly kept:
    | { readonly as: 'scan'; readonly scan: Scan }
    | { readonly as: 'badge' }
    /** A person may have typed between the keys of the scan, and it may have been a secret: which keys, not what they gave. */
    | { readonly as: 'personsKeys'; readonly strokes: readonly Stroke[] }
}

/** The scans that came last, for people who look for what is wrong with a scanner. In memory only. */
export type ScannerMonitor = {
  /** Remembers a scan, without the prefix that its scanner sends, in the order in which they came. */
  readonly hear: (scan: Scan, isEcho: boolean) => void
  /** The newest first. */
  readonly last: () => readonly RememberedScan[]
}

/** Opens a monitor that has heard nothing. */
export function openScannerMonitor(changed: () => void): ScannerMonitor {
  let remembered: readonly RememberedScan[] = []
  let number = 0
  return {
    hear: (scan, isEcho) => {
      number += 1
      const { scanner, at, cameIn } = scan
      const entry = { number, isEcho, scan: { scanner, at }, took: cameIn.took ?? 0, kept: keptOf(scan) }
      remembered = [entry, ...remembered].slice(0, scansRemembered)
      changed()
    },
    last: () => remembered,
  }
}

function keptOf(scan: Scan): RememberedScan['kept'] {
  if (badgeIn(scan.text) !== null) return { as: 'badge' }
  const { strokes } = scan.cameIn
  if (scan.flaw !== 'garbled' || strokes.length === 0) return { as: 'scan', scan }
  return { as: 'personsKeys', strokes: strokes.map(masked) }
}

/** Keys that give a character are all alike, whichever they were; keys such as `Enter` and `Shift` keep their names. */
function masked(stroke: Stroke): Stroke {
  if (stroke.key.length > 1 && stroke.key !== 'Dead' && stroke.key !== 'Unidentified') return stroke
  return { ...stroke, code: '', key: '', shift: false, altGraph: false }
}
