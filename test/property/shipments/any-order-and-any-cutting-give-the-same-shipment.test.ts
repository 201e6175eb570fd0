import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemLink } from '#shared/gs1/digital-link.ts'
import {
  caseOf,
  commissioning,
  leftAt,
  pack,
  packing,
  pallet,
  shipping,
} from '#test/support/shipments/announced-events.ts'
import type { SentEvent } from '#test/support/shipments/announced-events.ts'
import { assembled } from '#test/support/shipments/read-pieces.ts'

/** Pallets of cases of packs; some pallets, cases and packs are loose. */
const loads = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }), { minLength: 1, maxLength: 4 })

function eventsOf(shape: readonly (readonly number[])[]): readonly SentEvent[] {
  let cases = 0
  let packs = 0
  const made = []
  const events: SentEvent[] = []
  for (const [index, casesOfPallet] of shape.entries()) {
    const inPallet = []
    for (const count of casesOfPallet) {
      const inCase = Array.from({ length: count }, () => pack(++packs))
      const container = caseOf(++cases)
      made.push(...inCase)
      inPallet.push(container)
      if (count > 0) events.push(packing(container, inCase, { eventTime: new Date(leftAt - 10_000_000).toISOString() }))
    }
    if (inPallet.length > 0) events.push(packing(pallet(index), inPallet))
  }
  const [first, ...others] = shape.map((_, index) => pallet(index))
  if (made.length > 0) events.push(commissioning(made))
  events.push(shipping('DN-1', first === undefined ? [] : [first, ...others]))
  return events
}

/** One event as several with the same members, each of which lists a part. */
function cut(event: SentEvent, at: number): readonly SentEvent[] {
  const member = 'childEPCs' in event ? 'childEPCs' : 'epcList'
  const list = event[member] as readonly string[]
  const place = at % (list.length + 1)
  if (place === 0 || place === list.length) return [event]
  return [
    { ...event, [member]: list.slice(0, place) },
    { ...event, [member]: list.slice(place), eventID: `${String(event['eventID'])}-2` },
  ]
}

test('the same events in any order, cut anywhere, some of them twice, give the same shipment', () => {
  fc.assert(
    fc.property(loads, fc.infiniteStream(fc.nat(1_000)), (shape, chance) => {
      const next = () => chance.next().value as number
      const events = eventsOf(shape)
      const whole = assembled(events)
      const parts = events.flatMap((event) => cut(event, next()))
      const again = parts.filter(() => next() % 4 === 0)
      const shuffled = [...parts, ...again].map((event) => ({ event, key: next() })).sort((a, b) => a.key - b.key)
      expect(whole.ok).toBe(true)
      expect(assembled(shuffled.map(({ event }) => event))).toEqual(whole)
    }),
  )
})

test('nothing that was announced is lost or in two places', () => {
  fc.assert(
    fc.property(loads, (shape) => {
      const events = eventsOf(shape)
      const together = assembled(events)
      const items = together.ok ? together.value.items : []
      const named = new Set(
        events.flatMap((event) => [...((event['epcList'] ?? event['childEPCs']) as readonly string[])]),
      )
      expect(new Set(items.map(({ id }) => itemLink(id)))).toEqual(named)
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
      const before = new Set<string>()
      for (const { id, parent } of items) {
        if (parent !== null) expect(before.has(parent)).toBe(true)
        before.add(id)
      }
    }),
  )
})
