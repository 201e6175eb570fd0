import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Projection } from './projections.ts'

/**
 * What is held to be inspected, from the moment that was said of its container until somebody has looked at it. Comes after
 * the holds: whoever lifts the hold of an inspection still finds the inspection.
 */
export const inspectionsProjection: Projection = {
  name: 'inspections',
  tables: ['inspection', 'inspected_item'],
  prepare: (database) => {
    type Begin = { container: ItemId; since: Instant; items: string }
    // What is inspected already stays with the inspection it is of.
    const add = database.prepare<Begin>(`
      insert or ignore into inspected_item (item, container, since) select value, :container, :since from json_each(:items)`)
    const begin = database.prepare<Omit<Begin, 'items'> & { reason: string; count: number }>(
      'insert into inspection (container, since, reason, items) values (:container, :since, :reason, :count)',
    )
    const ending = database.prepare<[string], { container: ItemId; since: Instant; count: number; whole: number }>(`
      select inspection.container, inspection.since, count(*) as count, inspection.items as whole
      from json_each(?) cross join inspected_item on inspected_item.item = value
        join inspection on inspection.container = inspected_item.container and inspection.since = inspected_item.since
      group by 1, 2`)
    const remove = database.prepare<[string]>(
      'delete from inspected_item where item in (select value from json_each(?))',
    )
    const lower = database.prepare('update inspection set items = items - ? where container = ? and since = ?')
    const end = database.prepare('delete from inspection where container = ? and since = ?')

    const endOf = database.prepare<[Instant, string]>(
      'delete from inspection where since = ? and container in (select value from json_each(?))',
    )
    const forget = database.prepare<[Instant, string]>(
      'delete from inspected_item where since = ? and container in (select value from json_each(?))',
    )
    const before = 'from inspection_before where sequence = (select sequence from act_fact where fact = :fact)'
    const waitAgain = database.prepare<{ fact: FactId }>(
      `insert or ignore into inspected_item (item, container, since) select item, container, since ${before}`,
    )
    const beginAgain = database.prepare<{ fact: FactId }>(`
      insert into inspection (container, since, reason, items)
      select container, since, min(reason), count(*) ${before} group by container, since
      on conflict (container, since) do update set items = items + excluded.items`)

    const looked = (items: readonly ItemId[]) => {
      const list = JSON.stringify(items)
      for (const { container, since, count, whole } of ending.all(list)) {
        if (count === whole) end.run(container, since)
        else lower.run(count, container, since)
      }
      remove.run(list)
    }
    return ({ body }: Fact) => {
      switch (body.kind) {
        case 'damage.containers-found':
          for (const { container, contents, inside } of body.containers) {
            const items = [container, ...inside]
            if (contents === 'damaged') {
              looked(items)
              continue
            }
            const since = body.eventTime
            const count = add.run({ container, since, items: JSON.stringify(items) }).changes
            if (count > 0) begin.run({ container, since, reason: body.reason, count })
          }
          return
        case 'damage.finished':
          looked(body.items.map(({ id }) => id))
          return
        case 'holds.lifted':
          if (body.hold === 'exception') looked(body.items)
          return
        case 'holds.moved':
          if (body.from === 'exception') looked(body.items)
          return
        case 'returns.verified':
          // Whoever may call them saleable has looked at them; their exception hold is gone.
          if (body.outcome === 'saleable') looked([...body.items, ...body.inside])
          return
        case 'decommissioning.finished':
        case 'destruction.executed':
          looked(body.waves.flat().flatMap(({ item, inside }) => [item, ...inside]))
          return
        case 'correction.recorded':
          for (const { fact, undoings } of body.corrects.toReversed()) {
            for (const undoing of undoings) {
              if (undoing.kind !== 'isNotToInspect') continue
              const containers = JSON.stringify(undoing.items)
              endOf.run(undoing.since, containers)
              forget.run(undoing.since, containers)
            }
            waitAgain.run({ fact })
            beginAgain.run({ fact })
          }
          return
        default:
          return
      }
    }
  },
}
