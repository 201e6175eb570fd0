import { expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { clockWatch } from '#service/persistence/clock-watch.ts'

const minute = 60_000
const noon = Date.UTC(2026, 10, 23, 12)
const at = (minutes: number): Instant => (noon + minutes * minute) as Instant
const fact = (sequence: number, minutes: number) => ({ sequence, at: at(minutes) })

/** A watch on a computer that was started at noon; `runFor` lets true time pass. */
function watchedStation() {
  let seconds = 0
  return { watch: clockWatch(() => seconds), runFor: (minutes: number) => (seconds += minutes * 60) }
}

test('the first fact of a chain is not flagged', () => {
  expect(watchedStation().watch(at(0), null)).toBeNull()
})

test('a clock that goes with the time is not flagged, however long the station stood still', () => {
  const { watch, runFor } = watchedStation()
  watch(at(0), null)
  runFor(72 * 60)
  expect(watch(at(72 * 60), fact(1, 0))).toBeNull()
})

test('a clock before the last fact went back, even by a millisecond and even across a restart', () => {
  const { watch } = watchedStation()
  expect(watch((at(10) - 1) as Instant, fact(7, 10))).toBe('wentBack')
})

test('two facts of one moment are in order', () => {
  const { watch } = watchedStation()
  watch(at(0), null)
  expect(watch(at(0), fact(1, 0))).toBeNull()
})

test('a clock that is more than five minutes ahead of the time that passed jumped ahead', () => {
  const { watch, runFor } = watchedStation()
  watch(at(0), null)
  runFor(1)
  expect(watch(at(6), fact(1, 0))).toBeNull()
  runFor(1)
  expect(watch(at(12.01), fact(2, 6))).toBe('jumpedAhead')
})

test('a jump is flagged once: the facts after it go with the new time', () => {
  const { watch, runFor } = watchedStation()
  watch(at(0), null)
  expect(watch(at(60), fact(1, 0))).toBe('jumpedAhead')
  runFor(1)
  expect(watch(at(61), fact(2, 60))).toBeNull()
})

test('a fact that was rolled back does not take the flag with it', () => {
  const { watch } = watchedStation()
  watch(at(0), null)
  expect(watch(at(60), fact(1, 0))).toBe('jumpedAhead')
  expect(watch(at(60), fact(1, 0))).toBe('jumpedAhead')
})
