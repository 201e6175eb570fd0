import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './connection.ts'

/** One exchange with the network: what was sent or asked, and what was said to it. */
export type Exchange = {
  readonly at: Instant
  /** Of our making, e.g. `POST /capture`. */
  readonly what: string
  /** The status of the reply; null where none came. */
  readonly status: number | null
  readonly said: string
}

/** The record of exchanges, kept with the messages they were about. Bounded: of a document or message the last 50 are kept. */
export type OutboxExchanges = {
  /** In the caller's transaction. */
  ofDocument(document: number, exchange: Exchange): void
  /** In the caller's transaction. */
  ofMessage(message: number, exchange: Exchange): void
  /** The last exchanges that concern a message, oldest first. */
  about(message: number, limit: number): readonly Exchange[]
}

type NumberedExchange = Exchange & { readonly number: number }

const mostKept = 50
const longestSaid = 4000

/** Prepares the record of exchanges on this database. */
export function openOutboxExchanges(database: Database): OutboxExchanges {
  const addOfDocument = database.prepare<[number, Instant, string, number | null, string]>(
    'insert into outbox_exchange (document, at, what, status, said) values (?, ?, ?, ?, ?)',
  )
  const addOfMessage = database.prepare<[number, Instant, string, number | null, string]>(
    'insert into outbox_exchange (message, at, what, status, said) values (?, ?, ?, ?, ?)',
  )
  const forgetOfDocument = database.prepare<[number, number]>(`
    delete from outbox_exchange where number = (
      select number from outbox_exchange where document = ? order by number desc limit 1 offset ?)`)
  const forgetOfMessage = database.prepare<[number, number]>(`
    delete from outbox_exchange where number = (
      select number from outbox_exchange where message = ? order by number desc limit 1 offset ?)`)
  // Three walks along an index each: put together in one statement they are sorted twice, which costs ten times as much.
  const columns = 'number, at, what, status, said'
  const lastOfMessage = database.prepare<[number, number], NumberedExchange>(
    `select ${columns} from outbox_exchange where message = ? order by number desc limit ?`,
  )
  const lastOfDocument = database.prepare<[number, number], NumberedExchange>(
    `select ${columns} from outbox_exchange where document = ? order by number desc limit ?`,
  )
  // A message is in one document at a time, so the last exchanges are about the last documents.
  const lastDocuments = database
    .prepare<[number, number], number>(
      'select document from outbox_document_message where message = ? order by document desc limit ?',
    )
    .pluck()

  return {
    ofDocument: (document, { at, what, status, said }) => {
      addOfDocument.run(document, at, what, status, said.slice(0, longestSaid))
      forgetOfDocument.run(document, mostKept)
    },
    ofMessage: (message, { at, what, status, said }) => {
      addOfMessage.run(message, at, what, status, said.slice(0, longestSaid))
      forgetOfMessage.run(message, mostKept)
    },
    about: (message, limit) => {
      const ofDocuments = lastDocuments.all(message, limit).flatMap((document) => lastOfDocument.all(document, limit))
      const newestFirst = [...ofDocuments, ...lastOfMessage.all(message, limit)].sort((a, b) => b.number - a.number)
      return newestFirst
        .slice(0, limit)
        .reverse()
        .map(({ number: _number, ...exchange }) => exchange)
    },
  }
}
