import type { Fact, FactDraft } from '#shared/domain/ledger/fact.ts'
import type { FactHash } from '#shared/domain/ledger/fact-hash.ts'
import type { StationId } from '#shared/domain/ledger/station-id.ts'
import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { ClockReading } from '#shared/kernel/time.ts'
import type { Ids } from '../../ids.ts'
import { clockWatch } from '../clock-watch.ts'
import { factColumns, factOf } from './fact-row.ts'
import type { FactRow } from './fact-row.ts'
import { factHash, genesisHash } from './ledger-hash.ts'
import type { Database } from '../database/connection.ts'
import { immediately } from '../database/transaction.ts'

/** Where a chain ends: what the next fact follows. Sequence 0 and the genesis hash before the first. */
export type LedgerHead = { readonly epoch: number; readonly sequence: number; readonly hash: FactHash }

/** This station's chain of facts. */
export type Ledger = {
  readonly station: StationId
  /** The epoch that facts are appended in. */
  readonly epoch: number
  /**
   * Appends facts to the chain, inside the caller's transaction (throws without one). Durable when that is committed:
   * WAL with synchronous=FULL syncs the commit to the disk (see open-database.ts).
   */
  append(drafts: readonly FactDraft[], clock: ClockReading, siteGln: string | null): readonly Fact[]
  head(): LedgerHead
  /** Facts from this sequence on, at most so many, in order; read in pages, so that others may write in between. */
  read(fromSequence: number, limit: number): Iterable<Fact>
}

const pageSize = 500

/** Opens this station's chain; names the station when the database is new. */
export function openLedger(database: Database, ids: Ids, watchClock = clockWatch()): Ledger {
  const { id: station, epoch } = stationOf(database, ids)
  const last = database.prepare<[], Pick<FactRow, 'id' | 'sequence' | 'epoch' | 'hash' | 'at'>>(
    'select id, sequence, epoch, hash, at from fact where station = 1 order by sequence desc limit 1',
  )
  const page = database.prepare<[number, number], FactRow>(`
    select ${factColumns} from fact join station on station.number = fact.station
    where fact.station = 1 and fact.sequence >= ? order by fact.sequence limit ?`)
  const insert = database.prepare<[FactRow]>(`
    insert into fact (station, epoch, sequence, id, kind, at, offset_minutes, clock_flag, person, site_gln, scan, body,
      previous_hash, hash)
    values (1, @epoch, @sequence, @id, @kind, @at, @offsetMinutes, @clockFlag, @person, @siteGln, @scan, @body,
      @previousHash, @hash)`)

  return {
    station,
    epoch,
    append: (drafts, { at, offsetMinutes }, siteGln) => {
      if (!database.inTransaction)
        throw new Error('facts are appended inside a transaction, with all that follows from them')
      const before = last.get() ?? null
      let sequence = before?.sequence ?? 0
      let previousHash = before?.hash ?? genesisHash(station)
      let clockFlag = watchClock(at, before)
      const facts = drafts.map(({ body, person, scan }): Fact => {
        sequence += 1
        const unhashed = {
          station,
          epoch,
          sequence,
          id: ids.newId() as FactId,
          kind: body.kind,
          at,
          offsetMinutes,
          clockFlag,
          person,
          siteGln,
          scan: scan === null ? null : canonicalJson(scan),
          body: canonicalJson(body),
          previousHash,
        }
        const hash = factHash(unhashed)
        insert.run({ ...unhashed, hash })
        previousHash = hash
        clockFlag = null
        return { ...unhashed, body, scan, hash }
      })
      return facts
    },
    head: () => {
      const newest = last.get()
      return newest === undefined
        ? { epoch, sequence: 0, hash: genesisHash(station) }
        : { epoch: newest.epoch, sequence: newest.sequence, hash: newest.hash }
    },
    read: function* (fromSequence, limit) {
      const end = fromSequence + limit
      for (let next = fromSequence; next < end; next += pageSize) {
        const rows = page.all(next, Math.min(end - next, pageSize))
        for (const row of rows) yield factOf(row)
        if (rows.length < pageSize) return
      }
    },
  }
}

function stationOf(database: Database, ids: Ids): { readonly id: StationId; readonly epoch: number } {
  const found = database
    .prepare<[], { id: StationId; epoch: number }>('select id, epoch from station where number = 1')
    .get()
  if (found !== undefined) return found
  const made = { id: ids.newId() as StationId, epoch: 1 }
  immediately(database, () => database.prepare('insert into station (number, id, epoch) values (1, ?, 1)').run(made.id))
  return made
}
