import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { backOff, isDue } from '#shared/sync/back-off.ts'
import { isOpen, linkAfter, longestAskedWait, unknownLink } from '#shared/sync/link.ts'
import type { LinkEvent } from '#shared/sync/link.ts'

const pace = { first: 1_000, longest: 30_000 }
const jitter = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const instant = fc.integer({ min: 0, max: 10 ** 13 }).map((at) => at as Instant)

test('a wait is never shorter than half the first, never longer than the longest, and grows until then', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), jitter, (tries, chance) => {
      const wait = backOff(pace, tries, chance)
      expect(wait).toBeGreaterThanOrEqual(pace.first / 2)
      expect(wait).toBeLessThanOrEqual(pace.longest)
      expect(backOff(pace, tries + 1, chance)).toBeGreaterThanOrEqual(wait)
    }),
  )
})

test('whatever happens to the clock, what was planned is due within the longest wait', () => {
  fc.assert(
    fc.property(instant, jitter, fc.integer({ min: 1, max: 100 }), instant, (plannedAt, chance, tries, now) => {
      const nextTryAt = (plannedAt + backOff(pace, tries, chance)) as Instant
      expect(isDue(nextTryAt, now, pace) || isDue(nextTryAt, (now + pace.longest) as Instant, pace)).toBe(true)
    }),
  )
})

const linkEvent: fc.Arbitrary<(at: Instant) => LinkEvent> = fc.oneof(
  fc.constant((at: Instant): LinkEvent => ({ kind: 'contact', at })),
  fc.constantFrom('capture', 'answer').map((service) => (at: Instant): LinkEvent => ({ kind: 'served', service, at })),
  jitter.map((chance) => (at: Instant): LinkEvent => ({
    kind: 'unreachable',
    troubleKind: 'nobodyThere',
    at,
    said: 'gone',
    jitter: chance,
  })),
  fc
    .tuple(fc.constantFrom('capture', 'answer'), fc.option(fc.nat(10 ** 9)), jitter)
    .map(([service, wait, chance]) => (at: Instant): LinkEvent => ({
      kind: 'unserved',
      troubleKind: 'unwell',
      service,
      at,
      said: 'no',
      wait,
      jitter: chance,
    })),
  fc.constant((at: Instant): LinkEvent => ({ kind: 'signInWanted', at, said: 'who are you' })),
  fc.constant((): LinkEvent => ({ kind: 'tryAnew' })),
)

test('a link is open, opens within the longest wait that a network may ask for, or asks for a sign-in and says why', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(linkEvent, fc.nat(100_000)), { maxLength: 50 }), (events) => {
      let now = 0 as Instant
      let link = unknownLink
      for (const [event, passing] of events) {
        now = (now + passing) as Instant
        link = linkAfter(link, event(now), pace)
      }
      const soon = (now + longestAskedWait) as Instant
      if (link.state === 'askForSignIn') expect(link.lastProblem).not.toBeNull()
      else expect(isOpen(link, soon, pace)).toBe(true)
      if (link.triesInVain > 0) expect([link.lastProblem, link.troubleKind]).not.toContain(null)
    }),
  )
})

test('answers do not shorten the waits of a network that takes no documents', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), (answersBetween) => {
      let link = unknownLink
      for (const answered of answersBetween) {
        link = linkAfter(
          link,
          {
            kind: 'unserved',
            troubleKind: 'unwell',
            service: 'capture',
            at: 0 as Instant,
            said: 'no',
            wait: null,
            jitter: 0,
          },
          pace,
        )
        if (answered) link = linkAfter(link, { kind: 'served', service: 'answer', at: 0 as Instant }, pace)
      }
      expect(link.triesInVain).toBe(answersBetween.length)
    }),
  )
})

test('a network that asks for a longer wait than ours gets it, up to a quarter of an hour', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 9 }), jitter, (wait, chance) => {
      const at = 0 as Instant
      const asked = {
        kind: 'unserved',
        troubleKind: 'tooMany',
        service: 'capture',
        at,
        said: 'slower',
        wait,
        jitter: chance,
      } as const
      const { closedUntil } = linkAfter(unknownLink, asked, pace)
      expect(closedUntil).toBeLessThanOrEqual(longestAskedWait)
      expect(closedUntil).toBeGreaterThanOrEqual(Math.min(wait, longestAskedWait))
    }),
  )
})

test('a wait that the network asked for is kept to its end, whatever else is under way and is taken, answered or lost meanwhile', () => {
  const others = linkEvent.filter((event) => !['tryAnew', 'signInWanted'].includes(event(0 as Instant).kind))
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: longestAskedWait }),
      fc.array(fc.tuple(others, fc.nat(60_000)), { maxLength: 30 }),
      (wait, events) => {
        let now = 0 as Instant
        const refusal = { troubleKind: 'tooMany', service: 'capture', said: 'slower', jitter: 0 } as const
        let link = linkAfter(unknownLink, { kind: 'unserved', at: now, wait, ...refusal }, pace)
        for (const [event, passing] of events) {
          now = (now + passing) as Instant
          if (now >= wait) break
          link = linkAfter(link, event(now), pace)
          expect(isOpen(link, (wait - 1) as Instant, pace)).toBe(false)
          expect([link.lastProblem, link.troubleKind]).not.toContain(null)
        }
        const after = Math.max(now, wait, link.closedUntil ?? 0) as Instant
        expect(linkAfter(link, { kind: 'served', service: 'capture', at: after }, pace).closedUntil).toBeNull()
      },
    ),
  )
})
