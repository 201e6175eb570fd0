import type {
  Availability,
  HoldKind,
  KnownItem,
  Lifecycle,
  PackagingLevel,
  UnknownItem,
} from '#shared/domain/items/item.ts'
import type { SampleReason } from '#shared/domain/sampling/reasons.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { openDestructionOrders } from './destruction-orders.ts'
import type { Database } from './open-database.ts'

type ItemRow = {
  readonly level: PackagingLevel
  readonly lot: string | null
  readonly expiry: string | null
  readonly lifecycle: Lifecycle
  readonly availability: Availability
  readonly parent: ItemId | null
  readonly last_event_at: Instant
  readonly has_contents: 0 | 1
  readonly holds: string | null
  readonly sampled: SampleReason | null
  readonly claimed_by: JobId | null
}

/** What the station knows of items and products, read from the projections. */
export type Items = {
  /** Everything a decision on one scan needs, in one look-up. */
  find(id: ItemId): KnownItem | UnknownItem
  /** The container of an item, or something directly in it, where a job other than this one claims that; else null. */
  claimedBeside(item: KnownItem | UnknownItem, job: JobId): { readonly item: ItemId; readonly job: JobId } | null
  productName(gtin: string): string | null
}

/** Prepares the questions about items on this database. */
export function openItems(database: Database): Items {
  const find = database.prepare<[string], ItemRow>(`
    select level, lot, expiry, lifecycle, availability, parent, last_event_at,
      exists (select 1 from item as child where child.parent = item.id) as has_contents,
      (select group_concat(kind, ' ') from hold where hold.item = item.id) as holds,
      (select reason from sample where sample.item = item.id) as sampled,
      (select job from claim where claim.item = item.id) as claimed_by
    from item where id = ?`)
  const claimedBy = database.prepare<[string], { job: JobId }>('select job from claim where item = ?')
  const claimOf = database.prepare<[string, string], { item: ItemId; job: JobId }>(
    'select item, job from claim where item = ? and job <> ?',
  )
  // Claims are few and contents may be many: the claims are walked through, whatever the planner thinks.
  const claimInside = database.prepare<[string, string], { item: ItemId; job: JobId }>(`
    select claim.item, claim.job from claim cross join item on item.id = claim.item
    where item.parent = ? and claim.job <> ? limit 1`)
  const { listed } = openDestructionOrders(database)
  const productName = database.prepare<[string], { name: string }>('select name from product where gtin = ?')
  return {
    find: (id) => {
      const row = find.get(id)
      if (row === undefined) return { kind: 'unknown', id, claimedBy: claimedBy.get(id)?.job ?? null }
      return {
        kind: 'known',
        id,
        lifecycle: row.lifecycle,
        availability: row.availability,
        level: row.level,
        lot: row.lot,
        expiry: row.expiry,
        holds: row.holds === null ? [] : (row.holds.split(' ') as HoldKind[]),
        sampled: row.sampled,
        parent: row.parent,
        hasContents: row.has_contents === 1,
        lastEventAt: row.last_event_at,
        claimedBy: row.claimed_by,
        listed: listed(id),
      }
    },
    claimedBeside: (item, job) => {
      if (item.kind === 'unknown') return null
      const above = item.parent === null ? undefined : claimOf.get(item.parent, job)
      return above ?? (item.hasContents ? claimInside.get(item.id, job) : undefined) ?? null
    },
    productName: (gtin) => productName.get(gtin)?.name ?? null,
  }
}
