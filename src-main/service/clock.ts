import type { ClockReading, Instant } from '#shared/kernel/time.ts'

/** Reads the computer's clock once for one command: UTC in milliseconds, and the wall clock's offset in minutes east. */
export function readClock(): ClockReading {
  const now = new Date()
  return { at: now.getTime() as Instant, offsetMinutes: -now.getTimezoneOffset() }
}
