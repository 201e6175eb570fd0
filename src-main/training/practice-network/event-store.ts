import type { Instant } from '#shared/kernel/time.ts'
import type { EventRecord } from './event-record.ts'

/**
 * All events of the repository, in memory, in the order of their capture. Positions count from 0 and never change meaning,
 * except that `undoTo` takes back the newest.
 */
export type EventStore = {
  /** How many records there are, the ones not yet on disk included. */
  size(): number
  /** How many of them are on disk. Queries see no further. */
  durable(): number
  /** Says that everything stored so far is on disk. */
  settle(): void
  at(position: number): EventRecord
  add(record: EventRecord): void
  /** Takes the newest records back until `size` are left: a rolled-back document, or a journal that could not be written. */
  undoTo(size: number): void
  positionsOfEvent(eventId: string): readonly number[]
  positionsOfItem(item: string): readonly number[]
  /** The time of the item's last event, or null where it has none. An event that was declared an error does not count. */
  lastEventAt(item: string): Instant | null
  /** The first position whose record time is not before `time`. */
  firstRecordedFrom(time: Instant): number
}

/** An empty store. Adding costs the same however many events there are. */
export function createEventStore(): EventStore {
  const records: EventRecord[] = []
  const byEvent = new Map<string, number[]>()
  const byItem = new Map<string, number[]>()
  const lastEvent = new Map<string, Instant>()
  let durable = 0

  const at = (position: number): EventRecord => {
    const record = records[position]
    if (record === undefined) throw new Error(`no record at ${position}`)
    return record
  }

  const wasDeclaredWrong = (eventId: string) =>
    (byEvent.get(eventId) ?? []).some((position) => at(position).declaredAt !== null)

  const noteTime = (item: string, record: EventRecord) => {
    if (record.eventTime > (lastEvent.get(item) ?? -Infinity) && !wasDeclaredWrong(record.eventId)) {
      lastEvent.set(item, record.eventTime)
    }
  }

  const findLastEvent = (item: string) => {
    lastEvent.delete(item)
    for (const position of byItem.get(item) ?? []) noteTime(item, at(position))
  }

  const takeBackNewest = () => {
    const record = records.pop()
    if (record === undefined) throw new Error('nothing to take back')
    dropLast(byEvent, record.eventId)
    for (const item of record.items) {
      dropLast(byItem, item)
      findLastEvent(item)
    }
  }

  return {
    size: () => records.length,
    durable: () => durable,
    settle: () => {
      durable = records.length
    },
    at,
    add: (record) => {
      const position = records.push(record) - 1
      keep(byEvent, record.eventId, position)
      for (const item of record.items) {
        keep(byItem, item, position)
        if (record.declaredAt === null) noteTime(item, record)
        else findLastEvent(item)
      }
    },
    undoTo: (size) => {
      while (records.length > size) takeBackNewest()
    },
    positionsOfEvent: (eventId) => byEvent.get(eventId) ?? [],
    positionsOfItem: (item) => byItem.get(item) ?? [],
    lastEventAt: (item) => lastEvent.get(item) ?? null,
    firstRecordedFrom: (time) => {
      let low = 0
      let high = records.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (at(middle).recordTime < time) low = middle + 1
        else high = middle
      }
      return low
    },
  }
}

function keep(index: Map<string, number[]>, key: string, position: number): void {
  const positions = index.get(key)
  if (positions === undefined) index.set(key, [position])
  else positions.push(position)
}

function dropLast(index: Map<string, number[]>, key: string): void {
  const positions = index.get(key)
  if (positions === undefined || positions.length <= 1) index.delete(key)
  else positions.pop()
}
