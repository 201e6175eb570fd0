import type { HoldKind } from '#shared/domain/items/hold-kind.ts'
import type { Availability, KnownItem, Lifecycle, PackagingLevel, UnknownItem } from '#shared/domain/items/item.ts'
import type { SampleReason } from '#shared/domain/sampling/reasons.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { openDestructionOrders } from '../destruction-orders.ts'
import type { Database } from '../database/open-database.ts'

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
  readonly held_inside: string | null
  readonly claimed_by: JobId | null
}

/** What the station knows of items and products, read from the projections. */
export type Items = {
  /** Everything a decision on one scan needs, in one look-up. */
  find(id: ItemId): KnownItem | UnknownItem
  /** A container that an item is in, or something in it, at any depth, where a job other than this one claims that; else null. */
  claimedBeside(item: KnownItem | UnknownItem, job: JobId): { readonly item: ItemId; readonly job: JobId } | null
  /** Lot and expiry as known; null for an item that is not. */
  labelOf(id: ItemId): { readonly lot: string | null; readonly expiry: string | null } | null
  productName(gtin: string): string | null
}

/** Prepares the questions about items on this database. */
export function openItems(database: Database): Items {
  const find = database.prepare<[string], ItemRow>(`
    select level, lot, expiry, lifecycle, availability, parent, last_event_at,
      exists (select 1 from item as child where child.parent = item.id) as has_contents,
      (select group_concat(kind, ' ') from hold where hold.item = item.id) as holds,
      (select reason from sample where sample.item = item.id) as sampled,
      (select group_concat(kind, ' ') from held_inside where held_inside.container = item.id) as held_inside,
      (select job from claim where claim.item = item.id) as claimed_by
    from item where id = ?`)
  const claimedBy = database.prepare<[string], { job: JobId }>('select job from claim where item = ?')
  const claimAround = database.prepare<[string, string], { item: ItemId; job: JobId }>(`
    with recursive around (id) as (
      select parent from item where id = ? and parent is not null
      union all
      select item.parent from around cross join item on item.id = around.id where item.parent is not null
    )
    select claim.item, claim.job from around cross join claim on claim.item = around.id where claim.job <> ? limit 1`)
  // Claims are few and contents may be many: from each claim the way leads up, whatever the planner thinks.
  const claimInside = database.prepare<[string, string], { item: ItemId; job: JobId }>(`
    with recursive up (item, job, id) as (
      select claim.item, claim.job, item.parent from claim cross join item on item.id = claim.item
      where claim.job <> ? and item.parent is not null
      union all
      select up.item, up.job, item.parent from up cross join item on item.id = up.id where item.parent is not null
    )
    select item, job from up where id = ? limit 1`)
  const { listed } = openDestructionOrders(database)
  const label = database.prepare<[string], { lot: string | null; expiry: string | null }>(
    'select lot, expiry from item where id = ?',
  )
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
        sampled: row.sampled,
        holds: kindsIn(row.holds),
        heldInside: kindsIn(row.held_inside),
        parent: row.parent,
        hasContents: row.has_contents === 1,
        lastEventAt: row.last_event_at,
        claimedBy: row.claimed_by,
        listed: listed(id),
      }
    },
    claimedBeside: (item, job) => {
      if (item.kind === 'unknown') return null
      const around = item.parent === null ? undefined : claimAround.get(item.id, job)
      return around ?? (item.hasContents ? claimInside.get(job, item.id) : undefined) ?? null
    },
    labelOf: (id) => label.get(id) ?? null,
    productName: (gtin) => productName.get(gtin)?.name ?? null,
  }
}

function kindsIn(words: string | null): readonly HoldKind[] {
  return words === null ? [] : (words.split(' ') as HoldKind[])
}
