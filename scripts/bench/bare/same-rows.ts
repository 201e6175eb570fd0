import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { connect } from '#service/persistence/database/connection.ts'
import type { Database } from '#service/persistence/database/connection.ts'

/** What SQLite takes and gives back in a column. */
type Row = Readonly<Record<string, string | number | null>>

/** The rows that one fact and what was written in its transaction left in a station's file. */
type Written = { readonly sequence: number; readonly tables: readonly (readonly [string, readonly Row[]])[] }

/** A fact in the station's file, and the instant of its messages. */
type FactAt = { readonly sequence: number; readonly at: number }

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
 * Writes into a copy of a station's file what the station wrote for one act, row for row,
 * in one transaction, and gives the milliseconds that it took. Nothing is decided, read, hashed or made into JSON: the
 * least that any program pays SQLite for the same change. What lies between in the ledger is written before, untimed.
 */
export function replayer(stationFile: string, copyFile: string) {
  const station = connect(stationFile)
  const copy = connect(copyFile)
  const factOf = (kind: string, naming: string): FactAt => {
    const found = station
      .prepare<[string, string], FactAt>('select sequence, at from fact where kind = ? and instr(body, ?) > 0')
      .get(kind, naming)
    if (found === undefined) throw new Error(`no ${kind} with ${naming}`)
    return found
  }
  const replayed = (fact: FactAt, changesOf: (fact: FactAt) => () => void): number => {
    const reached = copy.prepare<[], number>('select max(sequence) from fact').pluck().get() ?? 0
    for (let sequence = reached + 1; sequence < fact.sequence; sequence += 1) insert(copy, factRows(station, sequence))
    const rows = factRows(station, fact.sequence)
    const messages = Object.entries(ofMessages).map(
      ([table, question]) => [table, station.prepare<{ at: number }, Row>(question).all({ at: fact.at })] as const,
    )
    const change = changesOf(fact)
    const startedAt = performance.now()
    copy.exec('begin immediate')
    insert(copy, rows)
    change()
    insert(copy, { sequence: fact.sequence, tables: messages })
    copy.exec('commit')
    return performance.now() - startedAt
  }
  const itemsOf = (sequence: number): readonly string[] =>
    station
      .prepare<[number], string>(
        `select before_name || name from fact_item join item_number on number = item where sequence = ?`,
      )
      .pluck()
      .all(sequence)
  return {
    emptied: (container: ItemId): number =>
      replayed(factOf('contents.taken-out', `"container":"${container}"`), ({ at }) => {
        const items = copy.prepare<[string], ItemId>('select id from item where parent = ?').pluck().all(container)
        const takeOut = copy.prepare('update item set parent = null, last_event_at = ? where id = ?')
        return () => {
          for (const item of items) takeOut.run(at, item)
          takeOut.run(at, container)
        }
      }),
    /** The same for the undoing of that: everything is in its container again. */
    filledAgain: (container: ItemId): number =>
      replayed(factOf('correction.recorded', `"container":"${container}"`), ({ sequence }) => {
        const items = itemsOf(sequence).filter((item) => item !== container)
        const putBack = copy.prepare('update item set parent = ? where id = ?')
        return () => {
          for (const item of items) putBack.run(container, item)
        }
      }),
    /** The same for damaged containers with all that is in them. */
    damaged: (job: JobId): number =>
      replayed(factOf('damage.containers-found', `"job":"${job}"`), ({ at, sequence }) => {
        const items = itemsOf(sequence)
        const touch = copy.prepare('update item set last_event_at = ? where id = ?')
        const hold = copy.prepare(`insert into hold (item, kind, since) values (?, 'damaged', ?)`)
        return () => {
          for (const item of items) {
            touch.run(at, item)
            hold.run(item, at)
          }
        }
      }),
    /** The same for the recall of the lot that this item is of. */
    recalled: (item: ItemId): number =>
      replayed(factOf('holds.put', `"${item}"`), ({ at, sequence }) => {
        const items = itemsOf(sequence)
        const touch = copy.prepare('update item set last_event_at = ? where id = ?')
        const hold = copy.prepare(`insert into hold (item, kind, since) values (?, 'exception', ?)`)
        const ofRecall = copy.prepare('insert into recalled_item (item, recall, since) values (?, ?, ?)')
        return () => {
          for (const one of items) {
            touch.run(at, one)
            hold.run(one, at)
            ofRecall.run(one, item, at)
          }
        }
      }),
    /** The same for everything on the list of a destruction order, with all that is in it. */
    destroyed: (order: DestructionOrderId): number =>
      replayed(factOf('destruction.executed', `"order":"${order}"`), ({ at, sequence }) => {
        const items = itemsOf(sequence)
        const end = copy.prepare(`update item set lifecycle = 'destroyed', last_event_at = ? where id = ?`)
        return () => {
          for (const item of items) end.run(at, item)
        }
      }),
    /** The same for the completion of a receipt. */
    received: (job: JobId): number =>
      replayed(factOf('receiving.completed', `"job":"${job}"`), ({ at, sequence }) => {
        const items = itemsOf(sequence)
        const receive = copy.prepare(`update item set availability = 'AVAILABLE', last_event_at = ? where id = ?`)
        return () => {
          for (const item of items) receive.run(at, item)
        }
      }),
    /** The same for all that one file of a packaging line left, in one transaction: facts, items, and what is in what. */
    lineFile: (): number => {
      const sequences = station
        .prepare<[], number>(`select sequence from fact where kind like 'batch.%' order by sequence`)
        .pluck()
        .all()
      const rows = sequences.map((sequence) => factRows(station, sequence))
      const reached = copy.prepare<[], number>('select max(sequence) from fact').pluck().get() ?? 0
      for (let sequence = reached + 1; sequence < (sequences[0] ?? 0); sequence += 1)
        insert(copy, factRows(station, sequence))
      const ofBatch = ['batch', 'batch_import', 'batch_item', 'batch_count'] as const
      const others = ofBatch.map((table) => [table, station.prepare<[], Row>(`select * from ${table}`).all()] as const)
      const numbers = `select item from batch_item`
      const items = station.prepare<[], Row>(`select * from item where id in (${numbers})`).all()
      const counts = station.prepare<[], Row>(`select * from content_count where container in (${numbers})`).all()
      const names = station
        .prepare<[], Row>(`select * from item_number where before_name || name in (${numbers})`)
        .all()
      const startedAt = performance.now()
      copy.exec('begin immediate')
      for (const written of rows) insert(copy, written)
      const tables = [['item_number', names], ['item', items], ['content_count', counts], ...others] as const
      insert(copy, { sequence: 0, tables })
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
