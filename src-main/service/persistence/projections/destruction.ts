import { draftedOrder, evolveOrder, isOrderFact } from '#shared/domain/destruction/evolve.ts'
import type { DoneBy, OrderFact } from '#shared/domain/destruction/evolve.ts'
import type { DestructionOrder } from '#shared/domain/destruction/order.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { Projection } from './projections.ts'

/** Destruction orders, their lists, and the facts that made them. */
export const destructionProjection: Projection = {
  name: 'destruction',
  tables: ['destruction_order', 'destruction_item', 'destruction_listed', 'destruction_opened', 'destruction_fact'],
  prepare: (database) => {
    const find = database
      .prepare<[DestructionOrderId], string>('select says from destruction_order where id = ?')
      .pluck()
    const ofJob = database
      .prepare<[string], DestructionOrderId>('select id from destruction_order where job = ?')
      .pluck()
    const keep = database.prepare(`
      insert into destruction_order (id, number, phase, job, lapses_at, changed_at, says)
      values (:id, :number, :phase, :job, :lapsesAt, :at, :says)
      on conflict (id) do update set phase = excluded.phase, job = excluded.job, lapses_at = excluded.lapses_at,
        changed_at = excluded.changed_at, says = excluded.says`)
    const addFact = database.prepare('insert into destruction_fact (destruction_order, sequence) values (?, ?)')
    const list = database.prepare('insert into destruction_item (destruction_order, item) values (?, ?)')
    const claim = database.prepare('insert into destruction_listed (destruction_order, item) values (?, ?)')
    const remove = database.prepare('delete from destruction_item where destruction_order = ? and item = ?')
    const free = database.prepare('delete from destruction_listed where destruction_order = ? and item = ?')
    const freeAll = database.prepare('delete from destruction_listed where destruction_order = ?')
    const open = database.prepare('insert or ignore into destruction_opened (job, item) values (?, ?)')

    const close = database.prepare('delete from destruction_opened where job = ? and item = ?')

    const orderOf = (body: OrderFact): DestructionOrderId | undefined =>
      body.kind === 'job.item-recorded' || body.kind === 'job.abandoned' ? ofJob.get(body.job) : body.order
    // What this projection wrote itself, a moment or a year ago.
    const orderIn = (says: string): DestructionOrder => JSON.parse(says) as DestructionOrder
    const evolved = (body: OrderFact, before: string | undefined, doneBy: DoneBy): DestructionOrder => {
      if (body.kind === 'destruction.drafted') return draftedOrder(body, doneBy)
      if (before === undefined) throw new Error('a fact about an order that nobody drafted')
      return evolveOrder(orderIn(before), body, doneBy)
    }
    const forAll = (items: readonly ItemId[], doThis: (item: ItemId) => void): void => items.forEach(doThis)

    return ({ body, person, at, sequence }: Fact) => {
      // A container whose scan is taken back is confirmed by none, opened or not.
      if (body.kind === 'job.item-taken-back') close.run(body.job, body.item)
      if (!isOrderFact(body)) return
      const id = orderOf(body)
      if (id === undefined) return
      const before = find.get(id)
      const order = evolved(body, before, { person, at })
      const says = canonicalJson(order)
      if (says !== before) {
        const { number, phase, job, approval } = order
        keep.run({ id, number, phase, job, lapsesAt: approval?.lapsesAt ?? null, at, says })
      }
      if (body.kind !== 'job.item-recorded') addFact.run(id, sequence)
      switch (body.kind) {
        case 'destruction.items-listed':
          return forAll(body.items, (item) => {
            list.run(id, item)
            claim.run(id, item)
          })
        case 'destruction.items-removed':
          return forAll(body.items, (item) => {
            remove.run(id, item)
            free.run(id, item)
          })
        case 'destruction.container-opened':
          open.run(body.job, body.item)
          return
        case 'destruction.withdrawn':
        case 'destruction.executed':
          freeAll.run(id)
          return
        default:
          return
      }
    }
  },
}
