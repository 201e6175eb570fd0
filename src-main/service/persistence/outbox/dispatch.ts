import type { EndpointId, MessageId } from '#shared/domain/network/message.ts'
import { epcis20Json } from '#shared/epcis/outbound-format.ts'
import type { OutboundFormat } from '#shared/epcis/outbound-format.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { CaptureLimits } from '#shared/sync/capture-limits.ts'
import { fillDocument } from '#shared/sync/fill-document.ts'
import type { Followers } from '#shared/sync/fill-document.ts'
import type { Happening, MessageProgress } from '#shared/sync/message-progress.ts'
import { partsOf } from '#shared/sync/narrowing.ts'
import type { Suspect } from '#shared/sync/narrowing.ts'
import { tooLargeFor } from '#shared/sync/split-limits.ts'
import { namedBy } from '#shared/sync/capture-verdict.ts'
import type { Problem } from '#shared/sync/capture-verdict.ts'
import type { Database } from '../database/connection.ts'
import { headsFor } from './endpoints.ts'
import { openOutboxExchanges } from './exchanges.ts'
import type { Exchange } from './exchanges.ts'
import { openOutboxOrder } from './order.ts'
import { openOutboxProgress } from './progress.ts'
import { openOutboxSplit } from './split.ts'
import { immediately } from '../database/transaction.ts'

/** A document as it is written down before its first byte leaves. */
export type OutgoingDocument = {
  readonly number: number
  /** Its messages, in order. */
  readonly messages: readonly number[]
  /** The events of the messages as first made, in order; those that the network is known to hold are left out. */
  readonly bodies: readonly string[]
  /** How many times the message sent most often was sent, this time included. */
  readonly attempts: number
  readonly sentAt: Instant
}

/** Messages whose job the network has in hand. */
export type AcceptedDocument = {
  readonly number: number
  readonly messages: readonly number[]
  readonly captureUrl: string
  /** How many times the message sent most often was sent, this time included. */
  readonly attempts: number
  readonly sentAt: Instant
}

/** A message whose fate must be asked for. */
export type Question = {
  readonly number: number
  readonly attempts: number
  /** Its events that the network is not yet known to hold. */
  readonly events: readonly AskedEvent[]
}

/** An event that the network may hold, by its number in the outbox: a declaration bears the same id as what it declares. */
export type AskedEvent = { readonly number: number; readonly id: string; readonly body: string }

/** What was said to one document and of its job, in order, and what it means for the messages in it. */
export type DocumentHeard = {
  readonly about: 'document'
  readonly document: number
  readonly messages: readonly number[]
  readonly happenings: readonly Happening[]
  readonly exchanges: readonly Exchange[]
  /**
   * One of the messages may be what the trouble is about: parts of the document go separately from now on. The problems
   * may name events; null where nothing is to be narrowed.
   */
  readonly narrow: readonly Problem[] | null
}

/** What was said about one message when it was asked for. */
export type MessageHeard = {
  readonly about: 'message'
  readonly message: number
  /** The numbers of its events that the network was seen to hold. */
  readonly held: readonly number[]
  readonly happening: Happening
  readonly exchange: Exchange
}

export type Heard = DocumentHeard | MessageHeard

/** What may be sent next. */
export type DocumentsWanted = {
  readonly endpoint: EndpointId
  readonly most: number
  readonly limits: CaptureLimits
  readonly envelopeBytes: number
  readonly followers: Followers
}

/** What sending does to the outbox. Each function that writes is one immediate transaction, durable when it returns. */
export type OutboxDispatch = {
  /**
   * Writes down what was heard, in order, then puts the next documents together and marks their messages as sending.
   * All in one transaction: under load, the sync of one commit serves many exchanges.
   */
  writeDown(heard: readonly Heard[], wanted: DocumentsWanted | null, at: Instant): readonly OutgoingDocument[]
  /** After a start: what was being sent when the station stopped may have arrived. */
  stationStarted(endpoint: EndpointId, at: Instant): void
  /** A person asks for everything that waits to be tried now. */
  tryAllNow(endpoint: EndpointId, at: Instant): void
  /** Lets waiting messages go whose time came. Returns how many. */
  timeCame(endpoint: EndpointId, isDue: (nextTryAt: Instant) => boolean, at: Instant): number
  /** A person sends one message again, or asks for it now. Null for an unknown one; else whether it moved, and from where. */
  sendAgain(id: MessageId, at: Instant): { readonly moved: boolean; readonly state: MessageProgress['state'] } | null
  /** Unsure messages that are due, in order, with their events. */
  questions(endpoint: EndpointId, isDue: (nextTryAt: Instant) => boolean, limit: number): readonly Question[]
  /** Documents with messages in state accepted. */
  accepted(endpoint: EndpointId): readonly AcceptedDocument[]
  /** The earliest next try of a waiting or unsure message; null where there is none. */
  earliestTry(endpoint: EndpointId): Instant | null
}

type AcceptedRow = {
  readonly number: number
  readonly document: number
  readonly capture_url: string
  readonly attempts: number
  readonly sent_at: Instant
}
/** No document has more messages: none holds more events (`limitsFrom`). */
const mostMessagesInOne = 1_000

type TryRow = { readonly number: number; readonly next_try_at: Instant | null; readonly attempts: number }

/** Prepares what sending does on this database. */
export function openOutboxDispatch(database: Database, format: OutboundFormat = epcis20Json): OutboxDispatch {
  const order = openOutboxOrder(database)
  const progress = openOutboxProgress(database)
  const split = openOutboxSplit(database, format, { order, progress })
  const exchanges = openOutboxExchanges(database)
  const addDocument = database.prepare<[EndpointId, Instant, number]>(
    'insert into outbox_document (endpoint, sent_at, bytes) values (?, ?, ?)',
  )
  const addToDocument = database.prepare<[number, string]>(
    'insert into outbox_document_message (message, document) select value, ? from json_each(?)',
  )
  const mostAttempts = database
    .prepare<[string], number>(
      'select max(attempts) from outbox_message where number in (select value from json_each(?))',
    )
    .pluck()
  const suspect = database.prepare<[number, string]>(
    'update outbox_message set suspects = ? where number in (select value from json_each(?))',
  )
  const unheld = database.prepare<[string], AskedEvent>(`
    select outbox_event.number, outbox_event.id, body from json_each(?) as chosen cross join outbox_event on message = chosen.value
    where held = 0 order by chosen.key, position`)
  const eventsOf = database.prepare<[string], { message: number; ids: string }>(`
    select message, json_group_array(outbox_event.id) as ids from json_each(?) as chosen cross join outbox_event on message = chosen.value
    group by chosen.key order by chosen.key`)
  const hold = database.prepare<[number]>('update outbox_event set held = 1 where number = ?')
  const tries = database.prepare<[string, EndpointId], TryRow>(
    `select number, next_try_at, attempts + absences as attempts from outbox_message where state = ? and ${headsFor} = ? order by number`,
  )
  const accepted = database.prepare<[EndpointId], AcceptedRow>(
    `select outbox_message.number, outbox_message.document, outbox_message.capture_url, outbox_message.attempts,
        document.sent_at
      from outbox_message join outbox_document as document on document.number = outbox_message.document
      where outbox_message.state = 'accepted' and ${headsFor} = ? order by outbox_message.number`,
  )
  const earliest = database
    .prepare<[EndpointId], Instant | null>(
      `select min(coalesce(next_try_at, 0)) from outbox_message where state in ('waiting', 'unsure') and ${headsFor} = ?`,
    )
    .pluck()

  function fillAll(wanted: DocumentsWanted, at: Instant): readonly OutgoingDocument[] {
    const documents: OutgoingDocument[] = []
    while (documents.length < wanted.most) {
      const document = fill(wanted, at)
      if (document === null) break
      documents.push(document)
    }
    return documents
  }

  function fill(wanted: DocumentsWanted, at: Instant): OutgoingDocument | null {
    const { endpoint, limits, envelopeBytes, followers } = wanted
    for (;;) {
      const candidates = order.candidates(endpoint, limits.events)
      const { document, tooLarge } = fillDocument(candidates, limits, envelopeBytes, followers)
      for (const message of tooLarge) split.makeSmaller(message, tooLargeFor(limits, envelopeBytes), at)
      if (document.length > 0) return write(endpoint, document, at)
      if (tooLarge.length === 0) return null
    }
  }

  function write(endpoint: EndpointId, messages: readonly number[], at: Instant): OutgoingDocument {
    const numbers = JSON.stringify(messages)
    const bodies = unheld.all(numbers).map((event) => event.body)
    const bytes = bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0)
    const number = Number(addDocument.run(endpoint, at, bytes).lastInsertRowid)
    addToDocument.run(number, numbers)
    progress.apply(messages, [{ kind: 'leaves' }], { at, said: null, document: number })
    const attempts = mostAttempts.get(numbers) ?? 1
    return { number, messages, bodies, attempts, sentAt: at }
  }

  function hear(heard: Heard): void {
    if (heard.about === 'message') {
      const { message, happening, exchange } = heard
      exchanges.ofMessage(message, exchange)
      for (const event of heard.held) hold.run(event)
      if (happening.kind === 'notFound' && split.splitAbsent(message, exchange.at)) return
      progress.apply([message], [happening], { at: exchange.at, said: exchange.said })
    } else {
      const { document, messages, happenings } = heard
      for (const exchange of heard.exchanges) exchanges.ofDocument(document, exchange)
      const last = heard.exchanges.at(-1)
      if (last !== undefined) progress.apply(messages, happenings, { at: last.at, said: last.said })
      if (heard.narrow !== null) narrowDown(document, messages, heard.narrow)
    }
  }

  /** Each part gets a number of its own, which no other document's parts have. */
  function narrowDown(document: number, messages: readonly number[], problems: readonly Problem[]): void {
    const suspects: readonly Suspect[] = eventsOf
      .all(JSON.stringify(messages))
      .map(({ message, ids }) => ({ number: message, eventIds: JSON.parse(ids) as string[] }))
    const named = namedBy(
      problems,
      suspects.flatMap(({ eventIds }) => eventIds),
    )
    partsOf(suspects, named).forEach((part, index) =>
      suspect.run(document * mostMessagesInOne + index, JSON.stringify(part)),
    )
  }

  return {
    writeDown: (heard, wanted, at) =>
      immediately(database, () => {
        for (const what of heard) hear(what)
        return wanted === null ? [] : fillAll(wanted, at)
      }),
    stationStarted: (endpoint, at) =>
      immediately(database, () => {
        const sending = tries.all('sending', endpoint).map((row) => row.number)
        progress.apply(sending, [{ kind: 'stationStarted' }], { at, said: null })
      }),
    tryAllNow: (endpoint, at) =>
      immediately(database, () => {
        const waiting = [...tries.all('waiting', endpoint), ...tries.all('unsure', endpoint)].map((row) => row.number)
        progress.apply(waiting, [{ kind: 'personSendsAgain' }], { at, said: null })
      }),
    timeCame: (endpoint, isDue, at) => {
      const due = tries.all('waiting', endpoint).filter((row) => row.next_try_at !== null && isDue(row.next_try_at))
      if (due.length === 0) return 0
      return immediately(database, () =>
        progress.apply(
          due.map((row) => row.number),
          [{ kind: 'timeCame' }],
          { at, said: null },
        ),
      )
    },
    sendAgain: (id, at) =>
      immediately(database, () => {
        const message = progress.find(id)
        if (message === null) return null
        const moved = progress.apply([message.number], [{ kind: 'personSendsAgain' }], { at, said: null })
        return { moved: moved > 0, state: message.progress.state }
      }),
    questions: (endpoint, isDue, limit) =>
      tries
        .all('unsure', endpoint)
        .filter((row) => row.next_try_at === null || isDue(row.next_try_at))
        .slice(0, limit)
        .map(({ number, attempts }) => ({ number, attempts, events: unheld.all(JSON.stringify([number])) })),
    accepted: (endpoint) =>
      [...Map.groupBy(accepted.all(endpoint), (row) => row.document)].map(([number, rows]) => ({
        number,
        messages: rows.map((row) => row.number),
        captureUrl: rows[0]?.capture_url ?? '',
        attempts: rows.reduce((most, { attempts }) => Math.max(most, attempts), 1),
        sentAt: rows[0]?.sent_at ?? (0 as Instant),
      })),
    earliestTry: (endpoint) => earliest.get(endpoint) ?? null,
  }
}
