import { expect, test } from 'vitest'
import { decideBadge } from '#shared/domain/people/badge.ts'
import type { BadgeSituation } from '#shared/domain/people/badge.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { Instant } from '#shared/kernel/time.ts'

const olga = 'olga' as PersonId
const sam = 'sam' as PersonId
const now = 1_000_000_000 as Instant
const minutesAgo = (minutes: number) => (now - minutes * 60_000) as Instant

const situation: BadgeSituation = {
  holder: sam,
  session: { person: olga, isLocked: false },
  identifiedAt: minutesAgo(119),
  resumeMinutes: 120,
  isAwaited: false,
  at: now,
}

test('somebody who gave both parts here a short while ago takes the station over and scans on', () => {
  expect(decideBadge(situation)).toBe('resumes')
  expect(decideBadge({ ...situation, identifiedAt: minutesAgo(120) })).toBe('resumes')
})

test('somebody who did not, or too long ago, is asked for the secret', () => {
  expect(decideBadge({ ...situation, identifiedAt: null })).toBe('asksForSecret')
  expect(decideBadge({ ...situation, identifiedAt: minutesAgo(121) })).toBe('asksForSecret')
  expect(decideBadge({ ...situation, resumeMinutes: 0, identifiedAt: minutesAgo(1) })).toBe('asksForSecret')
})

test('a clock that was set back makes nobody recent', () => {
  expect(decideBadge({ ...situation, identifiedAt: (now + 1) as Instant })).toBe('asksForSecret')
})

test('where nobody is signed in, a badge is one part of two', () => {
  expect(decideBadge({ ...situation, session: null })).toBe('asksForSecret')
})

test('a locked station is opened to scan by the badge of whoever was there', () => {
  const locked = { person: sam, isLocked: true }
  expect(decideBadge({ ...situation, session: locked })).toBe('resumes')
  expect(decideBadge({ ...situation, session: locked, identifiedAt: minutesAgo(500) })).toBe('asksForSecret')
})

test('whoever is at the station already stays as they are', () => {
  expect(decideBadge({ ...situation, session: { person: sam, isLocked: false } })).toBe('here')
})

test('where a screen waits for a signature the badge says who signs, and takes nothing over', () => {
  expect(decideBadge({ ...situation, isAwaited: true })).toBe('identifies')
  expect(decideBadge({ ...situation, isAwaited: true, session: { person: sam, isLocked: false } })).toBe('identifies')
  // What waited before the station was locked waits no more.
  expect(decideBadge({ ...situation, isAwaited: true, session: { person: olga, isLocked: true } })).toBe('resumes')
})

test('a badge that is nobody’s does nothing, whatever waits', () => {
  expect(decideBadge({ ...situation, holder: null, isAwaited: true })).toBe('unknown')
})
