import type { Scan } from './scan.ts'

/** Milliseconds in which a scanner that still looks at the same code reads it again. Zebra's own default is 500. */
export const oneTriggerPull = 600

/** What one scanner read last. One guard belongs to one scanner. */
export type RepeatGuard = {
  readonly last: { readonly scan: Scan; readonly readAt: number; readonly echoes: number } | null
}

/** A scan to answer, or the echo of the one before it, and how many echoes that one has had. */
export type Guarded =
  | { readonly kind: 'scan'; readonly scan: Scan; readonly guard: RepeatGuard }
  | { readonly kind: 'echo'; readonly scan: Scan; readonly echoes: number; readonly guard: RepeatGuard }

/** A guard that has seen nothing. */
export const freshGuard: RepeatGuard = { last: null }

/**
 * Tells a second reading of one trigger pull from a second pull. An echo is a scan with the same bytes as the scan
 * directly before it, at most 600 ms after its last reading, so that a code lying in the beam stays one scan.
 * Another code in between, or a longer pause, makes it a scan again: the job then says "already scanned".
 * A scan with a flaw is never an echo, nor has it any. Nothing is swallowed: the caller logs every echo.
 *
 * `readAt`: milliseconds on a clock that never goes back.
 */
export function guardRepeat(guard: RepeatGuard, scan: Scan, readAt: number): Guarded {
  const { last } = guard
  if (last !== null && readAt - last.readAt <= oneTriggerPull && isSameReading(last.scan, scan)) {
    const echoes = last.echoes + 1
    return { kind: 'echo', scan, echoes, guard: { last: { scan: last.scan, readAt, echoes } } }
  }
  return { kind: 'scan', scan, guard: { last: { scan, readAt, echoes: 0 } } }
}

function isSameReading(one: Scan, other: Scan): boolean {
  if (one.flaw !== null || other.flaw !== null) return false
  return one.bytes.length === other.bytes.length && one.bytes.every((byte, index) => byte === other.bytes[index])
}
