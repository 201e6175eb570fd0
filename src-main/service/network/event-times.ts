import type { OutboundFormat } from '#shared/epcis/outbound-format.ts'
import type { Instant } from '#shared/kernel/time.ts'

/** The latest time of these events, which are ours; null where there is none. */
export function newestTimeIn(bodies: readonly string[], format: OutboundFormat): Instant | null {
  const times = bodies.flatMap((body) => {
    const time = Date.parse(format.eventOf(body).eventTime)
    return Number.isNaN(time) ? [] : [time]
  })
  return times.length === 0 ? null : (Math.max(...times) as Instant)
}
