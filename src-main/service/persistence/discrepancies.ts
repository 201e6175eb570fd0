import type { HoldKind } from '#shared/domain/items/hold-kind.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { DiscrepancyKind } from '#shared/domain/receiving/discrepancy.ts'
import type { DiscrepancyId } from '#shared/domain/receiving/discrepancy-id.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/open-database.ts'

/** One thing that receiving found to differ. */
export type DiscrepancyRow = {
  readonly id: DiscrepancyId
  readonly job: JobId
  readonly shipment: ShipmentId | null
  /** The number of the shipment. */
  readonly number: string | null
  readonly kind: DiscrepancyKind
  readonly item: ItemId | null
  readonly hold: HoldKind | null
  readonly items: number
  readonly foundAt: Instant
  readonly foundBy: PersonId | null
  readonly isOpen: 0 | 1
  readonly settledAt: Instant | null
  readonly note: string | null
  /** What the label said, where one was scanned. */
  readonly lot: string | null
  readonly expiry: string | null
}

/** The discrepancies of completed receipts, read from the projection. */
export type Discrepancies = {
  find(id: DiscrepancyId): DiscrepancyRow | null
  /** Those that wait for somebody, the oldest first. */
  open(limit: number): readonly DiscrepancyRow[]
  openInAll(): { readonly count: number; readonly since: Instant | null }
  ofJob(job: JobId): readonly DiscrepancyRow[]
}

/**
 * The condition under which a discrepancy is about a number that was out of use before it came: the rule of
 * `isOfNumberOutOfUse` (domain/receiving/discrepancy.ts), as SQLite asks it.
 */
export const ofNumberOutOfUse = `(discrepancy.kind = 'over' and discrepancy.hold = 'suspect')`

/**
 * A discrepancy waits until a person settled it, its hold was lifted, its item's life has ended, or what was missing has
 * come. The end of a life settles nothing where the number was out of use before (over and suspect).
 */
const isOpen = `(
  discrepancy.settled_at is null
  and (discrepancy.hold is null or exists (select 1 from hold where hold.item = discrepancy.item and hold.kind = discrepancy.hold))
  and (${ofNumberOutOfUse}
    or not exists (select 1 from item where item.id = discrepancy.item and lifecycle <> 'commissioned'))
  and (discrepancy.kind <> 'short' or exists (
    select 1 from missing_item where missing_item.shipment = discrepancy.shipment
      and missing_item.item = discrepancy.item and found is null)))`

const columns = `discrepancy.id, discrepancy.job, discrepancy.shipment, shipment.number, discrepancy.kind, discrepancy.item,
  discrepancy.hold, discrepancy.items, found_at as foundAt, found_by as foundBy, ${isOpen} as isOpen, settled_at as settledAt, note,
  job_item.lot, job_item.expiry`
const from = `discrepancy left join shipment on shipment.id = discrepancy.shipment
  left join job_item on job_item.job = discrepancy.job and job_item.item = discrepancy.item`

/** Prepares the questions on this database. */
export function openDiscrepancies(database: Database): Discrepancies {
  const find = database.prepare<[string], DiscrepancyRow>(`select ${columns} from ${from} where discrepancy.id = ?`)
  const open = database.prepare<[number], DiscrepancyRow>(
    `select ${columns} from ${from} where is_final = 1 and ${isOpen} order by found_at, discrepancy.id limit ?`,
  )
  const openInAll = database.prepare<[], { count: number; since: Instant | null }>(
    `select count(*) as count, min(found_at) as since from discrepancy where is_final = 1 and ${isOpen}`,
  )
  const ofJob = database.prepare<[string], DiscrepancyRow>(
    `select ${columns} from ${from} where discrepancy.job = ? order by found_at, discrepancy.id`,
  )
  return {
    find: (id) => find.get(id) ?? null,
    open: (limit) => open.all(limit),
    openInAll: () => openInAll.get() ?? { count: 0, since: null },
    ofJob: (job) => ofJob.all(job),
  }
}
