import type { EndpointId } from '../domain/network/message.ts'
import type { CaptureLimits } from './capture-limits.ts'
import { fillDocument, fits, sizeInList } from './fill-document.ts'
import type { Candidate, Followers } from './fill-document.ts'

/** A message that waits for the network, and may go into a file. */
export type Exportable = Candidate & {
  /** Where it goes: no document has messages for two endpoints. */
  readonly endpoint: EndpointId
  /** An earlier try may have brought it to the network, which would call it a duplicate. */
  readonly mayBeThere: boolean
}

/** One document of an export: its messages, in the order of its events. */
export type ExportedDocument = {
  readonly messages: readonly number[]
  readonly endpoint: EndpointId
  /** The network may hold its events already; such messages share no document with others. */
  readonly mayBeThere: boolean
}

/**
 * Puts messages, which come in rising order of their numbers, into documents within the network's limits, for a person to
 * upload in this order. A message that follows one which stays behind stays behind with it, so that the order of each
 * item is kept; one that no document can take stays too, for the sender to say so.
 */
export function planExport(
  messages: readonly Exportable[],
  limits: CaptureLimits,
  envelopeBytes: number,
  followers: Followers,
): readonly ExportedDocument[] {
  const chosen = inOrder(messages, limits, envelopeBytes)
  const apart = numbersApart()
  const placed = new Set<number>()
  const documents: ExportedDocument[] = []
  let open: readonly Exportable[] = []
  let next = 0
  while (open.length > 0 || next < chosen.length) {
    const more = chosen.slice(next, next + Math.max(0, limits.events * 2 - open.length))
    next += more.length
    open = [...open, ...more]
    const { document } = fillDocument(
      open.map((candidate) => afterPlaced(candidate, placed, apart(candidate))),
      limits,
      envelopeBytes,
      followers,
    )
    for (const number of document) placed.add(number)
    const first = open.find(({ number }) => number === document[0])
    if (first === undefined) throw new Error('a document of an export has no message')
    documents.push({ messages: document, endpoint: first.endpoint, mayBeThere: first.mayBeThere })
    open = open.filter(({ number }) => !placed.has(number))
  }
  return documents
}

function inOrder(messages: readonly Exportable[], limits: CaptureLimits, envelopeBytes: number): readonly Exportable[] {
  const going = new Set<number>()
  return messages.filter((message) => {
    const goes =
      fits(message.events, envelopeBytes + sizeInList(message), limits) &&
      message.follows.every((earlier) => going.has(earlier))
    if (goes) going.add(message.number)
    return goes
  })
}

/**
 * Gives the same number to messages that may share a document: those for one endpoint, of one part of a refused document or of none,
 * all of which may be there or surely are not.
 */
function numbersApart(): (message: Exportable) => number {
  const numbers = new Map<string, number>()
  return ({ endpoint, suspects, mayBeThere }) => {
    const which = JSON.stringify([endpoint, mayBeThere ? null : suspects, mayBeThere])
    const number = numbers.get(which) ?? numbers.size
    numbers.set(which, number)
    return number
  }
}

/** The first of what is left follows nothing that is left: each document takes at least that one. */
function afterPlaced(message: Exportable, placed: ReadonlySet<number>, suspects: number): Candidate {
  const { number, events, bytes } = message
  const follows = message.follows.filter((earlier) => !placed.has(earlier))
  return { number, events, bytes, follows, suspects }
}
