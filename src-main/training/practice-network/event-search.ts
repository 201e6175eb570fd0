import type { EventQuery } from './event-query.ts'
import type { EventBody, EventRecord } from './event-record.ts'
import type { EventStore } from './event-store.ts'
import { itemKey } from './item-key.ts'

/** One page of an answer. */
export type Found = {
  readonly records: readonly EventRecord[]
  /** Where the next page starts, or null where this was the last. */
  readonly next: number | null
}

/** Positions that may hold an answer, in the order of the answer. */
type Candidates = { readonly count: number; readonly positionAt: (index: number) => number }

/**
 * Answers a query over the first `upTo` records of the store, from the candidate at `from` on, at most `perPage`.
 * Records are only ever added, so the same `upTo` gives the same answer on every page.
 */
export function searchEvents(
  store: EventStore,
  query: EventQuery,
  page: { readonly upTo: number; readonly from: number; readonly perPage: number },
): Found {
  const candidates = ordered(store, query, page.upTo)
  const records: EventRecord[] = []
  for (let index = page.from; index < candidates.count; index++) {
    const record = store.at(candidates.positionAt(index))
    if (!matches(record, query)) continue
    if (records.length === page.perPage) return { records, next: index }
    records.push(record)
  }
  return { records, next: null }
}

/** How many records a query finds, counted no further than one above `most`. */
export function countsMoreThan(store: EventStore, query: EventQuery, upTo: number, most: number): boolean {
  return searchEvents(store, query, { upTo, from: 0, perPage: most }).next !== null
}

function ordered(store: EventStore, query: EventQuery, upTo: number): Candidates {
  const candidates = inRecordOrder(store, query, upTo)
  if (query.orderBy === 'eventTime') {
    const positions = Array.from({ length: candidates.count }, (_, index) => candidates.positionAt(index)).filter(
      (position) => matches(store.at(position), query),
    )
    const direction = query.descending ? -1 : 1
    positions.sort((a, b) => direction * (store.at(a).eventTime - store.at(b).eventTime) || a - b)
    return listed(positions)
  }
  if (!query.descending) return candidates
  return { count: candidates.count, positionAt: (index) => candidates.positionAt(candidates.count - 1 - index) }
}

function inRecordOrder(store: EventStore, query: EventQuery, upTo: number): Candidates {
  const named =
    namedBy(query.eventIds, store.positionsOfEvent) ??
    namedBy(query.anyEpc, store.positionsOfItem) ??
    namedBy(query.epc, store.positionsOfItem)
  if (named !== null) return listed(named.filter((position) => position < upTo))

  const from = query.recordedFrom === null ? 0 : store.firstRecordedFrom(query.recordedFrom)
  const to = Math.min(upTo, query.recordedBefore === null ? upTo : store.firstRecordedFrom(query.recordedBefore))
  return { count: Math.max(0, to - from), positionAt: (index) => from + index }
}

function namedBy(
  names: ReadonlySet<string> | null,
  positionsOf: (name: string) => readonly number[],
): readonly number[] | null {
  return names === null ? null : [...new Set([...names].flatMap((name) => positionsOf(name)))].sort((a, b) => a - b)
}

function listed(positions: readonly number[]): Candidates {
  return { count: positions.length, positionAt: (index) => positions[index] ?? -1 }
}

function matches(record: EventRecord, query: EventQuery): boolean {
  const { event } = record
  return (
    isAmong(query.eventIds, record.eventId) &&
    isAmong(query.eventTypes, event.type) &&
    isAmong(query.actions, event.action) &&
    isAmong(query.bizSteps, event.bizStep) &&
    isAmong(query.dispositions, event.disposition) &&
    (query.anyEpc === null || record.items.some((item) => isAmong(query.anyEpc, item))) &&
    (query.epc === null || listedEpcs(event).some((epc) => isAmong(query.epc, itemKey(epc)))) &&
    record.recordTime >= (query.recordedFrom ?? -Infinity) &&
    record.recordTime < (query.recordedBefore ?? Infinity) &&
    record.eventTime >= (query.happenedFrom ?? -Infinity) &&
    record.eventTime < (query.happenedBefore ?? Infinity)
  )
}

function listedEpcs(event: EventBody): readonly string[] {
  return [...(event.epcList ?? []), ...(event.childEPCs ?? [])]
}

function isAmong(wanted: ReadonlySet<string> | null, value: string | undefined): boolean {
  return wanted === null || (value !== undefined && wanted.has(value))
}
