import { randomBytes } from 'node:crypto'

/** Makes identifiers: UUIDs of version 7, each greater than the one before it. */
export type Ids = { readonly newId: () => string }

/** The counter behind the milliseconds has 12 bits (RFC 9562 section 6.2, method 1). */
const counterLimit = 0x1000

/**
 * UUIDs of version 7 (RFC 9562) from a clock in milliseconds: sorted by time, and never falling even when the clock
 * goes back or many are asked for in one millisecond; then a counter, and after that the next millisecond, takes over.
 */
export function uuidv7(now: () => number = Date.now): Ids {
  let millisecond = -1
  let counter = 0
  return {
    newId: () => {
      const read = now()
      if (read > millisecond) {
        millisecond = read
        counter = 0
      } else if (++counter === counterLimit) {
        millisecond += 1
        counter = 0
      }
      const time = millisecond.toString(16).padStart(12, '0')
      const random = randomBytes(8)
      random[0] = 0x80 | ((random[0] ?? 0) & 0x3f)
      const tail = random.toString('hex')
      const middle = counter.toString(16).padStart(3, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${middle}-${tail.slice(0, 4)}-${tail.slice(4)}`
    },
  }
}
