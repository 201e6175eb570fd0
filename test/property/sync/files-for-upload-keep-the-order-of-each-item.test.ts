import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endpointAt } from '#shared/domain/network/endpoint.ts'
import type { EndpointId } from '#shared/domain/network/message.ts'
import type { Followers } from '#shared/sync/fill-document.ts'
import { planExport } from '#shared/sync/plan-export.ts'
import type { Exportable } from '#shared/sync/plan-export.ts'

const limits = fc.record({ events: fc.integer({ min: 1, max: 20 }), bytes: fc.integer({ min: 300, max: 5_000 }) })
const together = fc.constantFrom<Followers>('together', 'apart')
const envelope = 200

/** Messages that follow earlier ones; number -5 is on its way and comes with none of them. */
const messages: fc.Arbitrary<readonly Exportable[]> = fc
  .array(
    fc.record({
      events: fc.integer({ min: 1, max: 5 }),
      bytes: fc.integer({ min: 100, max: 2_000 }),
      suspects: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 5 }),
      mayBeThere: fc.boolean(),
      endpoint: fc.constantFrom('network' as EndpointId, endpointAt('https://other.example')),
      earlier: fc.array(fc.nat(60), { maxLength: 2 }),
      followsOther: fc.integer({ min: 0, max: 9 }).map((of) => of === 0),
    }),
    { maxLength: 60 },
  )
  .map((all) =>
    all.map(({ earlier, followsOther, ...rest }, number) => ({
      ...rest,
      number,
      follows: [...new Set([...earlier.filter((before) => before < number), ...(followsOther ? [-5] : [])])],
    })),
  )

test('each message is in one document at most, every document keeps within the limits, and none mixes what may be there with the rest, or two endpoints', () => {
  fc.assert(
    fc.property(messages, limits, together, (offered, most, followers) => {
      const plan = planExport(offered, most, envelope, followers)
      const numbers = plan.flatMap((document) => document.messages)
      expect(new Set(numbers).size).toBe(numbers.length)
      for (const { messages: inIt, mayBeThere, endpoint } of plan) {
        const chosen = inIt.map((number) => offered[number] as Exportable)
        expect(chosen.length).toBeGreaterThan(0)
        expect(chosen.reduce((sum, { events }) => sum + events, 0)).toBeLessThanOrEqual(most.events)
        const bytes = chosen.reduce((sum, message) => sum + message.bytes + message.events, envelope)
        expect(bytes).toBeLessThanOrEqual(most.bytes)
        expect(chosen.map((message) => message.mayBeThere)).toEqual(chosen.map(() => mayBeThere))
        expect(chosen.map((message) => message.endpoint)).toEqual(chosen.map(() => endpoint))
      }
    }),
  )
})

test('whoever uploads the documents in order uploads what each message follows before it, or with it', () => {
  fc.assert(
    fc.property(messages, limits, together, (offered, most, followers) => {
      const order = planExport(offered, most, envelope, followers).flatMap((document) => document.messages)
      order.forEach((number, place) => {
        for (const earlier of offered[number]?.follows ?? []) expect(order.slice(0, place)).toContain(earlier)
      })
    }),
  )
})

test('a message stays behind only where no document can take it, or what it follows stays behind or is elsewhere', () => {
  fc.assert(
    fc.property(messages, limits, together, (offered, most, followers) => {
      const going = new Set(planExport(offered, most, envelope, followers).flatMap((document) => document.messages))
      for (const { number, events, bytes, follows } of offered) {
        if (going.has(number)) continue
        const isTooLarge = events > most.events || envelope + bytes + events > most.bytes
        expect(isTooLarge || follows.some((earlier) => !going.has(earlier))).toBe(true)
      }
    }),
  )
})

test('at a network that stores documents in part, no document holds a message and what it follows', () => {
  fc.assert(
    fc.property(messages, limits, (offered, most) => {
      for (const document of planExport(offered, most, envelope, 'apart'))
        for (const number of document.messages)
          for (const earlier of offered[number]?.follows ?? []) expect(document.messages).not.toContain(earlier)
    }),
  )
})
