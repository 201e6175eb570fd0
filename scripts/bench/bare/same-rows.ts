import type { ItemId } from '#shared/gs1/item-identity.ts'
import { connect } from '#service/persistence/connection.ts'
import type { Database } from '#service/persistence/connection.ts'

/** What SQLite takes and gives back in a column. */
type Row = Readonly<Record<string, string | number | null>>

/** The rows that one fact and what was written in its transaction left in a station's file. */
type Written = { readonly sequence: number; readonly tables: readonly (readonly [string, readonly Row[]])[] }

/** Where each table says which transaction a row is of: the fact's sequence, or the instant of its messages. */
const byFact = ['fact', 'fact_item', 'fact_part'] as const
const ofMessages: Readonly<Record<string, string>> = {
  outbox_message: 'select * from outbox_message where created_at = :at',
  outbox_event: `
    select outbox_event.* from outbox_event join outbox_message on outbox_message.number = message where created_at = :at`,
  outbox_item: `
    select outbox_item.* from outbox_item join outbox_message on outbox_message.number = message where created_at = :at`,
}

/**
 * Writes into a copy of a station's file what the station wrote for taking everything out of a container, row for row,
 * in one transaction, and gives the milliseconds that it took. Nothing is decided, read, hashed or made into JSON: the
 * least that any program pays SQLite for the same change. What lies between in the ledger is written before, untimed.
 */
export function replayer(stationFile: string, copyFile: string) {
  const station = connect(stationFile)
  const copy = connect(copyFile)
  return {
    emptied: (container: ItemId): number => {
      const takenOut = station
        .prepare<[string], { sequence: number; at: number }>(
          `select sequence, at from fact where kind = 'contents.taken-out' and instr(body, ?) > 0`,
        )
        .get(`"container":"${container}"`)
      if (takenOut === undefined) throw new Error(`nothing was taken out of ${container}`)
      const reached = copy.prepare<[], number>('select max(sequence) from fact').pluck().get() ?? 0
      for (let sequence = reached + 1; sequence < takenOut.sequence; sequence += 1)
        insert(copy, factRows(station, sequence))
      const rows = { ...factRows(station, takenOut.sequence) }
      const messages = Object.entries(ofMessages).map(
        ([table, question]) =>
          [table, station.prepare<{ at: number }, Row>(question).all({ at: takenOut.at })] as const,
      )
      const items = copy.prepare<[string], ItemId>('select id from item where parent = ?').pluck().all(container)
      const takeOut = copy.prepare('update item set parent = null, last_event_at = ? where id = ?')
      const startedAt = performance.now()
      copy.exec('begin immediate')
      insert(copy, rows)
      for (const item of items) takeOut.run(takenOut.at, item)
      takeOut.run(takenOut.at, container)
      insert(copy, { sequence: takenOut.sequence, tables: messages })
      copy.exec('commit')
      return performance.now() - startedAt
    },
    close: () => {
      station.close()
      copy.close()
    },
  }
}

function factRows(station: Database, sequence: number): Written {
  const tables = byFact.map(
    (table) =>
      [table, station.prepare<[number], Row>(`select * from ${table} where sequence = ?`).all(sequence)] as const,
  )
  return { sequence, tables }
}

function insert(copy: Database, { tables }: Written): void {
  for (const [table, rows] of tables) {
    const [first] = rows
    if (first === undefined) continue
    const columns = Object.keys(first)
    const write = copy.prepare<Row[]>(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((column) => `@${column}`).join(', ')})`,
    )
    for (const row of rows) write.run(row)
  }
}
