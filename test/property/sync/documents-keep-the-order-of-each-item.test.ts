import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  afterAnnouncement,
  afterTooLarge,
  isOutOfDate,
  limitsToFillTo,
  noLimitsKnown,
  shrunkLimits,
} from '#shared/sync/capture-limits.ts'
import { fillDocument } from '#shared/sync/fill-document.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Candidate } from '#shared/sync/fill-document.ts'
import { partsOf } from '#shared/sync/narrowing.ts'
import type { Suspect } from '#shared/sync/narrowing.ts'

const limits = fc.record({ events: fc.integer({ min: 1, max: 20 }), bytes: fc.integer({ min: 300, max: 5_000 }) })

const candidates: fc.Arbitrary<readonly Candidate[]> = fc
  .array(
    fc.record({
      events: fc.integer({ min: 1, max: 5 }),
      bytes: fc.integer({ min: 100, max: 2_000 }),
      suspects: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 5 }),
      earlier: fc.array(fc.nat(30), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((all) =>
    all.map(({ earlier, ...rest }, number) => ({
      ...rest,
      number,
      follows: [...new Set(earlier)].filter((before) => before < number),
    })),
  )

const envelope = 200
const together = fc.constantFrom('together' as const, 'apart' as const)

test('a document keeps within the limits, holds one suspicion, and has what each message follows before it', () => {
  fc.assert(
    fc.property(candidates, limits, together, (offered, most, followers) => {
      const { document, tooLarge } = fillDocument(offered, most, envelope, followers)
      const chosen = document.map((number) => offered[number] as Candidate)
      expect(chosen.reduce((sum, { events }) => sum + events, 0)).toBeLessThanOrEqual(most.events)
      const bytes = chosen.reduce((sum, message) => sum + message.bytes + message.events, envelope)
      if (document.length > 0) expect(bytes).toBeLessThanOrEqual(most.bytes)
      expect(new Set(chosen.map(({ suspects }) => suspects)).size).toBeLessThanOrEqual(1)
      for (const message of chosen) {
        const before = document.slice(0, document.indexOf(message.number))
        expect(message.follows.every((earlier) => before.includes(earlier))).toBe(true)
        if (followers === 'apart') expect(message.follows).toEqual([])
      }
      expect(tooLarge.every((number) => !document.includes(number))).toBe(true)
    }),
  )
})

test('while any message may go, there is a document or a message that no document can take', () => {
  fc.assert(
    fc.property(candidates, limits, together, (offered, most, followers) => {
      const { document, tooLarge } = fillDocument(offered, most, envelope, followers)
      expect(document.length + tooLarge.length).toBeGreaterThan(0)
    }),
  )
})

/** A document of messages with one event each. */
const suspectsOf = (numbers: readonly number[]): readonly Suspect[] =>
  numbers.map((number) => ({ number, eventIds: [`urn:uuid:${number}`] }))

/** Sends parts until every bad message stands alone; gives the rounds it took, and who stood alone and was bad. */
function narrowed(count: number, bad: ReadonlySet<number>, nameOf: (number: number) => boolean) {
  const found: number[] = []
  let rounds = 0
  let refused: readonly (readonly number[])[] = [Array.from({ length: count }, (_, index) => index)]
  while (refused.length > 0) {
    rounds += 1
    const parts = refused.flatMap((document) => {
      if (document.length === 1) {
        found.push(...document)
        return []
      }
      const named = document.filter((number) => bad.has(number) && nameOf(number)).map((number) => `urn:uuid:${number}`)
      return partsOf(suspectsOf(document), new Set(named))
    })
    refused = parts.filter((part) => part.some((number) => bad.has(number)))
  }
  return { found: found.toSorted((one, other) => one - other), rounds }
}

const someBad = fc
  .integer({ min: 1, max: 200 })
  .chain((count) =>
    fc.tuple(
      fc.constant(count),
      fc.uniqueArray(fc.integer({ min: 0, max: count - 1 }), { minLength: 1, maxLength: 9 }),
    ),
  )

test('the parts of a refused document are the document, in order, and each is smaller', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(500), { minLength: 2 }), fc.array(fc.nat(500)), (numbers, named) => {
      const all = numbers.toSorted((one, other) => one - other)
      const parts = partsOf(suspectsOf(all), new Set(named.map((number) => `urn:uuid:${number}`)))
      expect(parts.flat().toSorted((one, other) => one - other)).toEqual(all)
      for (const part of parts) {
        expect(part.length).toBeLessThan(all.length)
        expect(part).toEqual(part.toSorted((one, other) => one - other))
      }
    }),
  )
})

test('without a name, the bad messages and no others stand alone after at most log4(n) + 2 rounds', () => {
  fc.assert(
    fc.property(someBad, ([count, bad]) => {
      const { found, rounds } = narrowed(count, new Set(bad), () => false)
      expect(found).toEqual(bad.toSorted((one, other) => one - other))
      expect(rounds).toBeLessThanOrEqual(Math.ceil(Math.log(count) / Math.log(4)) + 2)
    }),
  )
})

test('a network that names the bad events has them alone in the second round', () => {
  fc.assert(
    fc.property(someBad, ([count, bad]) => {
      const { found, rounds } = narrowed(count, new Set(bad), () => true)
      expect(found).toEqual(bad.toSorted((one, other) => one - other))
      expect(rounds).toBeLessThanOrEqual(2)
    }),
  )
})

test('shrinking always makes the next document smaller, and ends at one event', () => {
  const said = fc.record({
    events: fc.option(fc.integer({ min: 1, max: 2_000 })),
    bytes: fc.option(fc.integer({ min: 1, max: 10 ** 6 })),
  })
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 1_000 }), said, (events, announced) => {
      const document = { events, bytes: events * 500 }
      const shrunk = shrunkLimits({ events: 1_000, bytes: 1_000_000 }, document, announced)
      expect(shrunk.events < document.events || shrunk.bytes < document.bytes).toBe(true)
      expect(shrunk.events).toBeGreaterThanOrEqual(1)
    }),
  )
})

test('what refusals taught holds until the network announces something else', () => {
  const said = fc.record({ events: fc.integer({ min: 1, max: 900 }), bytes: fc.integer({ min: 1_000, max: 900_000 }) })
  fc.assert(
    fc.property(said, said, (first, second) => {
      const at = 0 as Instant
      const document = { events: first.events, bytes: first.bytes }
      const nothing = { events: null, bytes: null }
      const taught = afterTooLarge(afterAnnouncement(noLimitsKnown, first, at), document, nothing)
      const again = limitsToFillTo(afterAnnouncement({ ...taught, announcedAt: null }, first, at))
      expect(again).toEqual(limitsToFillTo(taught))
      if (first.events === second.events && first.bytes === second.bytes) return
      expect(limitsToFillTo(afterAnnouncement(taught, second, at))).toEqual(second)
    }),
  )
})

test('limits are read again when they are old, and whenever the clock went back', () => {
  const known = afterAnnouncement(noLimitsKnown, { events: 10, bytes: 10_000 }, 1_000 as Instant)
  expect(isOutOfDate(noLimitsKnown, 0 as Instant, 300)).toBe(true)
  expect(isOutOfDate(known, 1_299 as Instant, 300)).toBe(false)
  expect(isOutOfDate(known, 1_300 as Instant, 300)).toBe(true)
  expect(isOutOfDate(known, 999 as Instant, 300)).toBe(true)
})
