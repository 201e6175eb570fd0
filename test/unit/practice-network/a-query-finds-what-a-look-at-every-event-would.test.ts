import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { parseEventQuery } from '#training/practice-network/event-query.ts'
import type { EventRecord } from '#training/practice-network/event-record.ts'
import { recordOf } from '#training/practice-network/event-rules.ts'
import { searchEvents } from '#training/practice-network/event-search.ts'
import { createEventStore } from '#training/practice-network/event-store.ts'
import { readEvent } from '#training/practice-network/schema/events.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { damage, noon, pack } from '../../integration/practice-network/network-under-test.ts'

const serials = ['A', 'B', 'C', 'D']
const bizSteps = ['inspecting', 'receiving', 'packing']
const time = (minutes: number) => new Date(noon + minutes * 60_000).toISOString()

const anyEvent = fc.record({
  serials: fc.uniqueArray(fc.constantFrom(...serials), { minLength: 1 }),
  bizStep: fc.constantFrom(...bizSteps),
  happened: fc.integer({ min: 0, max: 5 }),
  sincePrevious: fc.integer({ min: 0, max: 2 }),
})

const anyQuery = fc.record(
  {
    MATCH_anyEPC: fc.uniqueArray(fc.constantFrom(...serials), { minLength: 1 }).map((some) => some.map(pack).join('|')),
    EQ_bizStep: fc.uniqueArray(fc.constantFrom(...bizSteps), { minLength: 1 }).map((some) => some.join('|')),
    GE_recordTime: fc.integer({ min: 0, max: 10 }).map(time),
    LT_recordTime: fc.integer({ min: 0, max: 10 }).map(time),
    GE_eventTime: fc.integer({ min: 0, max: 5 }).map(time),
    LT_eventTime: fc.integer({ min: 0, max: 5 }).map(time),
    orderBy: fc.constantFrom('recordTime', 'eventTime'),
    orderDirection: fc.constantFrom('ASC', 'DESC'),
  },
  { requiredKeys: [] },
)

function stored(
  events: readonly {
    readonly serials: string[]
    readonly bizStep: string
    readonly happened: number
    readonly sincePrevious: number
  }[],
) {
  const store = createEventStore()
  let recorded = noon
  for (const { serials: some, bizStep, happened, sincePrevious } of events) {
    recorded += sincePrevious * 60_000
    const body = damage(some, { bizStep, eventTime: time(happened) })
    const read = readEvent(body as Json, 'event')
    if (!read.ok) throw new Error(read.error)
    store.add(recordOf({ ...read.value, eventID: body.eventID }, null, recorded as Instant))
  }
  store.settle()
  return store
}

/** What the query language says in words, over one record. */
function isWanted(
  { event, recordTime, eventTime }: EventRecord,
  query: Readonly<Record<string, string | undefined>>,
): boolean {
  const among = (list: string | undefined, values: readonly (string | undefined)[]) =>
    list === undefined || values.some((value) => list.split('|').includes(value ?? ''))
  return (
    among(query.MATCH_anyEPC, event.epcList ?? []) &&
    among(query.EQ_bizStep, [event.bizStep]) &&
    recordTime >= Date.parse(query.GE_recordTime ?? '1970-01-01T00:00:00Z') &&
    recordTime < Date.parse(query.LT_recordTime ?? '2999-01-01T00:00:00Z') &&
    eventTime >= Date.parse(query.GE_eventTime ?? '1970-01-01T00:00:00Z') &&
    eventTime < Date.parse(query.LT_eventTime ?? '2999-01-01T00:00:00Z')
  )
}

test('a query finds what a look at every event would, in order, whatever the size of its pages', () => {
  fc.assert(
    fc.property(
      fc.array(anyEvent, { maxLength: 12 }),
      anyQuery,
      fc.integer({ min: 1, max: 5 }),
      (events, asked, perPage) => {
        const store = stored(events)
        const query = parseEventQuery(new Map(Object.entries(asked)))
        if (!query.ok) throw new Error(query.error)

        const found: EventRecord[] = []
        let from: number | null = 0
        while (from !== null) {
          const page = searchEvents(store, query.value, { upTo: store.durable(), from, perPage })
          expect(page.records.length).toBeLessThanOrEqual(perPage)
          expect(page.next === null || page.records.length === perPage).toBe(true)
          found.push(...page.records)
          from = page.next
        }

        const all = Array.from({ length: store.size() }, (_, position) => store.at(position))
        expect(new Set(found)).toEqual(new Set(all.filter((record) => isWanted(record, asked))))
        expect(new Set(found).size).toBe(found.length)
        const times = found.map((record) => (asked.orderBy === 'eventTime' ? record.eventTime : record.recordTime))
        const sign = asked.orderBy !== undefined && asked.orderDirection !== 'ASC' ? -1 : 1
        expect(times).toEqual([...times].sort((a, b) => sign * (a - b)))
      },
    ),
    { numRuns: 500 },
  )
})

test('taking back the newest events leaves the store as it was before them', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 6 }), fc.array(anyEvent, { maxLength: 6 }), (kept, takenBack) => {
      const store = stored([...kept, ...takenBack])
      const expected = stored(kept)
      store.undoTo(kept.length)
      expect(store.size()).toBe(kept.length)
      for (const item of serials.map((serial) => `01/09521234000013/21/${serial}`)) {
        expect(store.positionsOfItem(item)).toEqual(expected.positionsOfItem(item))
        expect(store.lastEventAt(item)).toBe(expected.lastEventAt(item))
      }
    }),
  )
})
