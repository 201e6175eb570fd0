import { mayGoInto } from '#shared/domain/contents/containment.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { KnownItem } from '#shared/domain/items/item.ts'
import type { JobId, JobPurpose } from '#shared/domain/jobs/job.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { readScan } from '#shared/domain/scans/read-scan.ts'
import { decideUnpackingFinish, decideUnpackingScan } from '#shared/domain/unpacking/decide.ts'
import type { UnpackingMode } from '#shared/domain/unpacking/mode.ts'
import { parseItemId } from '#shared/gs1/item-identity.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { ClockReading, Instant } from '#shared/kernel/time.ts'
import { uuidv7 } from '#service/ids.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { openDatabase } from '#service/persistence/open-database.ts'
import type { Database } from '#service/persistence/open-database.ts'
import { openRecords } from '#service/persistence/records.ts'
import type { Records } from '#service/persistence/records.ts'
import { immediately } from '#service/persistence/transaction.ts'
import { record } from '#service/application/record.ts'
import { trainingSite } from '#training/training-items.ts'
import { valueOf } from '#test/support/ledger/ledger-file.ts'

/** What happens to contents in these tests. Each act is judged by the real rules first; a refused one leaves nothing. */
export type PackingFloor = {
  readonly records: Records
  readonly database: Database
  readonly pack: (container: ItemId, items: readonly ItemId[]) => void
  /** Does a whole unpacking job with these scans. */
  readonly unpack: (mode: UnpackingMode, scanned: readonly ItemId[]) => void
  readonly announce: (
    fact: Extract<TallymanFact, { kind: 'items.announced' | 'products.announced' | 'shipment.announced' }>,
  ) => void
  readonly close: () => void
}

/** A database file with the real ledger and projections, and a clock that goes on by a second with each act. */
export function openPackingFloor(file: string): PackingFloor {
  const { database, close } = valueOf(openDatabase(file, { migrations: allMigrations }))
  const ids = uuidv7()
  const clerk = ids.newId() as PersonId
  const records = openRecords(database, ids)
  let at = Date.UTC(2026, 0, 1)
  const readClock = (): ClockReading => ({ at: at as Instant, offsetMinutes: 60 })
  const write = (...bodies: readonly TallymanFact[]) => {
    at += 1000
    const drafts = bodies.map((body) => ({ body, person: clerk, scan: null }))
    immediately(database, () => record({ ...records, ids, readClock }, drafts))
  }
  const known = (id: ItemId): KnownItem => {
    const item = records.items.find(id)
    if (item.kind === 'unknown') throw new Error(`nobody announced ${id}`)
    return item
  }
  const scan = (job: JobId, mode: UnpackingMode, id: ItemId) => {
    const item = known(id)
    const decided = decideUnpackingScan(
      {
        job: { id: job },
        site: trainingSite,
        read: valueOf(readScan(bracketed(id), 2026)),
        item,
        claimedBeside: records.items.claimedBeside(item, job),
        at: readClock().at,
      },
      mode,
    )
    if (decided.ok) write(decided.value)
  }

  return {
    records,
    database,
    close,
    announce: (fact) => write(fact),
    pack: (container, items) => {
      const destination = { container: known(container), above: records.itemPlace.containers(container) }
      const may = [...new Set(items)].filter((item) => mayGoInto(known(item), destination).ok)
      if (may.length === 0) return
      const job = ids.newId() as JobId
      const eventTime = readClock().at
      write({ kind: 'contents.packed', job, eventTime, container, newContainer: null, holds: [], items: may, movedFrom: [] })
    },
    unpack: (mode, scanned) => {
      const id = ids.newId() as JobId
      const purpose: JobPurpose = { operation: 'unpacking', mode }
      write({ kind: 'job.opened', job: id, purpose })
      for (const item of scanned) scan(id, mode, item)
      const job = { id, purpose, status: 'open', openStops: [] } as const
      const clock = { at: readClock().at, clockToleranceMinutes: trainingSite.clockToleranceMinutes }
      const finished = decideUnpackingFinish(job, records.openings.planned(id, mode), clock)
      if (finished.ok) write(...finished.value)
      else write({ kind: 'job.abandoned', job: id })
    },
  }
}

/** What a person would type for an item. */
function bracketed(id: ItemId): string {
  const identity = valueOf(parseItemId(id))
  return identity.kind === 'sscc' ? `(00)${identity.sscc}` : `(01)${identity.gtin}(21)${identity.serial}`
}
