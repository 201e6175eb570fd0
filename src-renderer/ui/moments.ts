type Style = 'dayAndTime' | 'timeOfDay'

const options: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  dayAndTime: { dateStyle: 'medium', timeStyle: 'medium' },
  timeOfDay: { timeStyle: 'medium' },
}

/** Formats cost far more to make than to use: fifty rows at every scan would be seen. */
const made = new Map<string, Intl.DateTimeFormat>()

function format(style: Style, locale: string): Intl.DateTimeFormat {
  const key = `${style} ${locale}`
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, options[style])
  made.set(key, known)
  return known
}

/** The day and time of an instant as the language and this computer's zone write them. */
export function dayAndTime(instant: number, locale: string): string {
  return format('dayAndTime', locale).format(instant)
}

/** The time of day of an instant, with seconds. */
export function timeOfDay(instant: number, locale: string): string {
  return format('timeOfDay', locale).format(instant)
}

const spans = [
  { unit: 'day', milliseconds: 86_400_000 },
  { unit: 'hour', milliseconds: 3_600_000 },
  { unit: 'minute', milliseconds: 60_000 },
  { unit: 'second', milliseconds: 1000 },
] as const

/** How long something lasts, in its largest whole unit: `3 days`, `12 min`. Never less than a second. */
export function duration(milliseconds: number, locale: string): string {
  const span = spans.find((candidate) => milliseconds >= candidate.milliseconds) ?? spans[3]
  const count = Math.max(1, Math.floor(milliseconds / span.milliseconds))
  return new Intl.NumberFormat(locale, { style: 'unit', unit: span.unit, unitDisplay: 'short' }).format(count)
}
