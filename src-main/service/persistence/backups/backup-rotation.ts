import type { Instant } from '#shared/kernel/time.ts'

const day = 24 * 60 * 60 * 1000
const week = 7 * day
/** 1970-01-05 was a Monday: weeks begin with it, days and weeks in UTC. */
const firstMonday = 4 * day

const daysKept = 7
const weeksKept = 4

/**
 * Which backups stay: the newest of each of the last 7 days that have one, and of each of the last 4 such weeks.
 * Counted by days with a backup, so a station that stood still for a month keeps what it has.
 */
export function backupsToKeep(times: readonly Instant[]): ReadonlySet<Instant> {
  const newestFirst = times.toSorted((one, other) => other - one)
  return new Set([
    ...newestOfEach(newestFirst, (at) => Math.floor(at / day)).slice(0, daysKept),
    ...newestOfEach(newestFirst, (at) => Math.floor((at - firstMonday) / week)).slice(0, weeksKept),
  ])
}

function newestOfEach(newestFirst: readonly Instant[], period: (at: Instant) => number): readonly Instant[] {
  return newestFirst.filter((at, index) => {
    const previous = newestFirst[index - 1]
    return previous === undefined || period(previous) !== period(at)
  })
}
