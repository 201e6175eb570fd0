import { mayGoInto } from '#shared/domain/contents/containment.ts'
import { decideContentsSaid } from '#shared/domain/damage/contents.ts'
import { decideDamageFinish, decideDamageScan } from '#shared/domain/damage/decide.ts'
import type { ContentsFinding } from '#shared/domain/damage/findings.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { JobRefusal } from '#shared/domain/jobs/decide.ts'
import type { TakenScan } from '#shared/domain/jobs/record-scan.ts'
import type { ScanRefusal } from '#shared/domain/scans/refusal.ts'
import type { ScanSituation } from '#shared/domain/scans/situation.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { KnownItem } from '#shared/domain/items/item.ts'
import type { JobId, JobPurpose } from '#shared/domain/jobs/job.ts'
import { decidePackingScan } from '#shared/domain/packing/decide.ts'
import { decidePackingFinish } from '#shared/domain/packing/finish.ts'
import type { PackingWay } from '#shared/domain/packing/purpose.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { readScan } from '#shared/domain/scans/read-scan.ts'
import { decideUnpackingFinish, decideUnpackingScan } from '#shared/domain/unpacking/decide.ts'
import type { UnpackingMode } from '#shared/domain/unpacking/mode.ts'
import { parseItemId } from '#shared/gs1/item-identity.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { ClockReading, Instant } from '#shared/kernel/time.ts'
import { uuidv7 } from '#service/ids.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import type { Database } from '#service/persistence/database/open-database.ts'
import { openRecords } from '#service/persistence/records.ts'
import type { Records } from '#service/persistence/records.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { plannedPacking } from '#service/application/packing/packing-handlers.ts'
import { packingSituation } from '#service/application/packing/packing-situation.ts'
import { record } from '#service/application/record.ts'
import { trainingSite } from '#training/training-items.ts'
import { valueOf } from '#test/support/ledger/ledger-file.ts'

/** What happens to contents in these tests. Each act is judged by the real rules first; a refused one leaves nothing. */
export type PackingFloor = {
  readonly records: Records
  readonly database: Database
  readonly pack: (container: ItemId, items: readonly ItemId[]) => void
  /** Does a whole packing job into a container that is here: it is scanned first, then these. */
  readonly packJob: (way: PackingWay, container: ItemId, scanned: readonly ItemId[]) => void
  /** Does a whole unpacking job with these scans. */
  readonly unpack: (mode: UnpackingMode, scanned: readonly ItemId[]) => void
  /** Does a whole damage job with these scans, saying this of each container; gives what went on hold for itself. */
  readonly damage: (finding: ContentsFinding, scanned: readonly ItemId[]) => readonly ItemId[]
  readonly announce: (
    fact: Extract<TallymanFact, { kind: 'items.announced' | 'products.announced' | 'shipment.announced' }>,
  ) => void
  readonly close: () => void
}

/** A database file with the real ledger and projections, and a clock that goes on by a second with each act. */
export function openPackingFloor(file: string): PackingFloor {
  const { database, close: closeDatabase } = valueOf(openDatabase(file, { migrations: allMigrations }))
  const ids = uuidv7()
  const clerk = ids.newId() as PersonId
  const records = openRecords(database, ids)
  let at = Date.UTC(2026, 0, 1)
  const readClock = (): ClockReading => ({ at: at as Instant, offsetMinutes: 60 })
  const write = (...bodies: readonly TallymanFact[]) => {
    if (bodies.length === 0) return
    at += 1000
    const drafts = bodies.map((body) => ({ body, person: clerk, scan: null }))
    immediately(database, () => record({ ...records, ids, readClock }, drafts))
  }
  const known = (id: ItemId): KnownItem => {
    const item = records.items.find(id)
    if (item.kind === 'unknown') throw new Error(`nobody announced ${id}`)
    return item
  }
  const situationOf = (job: JobId, id: ItemId): ScanSituation => {
    const item = known(id)
    return {
      job: { id: job },
      site: trainingSite,
      read: valueOf(readScan(bracketed(id), 2026)),
      item,
      claimedBeside: records.items.claimedBeside(item, job),
      at: readClock().at,
    }
  }
  const open = (purpose: JobPurpose): JobId => {
    const id = ids.newId() as JobId
    write({ kind: 'job.opened', job: id, purpose })
    return id
  }
  const take = (decided: Result<TakenScan, ScanRefusal>) => {
    if (decided.ok) write(decided.value)
  }
  const close = (job: JobId, finished: Result<readonly TallymanFact[], JobRefusal>) => {
    if (finished.ok) write(...finished.value)
    else write({ kind: 'job.abandoned', job })
  }
  const clock = () => ({ at: readClock().at, clockToleranceMinutes: trainingSite.clockToleranceMinutes })

  return {
    records,
    database,
    close: closeDatabase,
    announce: (fact) => write(fact),
    pack: (container, items) => {
      const destination = { container: known(container), above: records.itemPlace.containers(container) }
      const may = [...new Set(items)].filter((item) => mayGoInto(known(item), destination).ok)
      if (may.length === 0) return
      const job = ids.newId() as JobId
      const eventTime = readClock().at
      write({
        kind: 'contents.packed',
        job,
        eventTime,
        container,
        newContainer: null,
        holds: [],
        items: may,
        movedFrom: [],
      })
    },
    unpack: (mode, scanned) => {
      const purpose = { operation: 'unpacking', mode } as const
      const id = open(purpose)
      for (const item of scanned) take(decideUnpackingScan(situationOf(id, item), mode))
      const job = { id, purpose, status: 'open', openStops: [] } as const
      close(id, decideUnpackingFinish(job, records.openings.planned(id, mode), clock()))
    },
    damage: (finding, scanned) => {
      const { damageJobs, openings } = records
      const purpose = { operation: 'damage', reason: 'crushed' } as const
      const id = open(purpose)
      const job = { id, purpose, status: 'open', openStops: [] } as const
      for (const item of scanned) take(decideDamageScan(situationOf(id, item)))
      for (const { container } of damageJobs.containers(id)) {
        const said = decideContentsSaid(job, damageJobs.containerIn(id, container), finding)
        if (said.ok) write(...said.value)
      }
      const taken = records.jobs.itemsToFinish(id)
      const planned = {
        scanned: taken,
        containers: damageJobs.wholes(id),
        openings: openings.planned(id, 'takeOut'),
        photos: [],
      }
      const finished = decideDamageFinish(job, planned, clock())
      close(id, finished)
      return finished.ok ? taken.map(({ id: item }) => item) : []
    },
    packJob: (way, container, scanned) => {
      const purpose = { operation: 'packing', container: { kind: 'existing' }, way } as const
      const id = open(purpose)
      for (const item of [container, ...scanned]) {
        take(decidePackingScan(packingSituation(records, situationOf(id, item), purpose, { mixing: 'any' })))
      }
      const job = { id, purpose, status: 'open', openStops: [] } as const
      close(id, decidePackingFinish(job, plannedPacking(records, job), clock()))
    },
  }
}

/** What a person would type for an item. */
function bracketed(id: ItemId): string {
  const identity = valueOf(parseItemId(id))
  return identity.kind === 'sscc' ? `(00)${identity.sscc}` : `(01)${identity.gtin}(21)${identity.serial}`
}
