import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shrunkLimits } from '#shared/sync/capture-limits.ts'
import { fillDocument } from '#shared/sync/fill-document.ts'
import type { Candidate } from '#shared/sync/fill-document.ts'
import { halves } from '#shared/sync/narrowing.ts'

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

test('a document keeps within the limits, holds one suspicion, and has what each message follows before it', () => {
  fc.assert(
    fc.property(candidates, limits, (offered, most) => {
      const { document, tooLarge } = fillDocument(offered, most, envelope)
      const chosen = document.map((number) => offered[number] as Candidate)
      expect(chosen.reduce((sum, { events }) => sum + events, 0)).toBeLessThanOrEqual(most.events)
      const bytes = chosen.reduce((sum, message) => sum + message.bytes + message.events, envelope)
      if (document.length > 0) expect(bytes).toBeLessThanOrEqual(most.bytes)
      expect(new Set(chosen.map(({ suspects }) => suspects)).size).toBeLessThanOrEqual(1)
      for (const message of chosen) {
        const before = document.slice(0, document.indexOf(message.number))
        expect(message.follows.every((earlier) => before.includes(earlier))).toBe(true)
      }
      expect(tooLarge.every((number) => !document.includes(number))).toBe(true)
    }),
  )
})

test('while any message may go, there is a document or a message that no document can take', () => {
  fc.assert(
    fc.property(candidates, limits, (offered, most) => {
      const { document, tooLarge } = fillDocument(offered, most, envelope)
      expect(document.length + tooLarge.length).toBeGreaterThan(0)
    }),
  )
})

test('halving a rejected document again and again ends at each message alone, in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (count) => {
      const alone: number[] = []
      const narrow = (messages: readonly number[]): void => {
        if (messages.length === 1) alone.push(...messages)
        else {
          const { first, second } = halves(messages)
          narrow(first)
          narrow(second)
        }
      }
      const all = Array.from({ length: count }, (_, index) => index)
      narrow(all)
      expect(alone).toEqual(all)
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
