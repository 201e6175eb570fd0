import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from '../database/connection.ts'

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
  /** The last exchanges that concern each of these messages, oldest first; a message that nothing was said about is left out. */
  about(messages: readonly number[], limit: number): ReadonlyMap<number, readonly Exchange[]>
}

type Asked = { readonly messages: string; readonly limit: number }

type ExchangeOfMessage = Exchange & { readonly number: number; readonly message: number }

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
  // Two statements for all the messages of an answer: one for each message would take longer to start than to answer. Put
  // together into one they are sorted twice, which costs ten times as much.
  const lastOfMessages = database.prepare<Asked, ExchangeOfMessage>(`
    select number, message, at, what, status, said
    from json_each(:messages) as asked cross join outbox_exchange on message = asked.value
    where number in (
      select number from outbox_exchange as last where last.message = asked.value order by number desc limit :limit)`)
  // A message is in one document at a time, so the last exchanges are about the last documents.
  const lastOfDocuments = database.prepare<Asked, ExchangeOfMessage>(`
    select number, asked.value as message, at, what, status, said
    from json_each(:messages) as asked
      cross join outbox_document_message as sent on sent.message = asked.value
      cross join outbox_exchange on outbox_exchange.document = sent.document
    where sent.document in (
        select document from outbox_document_message as last
        where last.message = asked.value order by document desc limit :limit)
      and number in (
        select number from outbox_exchange as last where last.document = sent.document order by number desc limit :limit)`)

  return {
    ofDocument: (document, { at, what, status, said }) => {
      addOfDocument.run(document, at, what, status, said.slice(0, longestSaid))
      forgetOfDocument.run(document, mostKept)
    },
    ofMessage: (message, { at, what, status, said }) => {
      addOfMessage.run(message, at, what, status, said.slice(0, longestSaid))
      forgetOfMessage.run(message, mostKept)
    },
    about: (messages, limit) => {
      const asked = { messages: JSON.stringify(messages), limit }
      const oldestFirst = [...lastOfDocuments.all(asked), ...lastOfMessages.all(asked)].sort(
        (one, other) => one.number - other.number,
      )
      const said = Map.groupBy(oldestFirst, ({ message }) => message)
      return new Map(
        [...said].map(([message, exchanges]) => [
          message,
          exchanges.slice(-limit).map(({ number: _number, message: _message, ...exchange }) => exchange),
        ]),
      )
    },
  }
}
