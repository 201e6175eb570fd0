import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { HistoryEntry } from '#service/persistence/items/item-history.ts'
import type { ItemMessage } from '#service/persistence/outbox/reader.ts'
import { csvFile } from './csv.ts'
import type { CsvColumn } from './csv.ts'
import type { ItemDossier } from './item-dossier.ts'

/** A message with one of the exchanges about it; null where nothing was exchanged yet. */
type Told = { readonly message: ItemMessage; readonly exchange: ItemMessage['exchanges'][number] | null }

/** The facts as a table, one line for each thing that a fact says of the item, oldest first. */
export function factsCsv({ found, checkpoint, site, history }: ItemDossier): Iterable<string> {
  const columns: readonly CsvColumn<HistoryEntry>[] = [
    ['item', () => found.item.id],
    ['station', () => checkpoint.station],
    ['station name', () => site.stationName],
    ['sequence', ({ sequence }) => sequence],
    ['fact', ({ fact }) => fact],
    ['kind', ({ says }) => says.kind],
    ['time (UTC)', ({ at }) => utc(at)],
    ['minutes east of UTC', ({ offsetMinutes }) => offsetMinutes],
    ['clock', ({ clockFlag }) => clockFlag],
    ['person', ({ person }) => person],
    ['site GLN', ({ siteGln }) => siteGln],
    ['scanner', ({ scan }) => scan?.scanner ?? null],
    ['scanned at (UTC)', ({ scan }) => (scan === null ? null : utc(scan.at))],
    ['scanned bytes (hexadecimal)', ({ scan }) => scan?.bytes ?? null],
    ['says (JSON)', ({ says }) => JSON.stringify(says)],
  ]
  return csvFile(columns, history)
}

/** The messages as a table, one line for each exchange with the network; a message without any has one line too. */
export function messagesCsv({ found, messages }: ItemDossier): Iterable<string> {
  const told = messages.flatMap((message): readonly Told[] =>
    message.exchanges.length === 0
      ? [{ message, exchange: null }]
      : message.exchanges.map((exchange) => ({ message, exchange })),
  )
  return csvFile(messageColumns(found.item.id), told)
}

function messageColumns(item: ItemId): readonly CsvColumn<Told>[] {
  return [
    ['item', () => item],
    ['message', ({ message }) => message.id],
    ['type', ({ message }) => message.type],
    ['state', ({ message }) => message.state],
    ['made at (UTC)', ({ message }) => utc(message.createdAt)],
    ['made by', ({ message }) => message.createdBy],
    ['tries', ({ message }) => message.attempts],
    ['exchanged at (UTC)', ({ exchange }) => (exchange === null ? null : utc(exchange.at))],
    ['what', ({ exchange }) => exchange?.what ?? null],
    ['status', ({ exchange }) => exchange?.status ?? null],
    ['said', ({ exchange }) => exchange?.said ?? null],
  ]
}

function utc(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
