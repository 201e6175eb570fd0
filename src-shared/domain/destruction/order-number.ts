import type { ClockReading } from '../../kernel/time.ts'
import type { DestructionOrderId } from './order-id.ts'

/** Without the signs that are mistaken for others when they are read aloud. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/**
 * The number by which people call an order, such as `D-261123-1405-K7`: the day and minute of its drafting by the clock on the
 * wall, and two signs from its id. No station has to ask another for it, and none gives one twice after a backup was restored.
 */
export function orderNumber({ at, offsetMinutes }: ClockReading, id: DestructionOrderId): string {
  const digits = new Date(at + offsetMinutes * 60_000).toISOString().replaceAll(/\D/g, '')
  const fromId = [-4, -2].map((from) => signs.charAt(Number.parseInt(id.slice(from).slice(0, 2), 16) % signs.length))
  return `D-${digits.slice(2, 8)}-${digits.slice(8, 12)}-${fromId.join('')}`
}
