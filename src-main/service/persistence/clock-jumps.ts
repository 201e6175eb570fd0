import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/open-database.ts'

/** One jump of the computer's clock, negative where it went back. */
export type ClockJump = { readonly at: Instant; readonly byMilliseconds: number }

/** Prepares the question for jumps recorded since a moment, newest first. */
export function openClockJumps(database: Database): (since: Instant, limit: number) => readonly ClockJump[] {
  const jumps = database.prepare<[number, number], ClockJump>(`
    select at, by_milliseconds as byMilliseconds from clock_jump where at >= ? order by sequence desc limit ?`)
  return (since, limit) => jumps.all(since, limit)
}
