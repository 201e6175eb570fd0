import { isAct } from '#shared/domain/corrections/act.ts'
import { heldBefore, releasedFrom } from '#shared/domain/corrections/kept-beside.ts'
import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Projection } from './projections.ts'

/**
 * What an act ends without saying it: holds, waiting for an inspection, and that goods are blocked. Only items of which there
 * was any leave a row. Comes before the projections that it looks at, so that what it finds is what was.
 */
export const beforeActsProjection: Projection = {
  name: 'before acts',
  tables: ['hold_before', 'inspection_before', 'stand_before'],
  prepare: (database) => {
    const keepHolds = database.prepare(`
      insert into hold_before (sequence, item, kind, since)
      select ?, item, kind, since from json_each(?) cross join hold on hold.item = value`)
    const keepInspections = database.prepare(`
      insert into inspection_before (sequence, item, container, since, reason)
      select ?, item, inspected_item.container, inspected_item.since, reason
      from json_each(?) cross join inspected_item on inspected_item.item = value
        join inspection on inspection.container = inspected_item.container and inspection.since = inspected_item.since`)
    // A container and all in it stand alike: where the container is not blocked, nothing is.
    const blocked = `availability in ('BLOCKED', 'UNDERINVESTIGATION')`
    const keepStands = database.prepare<{ sequence: number; items: string }>(`
      insert into stand_before (sequence, item, availability)
      with recursive above (id, parent) as (
        select item.id, item.parent from json_each(:items) cross join item on item.id = value where ${blocked}
        union
        select item.id, item.parent from above cross join item on item.id = above.parent
      ),
      tree (id) as (
        select id from above where parent is null
        union all
        select item.id from tree cross join item on item.parent = tree.id
      )
      select :sequence, item.id, availability from tree cross join item on item.id = tree.id where ${blocked}`)
    return ({ body, sequence }: Fact) => {
      if (!isAct(body)) return
      const held = heldBefore(body)
      if (held.length > 0) {
        keepHolds.run(sequence, JSON.stringify(held))
        keepInspections.run(sequence, JSON.stringify(held))
      }
      const released = releasedFrom(body)
      if (released.length > 0) keepStands.run({ sequence, items: JSON.stringify(released) })
    }
  },
}

/** Comes after the holds, which say where goods stand by then: what stands as before needs no row. */
export const afterActsProjection: Projection = {
  name: 'after acts',
  tables: [],
  prepare: (database) => {
    const forget = database.prepare(`
      delete from stand_before where sequence = ?
        and availability = (select availability from item where item.id = stand_before.item)`)
    return ({ body, sequence }: Fact) => {
      if (isAct(body) && releasedFrom(body).length > 0) forget.run(sequence)
    }
  },
}
