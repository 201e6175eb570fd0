import { keepsItems } from '#shared/domain/destruction/life.ts'
import type { ListedForDestruction } from '#shared/domain/destruction/listed.ts'
import type { DestructionOrder } from '#shared/domain/destruction/order.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Database } from './database/connection.ts'

/** What the station knows of destruction orders, read from the projection. */
export type DestructionOrders = {
  find(order: DestructionOrderId): DestructionOrder | null
  /** The order that a job confirms the goods of. */
  ofJob(job: JobId): DestructionOrder | null
  /** A page of orders, what changed last first; `before` is the last of the page before. Open ones only, where asked. */
  page(asked: {
    readonly openOnly: boolean
    readonly before: DestructionOrderId | null
    readonly limit: number
  }): readonly DestructionOrder[]
  /** Sequences of the facts of its life, oldest first. */
  life(order: DestructionOrderId, limit: number): readonly number[]
  /** Whether what the order says or lists was changed after approval was asked for last. */
  changedSinceAsked(order: DestructionOrderId): boolean
  isAnyApproved(): boolean
  /** The order that is not over and lists an item or something around it; null where none does. */
  listedAround(item: ItemId): DestructionOrderId | null
  /** How an order that is not over has to do with an item; null where none has. */
  listed(item: ItemId): ListedForDestruction | null
}

type ListedRow = Pick<DestructionOrder, 'number' | 'phase'> & {
  readonly order: DestructionOrderId
  readonly height: number
}

const openPhases = `phase in ('draft', 'submitted', 'approved', 'rejected', 'carriedOut', 'handedOver')`

/** Prepares the questions about destruction orders on this database. */
export function openDestructionOrders(database: Database): DestructionOrders {
  const find = database.prepare<[string], string>('select says from destruction_order where id = ?').pluck()
  const ofJob = database.prepare<[string], string>('select says from destruction_order where job = ?').pluck()
  const pageOf = (condition: string) =>
    database
      .prepare<{ before: string | null; limit: number }, string>(
        `select says from destruction_order
         where ${condition} and (:before is null or (changed_at, id) <
           (select changed_at, id from destruction_order where id = :before))
         order by changed_at desc, id desc limit :limit`,
      )
      .pluck()
  const allPages = pageOf('true')
  // An executed order has let go of its items, but somebody has still to issue its certificate: people find it among the open ones.
  const openPages = pageOf(`(${openPhases} or phase = 'executed')`)
  const life = database
    .prepare<[string, number], number>(
      'select sequence from destruction_fact where destruction_order = ? order by sequence limit ?',
    )
    .pluck()

  const newestAskedOrChanged = database
    .prepare<[string], string>(`
      select kind from destruction_fact
        cross join fact on fact.station = 1 and fact.sequence = destruction_fact.sequence
      where destruction_order = ? and kind in (
        'destruction.submitted', 'destruction.data-changed', 'destruction.items-listed', 'destruction.items-removed')
      order by destruction_fact.sequence desc limit 1`)
    .pluck()

  const isAnyListed = database.prepare<[], 1>('select 1 from destruction_listed limit 1').pluck()
  const isAnyApproved = database
    .prepare<[], 1>(`select 1 from destruction_order where ${openPhases} and phase = 'approved' limit 1`)
    .pluck()
  const nameOf = `destruction_order.id as "order", number, phase`
  const listedAbove = database.prepare<[string], ListedRow>(`
    with recursive above (id, height) as (
      values (?, 0)
      union all
      select item.parent, height + 1 from above join item on item.id = above.id where item.parent is not null and height < 50
    )
    select ${nameOf}, height from above
      cross join destruction_listed on destruction_listed.item = above.id
      cross join destruction_order on destruction_order.id = destruction_listed.destruction_order
    order by height limit 1`)
  const listedInside = database.prepare<[string], ListedRow>(`
    with recursive inside (id) as (
      select id from item where parent = ?
      union all
      select item.id from inside cross join item on item.parent = inside.id
    )
    select ${nameOf}, 0 as height from inside
      cross join destruction_listed on destruction_listed.item = inside.id
      cross join destruction_order on destruction_order.id = destruction_listed.destruction_order
    limit 1`)

  return {
    find: (order) => orderOf(find.get(order)),
    ofJob: (job) => orderOf(ofJob.get(job)),
    page: ({ openOnly, before, limit }) =>
      (openOnly ? openPages : allPages).all({ before, limit }).flatMap((says) => orderOf(says) ?? []),
    life: (order, limit) => life.all(order, limit),
    changedSinceAsked: (order) => newestAskedOrChanged.get(order) !== 'destruction.submitted',
    isAnyApproved: () => isAnyApproved.get() !== undefined,
    listedAround: (item) => listedAbove.get(item)?.order ?? null,
    listed: (item) => {
      if (isAnyListed.get() === undefined) return null
      const above = listedAbove.get(item)
      if (above !== undefined) return listedBy(above, above.height === 0 ? 'itself' : 'around')
      const inside = listedInside.get(item)
      return inside === undefined ? null : listedBy(inside, 'inside')
    },
  }
}

function orderOf(says: string | undefined): DestructionOrder | null {
  // What the projection wrote itself, a moment or a year ago.
  return says === undefined ? null : (JSON.parse(says) as DestructionOrder)
}

function listedBy({ order, number, phase }: ListedRow, where: ListedForDestruction['where']): ListedForDestruction {
  return { order, number, where, keeps: keepsItems(phase) }
}
