import type { Brand } from './brand.ts'

/** Milliseconds since 1970-01-01T00:00:00Z, a safe integer. */
export type Instant = Brand<number, 'Instant'>

/** The clock as read once for one command: the core never reads it itself. */
export type ClockReading = {
  readonly at: Instant
  /** Minutes east of UTC at that moment, as the person's wall clock shows it. */
  readonly offsetMinutes: number
}

/** An instant as ISO 8601 in UTC with exactly three decimals, e.g. `2026-11-22T08:15:30.007Z`. */
export function isoUtc(instant: Instant): string {
  return new Date(instant).toISOString()
}

/** A zone offset as EPCIS writes it, e.g. `+02:00` (EPCIS 2.0 section 7.4.1, eventTimeZoneOffset). */
export function isoOffset(minutesEast: number): string {
  const sign = minutesEast < 0 ? '-' : '+'
  const minutes = Math.abs(minutesEast)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const dateForm = /^\d{4}-\d\d-\d\d$/
const timeForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/i

/** The text as a day of the calendar, e.g. `2028-06-30`, or null. */
export function parseIsoDate(text: string): string | null {
  if (!dateForm.test(text)) return null
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : text
}

/** The text as a moment with its zone, e.g. `2026-11-22T08:15:30+01:00`, or null. */
export function parseIsoTime(text: string): Instant | null {
  if (!timeForm.test(text)) return null
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : (time as Instant)
}
