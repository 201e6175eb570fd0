import type { Instant } from '#shared/kernel/time.ts'

/** The latest time of these events, which are ours and JSON; null where there is none. */
export function newestTimeIn(bodies: readonly string[]): Instant | null {
  const times = bodies.flatMap((body) => {
    const { eventTime } = JSON.parse(body) as { readonly eventTime?: unknown }
    const time = typeof eventTime === 'string' ? Date.parse(eventTime) : Number.NaN
    return Number.isNaN(time) ? [] : [time]
  })
  return times.length === 0 ? null : (Math.max(...times) as Instant)
}
