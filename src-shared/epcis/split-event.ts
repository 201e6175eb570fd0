import { unreachable } from '../kernel/unreachable.ts'
import type { ClosingEvent, EpcisEvent, EventId } from './event.ts'

/** A part of an event that is too large for a document: an event of its own, about some of the items. */
export type EventPiece = {
  readonly id: EventId
  /** The place of its first item in the list that was split. */
  readonly from: number
  /** Its part of the list, never empty. */
  readonly epcs: readonly string[]
  readonly body: ListingEvent
}

/** How an event is split. */
export type Splitting = {
  /** The most bytes that one piece is to have. One with a single item may have more: there is nothing left to split. */
  readonly mostBytes: number
  /** The bytes of an event as the network gets it. */
  readonly bytesOf: (event: EpcisEvent) => number
  /** The id of the piece with so many items from this place on. The same ids give the same pieces. */
  readonly idOf: (from: number, count: number) => EventId
}

/**
 * Splits an event along its list of items (`epcList` of an ObjectEvent, `childEPCs` of an AggregationEvent) into as few
 * events as fit, in the order of the list; null where that cannot be done.
 *
 * Each piece says everything else that the event says: time, place, parent, papers and extensions hold for every item of
 * it. Goods that are counted and not named go with the first piece, or their sum would be another. Each names the event
 * as first made (`tallyman:pieceOf`), because a correction may point at that one. An error declaration bears the id of what it
 * declares and is never split; nor is an event that lists fewer than two items.
 */
export function splitEvent(event: EpcisEvent, { mostBytes, bytesOf, idOf }: Splitting): readonly EventPiece[] | null {
  if (!canBeSplit(event)) return null
  const list = listOf(event)
  const piece = (from: number, count: number): EventPiece => {
    const id = idOf(from, count)
    const epcs = list.slice(from, from + count)
    return { id, from, epcs, body: bodyOf(event, id, from === 0, epcs) }
  }
  const pieces: EventPiece[] = []
  for (let from = 0; from < list.length; from += pieces.at(-1)?.epcs.length ?? list.length) {
    const left = list.length - from
    pieces.push(
      piece(
        from,
        mostThatFit(left, (count) => bytesOf(piece(from, count).body) <= mostBytes),
      ),
    )
  }
  return pieces.length < 2 ? null : pieces
}

/** Whether there is anything to split in an event. */
export function canBeSplit(event: EpcisEvent): event is ListingEvent {
  return doesList(event) && event.errorDeclaration === undefined && listOf(event).length > 1
}

/** The events that list items; one that closes a batch counts them. */
type ListingEvent = Exclude<EpcisEvent, ClosingEvent>

function doesList(event: EpcisEvent): event is ListingEvent {
  return event.type === 'AggregationEvent' || 'epcList' in event
}

function listOf(event: ListingEvent): readonly string[] {
  switch (event.type) {
    case 'ObjectEvent':
      return event.epcList
    case 'AggregationEvent':
      return event.childEPCs
    default:
      return unreachable(event)
  }
}

/** Counted goods of an event beside its items (EPCIS 2.0 sections 7.4.2 and 7.4.3). */
const countedLists: ReadonlySet<string> = new Set(['quantityList', 'childQuantityList'])

function bodyOf(event: ListingEvent, eventID: EventId, isFirst: boolean, epcs: readonly string[]): ListingEvent {
  const whole = isFirst ? event : (withoutCounts(event) as ListingEvent)
  const own = { eventID, 'tallyman:pieceOf': event['tallyman:pieceOf'] ?? event.eventID }
  switch (whole.type) {
    case 'ObjectEvent':
      return { ...whole, ...own, epcList: epcs }
    case 'AggregationEvent':
      return { ...whole, ...own, childEPCs: epcs }
    default:
      return unreachable(whole)
  }
}

function withoutCounts(event: object): unknown {
  return Object.fromEntries(Object.entries(event).filter(([member]) => !countedLists.has(member)))
}

/** The greatest number from 1 to `most` that fits, where whatever is less than one that fits does too; 1 where none does. */
function mostThatFit(most: number, fits: (count: number) => boolean): number {
  let good = 1
  let bad = 2
  // What is far too large is never looked at: a list may have fifty thousand items, and a piece a hundred.
  while (bad <= most && fits(bad)) [good, bad] = [bad, bad * 2]
  bad = Math.min(bad, most + 1)
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (fits(middle)) good = middle
    else bad = middle
  }
  return good
}
