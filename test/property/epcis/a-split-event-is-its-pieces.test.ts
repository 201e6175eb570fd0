import fc from 'fast-check'
import { expect, test } from 'vitest'
import { declaredWrong } from '#shared/epcis/error-declaration.ts'
import type { AggregationEvent, EpcisEvent, EventId, ObjectEvent } from '#shared/epcis/event.ts'
import { splitEvent } from '#shared/epcis/split-event.ts'
import type { EventPiece } from '#shared/epcis/split-event.ts'

const bytesOf = (event: EpcisEvent) => Buffer.byteLength(JSON.stringify(event))
const idOf = (from: number, count: number) => `urn:uuid:piece-${from}-${count}` as EventId

const frame = {
  eventID: 'urn:uuid:whole' as EventId,
  eventTime: '2026-01-05T08:00:00.000Z',
  eventTimeZoneOffset: '+01:00',
  readPoint: { id: 'https://id.gs1.org/414/9521234900016' },
  bizLocation: { id: 'https://id.gs1.org/414/9521234900016' },
}

/** Links of every length, also with serials that take more bytes than characters. */
const epcs = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), {
  minLength: 2,
  maxLength: 60,
})

const objectEvents = fc
  .record({ epcs, reason: fc.option(fc.string()) })
  .map(({ epcs: epcList, reason }): ObjectEvent => ({
    type: 'ObjectEvent',
    ...frame,
    epcList,
    action: 'OBSERVE',
    bizStep: 'inspecting',
    disposition: 'damaged',
    bizTransactionList: [{ type: 'desadv', bizTransaction: 'urn:epcglobal:cbv:bt:9521234900016:7' }],
    ...(reason === null ? {} : { 'tallyman:damageReason': reason }),
  }))

const aggregationEvents = fc
  .record({ epcs, action: fc.constantFrom('ADD' as const, 'DELETE' as const) })
  .map(({ epcs: childEPCs, action }): AggregationEvent => ({
    type: 'AggregationEvent',
    ...frame,
    parentID: 'https://id.gs1.org/00/095212349000000015',
    childEPCs,
    action,
    bizStep: 'packing',
    disposition: 'in_progress',
  }))

type Listing = ObjectEvent | AggregationEvent

const events: fc.Arbitrary<Listing> = fc.oneof(objectEvents, aggregationEvents)
const mostBytes = fc.integer({ min: 1, max: 3_000 })

const listOf = (event: Listing) => (event.type === 'ObjectEvent' ? event.epcList : event.childEPCs)

/** What an event says besides its own id and its list. */
function saysElse(event: Listing): unknown {
  const { eventID: _id, 'tallyman:pieceOf': _of, ...rest } = event
  return { ...rest, [event.type === 'ObjectEvent' ? 'epcList' : 'childEPCs']: [] }
}

const split = (event: Listing, most: number) => splitEvent(event, { mostBytes: most, bytesOf, idOf })

test('the lists of the pieces, one after the other, are the list of the event: nothing is missing, doubled or moved', () => {
  fc.assert(
    fc.property(events, mostBytes, (event, most) => {
      const pieces = split(event, most) ?? []
      if (pieces.length === 0) return
      expect(pieces.flatMap(({ body }) => listOf(body))).toEqual(listOf(event))
      expect(new Set(pieces.map(({ id }) => id)).size).toBe(pieces.length)
      for (const { id, from, epcs: part, body } of pieces) {
        expect(body.eventID).toBe(id)
        expect(listOf(body)).toEqual(part)
        expect(listOf(event).slice(from, from + part.length)).toEqual(part)
      }
    }),
  )
})

test('each piece fits or holds one item, and no two neighbours would fit together', () => {
  fc.assert(
    fc.property(events, mostBytes, (event, most) => {
      const pieces = split(event, most) ?? []
      for (const { epcs: part, body } of pieces) expect(part.length === 1 || bytesOf(body) <= most).toBe(true)
      for (const [at, { epcs: part, body }] of pieces.slice(0, -1).entries()) {
        const next = pieces[at + 1] as EventPiece
        const more = [...part, next.epcs[0] as string]
        const withNext = body.type === 'ObjectEvent' ? { ...body, epcList: more } : { ...body, childEPCs: more }
        expect(bytesOf({ ...withNext, eventID: idOf(next.from - part.length, more.length) })).toBeGreaterThan(most)
      }
    }),
  )
})

test('an event that fits is not split, and one that does not is', () => {
  fc.assert(
    fc.property(events, mostBytes, (event, most) => {
      const named = { ...event, eventID: idOf(0, listOf(event).length), 'tallyman:pieceOf': event.eventID }
      expect(split(event, most) === null).toBe(bytesOf(named) <= most)
    }),
  )
})

test('each piece says everything else that the event says, and which event it is a piece of', () => {
  fc.assert(
    fc.property(events, mostBytes, (event, most) => {
      for (const { body } of split(event, most) ?? []) {
        expect(saysElse(body)).toEqual(saysElse(event))
        expect(body['tallyman:pieceOf']).toBe(event.eventID)
      }
    }),
  )
})

test('a piece that is split again gives pieces of the event as first made', () => {
  fc.assert(
    fc.property(events, mostBytes, fc.integer({ min: 1, max: 500 }), (event, most, less) => {
      const again = (split(event, most) ?? []).flatMap((piece) => {
        const smaller = splitEvent(piece.body, {
          mostBytes: less,
          bytesOf,
          idOf: (from, count) => idOf(piece.from + from, count),
        })
        return smaller ?? [piece]
      })
      if (again.length === 0) return
      expect(again.flatMap(({ body }) => listOf(body))).toEqual(listOf(event))
      for (const { body } of again) expect(body['tallyman:pieceOf']).toBe(event.eventID)
    }),
  )
})

test('what is counted and not named goes with the first piece, so that the sum stays the same', () => {
  fc.assert(
    fc.property(events, (event) => {
      const counted = event.type === 'ObjectEvent' ? 'quantityList' : 'childQuantityList'
      const quantities = [{ epcClass: 'urn:epc:class:lgtin:952123.4900001.7', quantity: 12 }]
      const pieces = split({ ...event, [counted]: quantities }, 1) ?? []
      expect(pieces.length).toBe(listOf(event).length)
      expect(pieces.flatMap(({ body }) => Reflect.get(body, counted) ?? [])).toEqual(quantities)
      expect(Reflect.get(pieces[0]?.body ?? {}, counted)).toEqual(quantities)
    }),
  )
})

test('an error declaration and an event about one item are never split', () => {
  fc.assert(
    fc.property(events, (event) => {
      const declaration = { declarationTime: '2026-01-06T08:00:00.000Z', reason: 'did_not_occur' } as const
      expect(splitEvent(declaredWrong(event, declaration), { mostBytes: 1, bytesOf, idOf })).toBeNull()
      const one = listOf(event).slice(0, 1)
      expect(split(event.type === 'ObjectEvent' ? { ...event, epcList: one } : { ...event, childEPCs: one }, 1)).toBe(
        null,
      )
    }),
  )
})
