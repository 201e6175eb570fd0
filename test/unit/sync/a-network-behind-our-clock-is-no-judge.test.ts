import { expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { isAheadOf } from '#shared/sync/other-clock.ts'

const now = Date.UTC(2026, 5, 1, 12) as Instant
const hour = 3_600_000

test.each([
  ['an event of its future', now, -2 * hour, true],
  ['an event that its clock has passed', now - 3 * hour, -2 * hour, false],
  ['an event of its future whose time is not known', null, -2 * hour, true],
  ['any event, by a network that is ahead', now, 2 * hour, false],
  ['any event, by a network that is right', now, -2_000, false],
  ['any event, by a network that never said the time', now, null, false],
])('a refusal of %s is doubted or not', (_, newest, clockAhead, doubted) => {
  expect(isAheadOf(newest as Instant | null, clockAhead, now)).toBe(doubted)
})
