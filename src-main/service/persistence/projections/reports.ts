import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Market } from '#shared/domain/markets/market.ts'
import { localDay } from '#shared/domain/reports/confirm.ts'
import { reportableActOf } from '#shared/domain/reports/reportable-act.ts'
import type { ReportBackground } from '#shared/domain/reports/reportable-act.ts'
import { reportsTriggeredBy } from '#shared/domain/reports/triggered.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Database } from '../database/connection.ts'
import type { Projection } from './projections.ts'

const aDay = 24 * 60 * 60 * 1000

/**
 * The reports that acts trigger by the rules of the site's market at that moment, and how far each is. It reads the site
 * that the projections before it keep, with the orders and the products.
 */
export const reportsProjection: Projection = {
  name: 'reports',
  tables: ['report'],
  prepare: (database) => {
    const market = database.prepare<[], Market>('select market from site').pluck()
    const background = backgroundIn(database)
    const add = database.prepare(`
      insert into report (act, report, sequence, job, act_kind, market, items, filed_by, act_at, act_day, due_at)
      values (:act, :report, :sequence, :job, :kind, :market, :items, :filedBy, :at, :day, :dueAt)`)
    const tell = database.prepare(`
      update report set told_at = ?, open = (filed_by <> 'network' and confirmed_at is null) where act = ? and filed_by <> 'site'`)
    const confirm = database.prepare(`
      update report set reference = ?, filed_on = ?, confirmed_at = ?, confirmed_by = ?, open = 0
      where act = ? and report = ?`)
    // What was undone before anybody filed it is not to be filed; what was filed stays, with its reference.
    const forget = database.prepare('delete from report where act = ? and confirmed_at is null')
    return ({ id, sequence, at, offsetMinutes, person, body }: Fact) => {
      if (body.kind === 'report.told') tell.run(at, body.act)
      if (body.kind === 'report.confirmed') confirm.run(body.reference, body.filedOn, at, person, body.act, body.report)
      if (body.kind === 'correction.recorded') for (const { fact } of body.corrects) forget.run(fact)
      const act = reportableActOf(body, background)
      if (act === null) return
      const here = market.get() ?? 'default'
      for (const { report, when, filedBy, days } of reportsTriggeredBy(act, here)) {
        const items = when.includes('outOfContainer') ? act.takenOut : act.items
        const day = localDay({ at, offsetMinutes })
        const { kind, job } = act
        const dueAt = at + days * aDay
        add.run({ act: id, report, sequence, job, kind, market: here, items, filedBy, at, day, dueAt })
      }
    }
  },
}

function backgroundIn(database: Database): ReportBackground {
  const isElsewhere = database
    .prepare<[DestructionOrderId], 0 | 1>(
      `select json_extract(says, '$.data.place.kind') = 'contractor' from destruction_order where id = ?`,
    )
    .pluck()
  const controlled = database
    .prepare<[string], 0 | 1>(
      `select exists (select 1 from product where class = 'controlled' and gtin in (select value from json_each(?)))`,
    )
    .pluck()
  return {
    isDestroyedElsewhere: (order) => isElsewhere.get(order) === 1,
    hasControlled: (items) => controlled.get(JSON.stringify(gtinsOf(items))) === 1,
  }
}

/** Each GTIN once; an item named by an SSCC has none. */
function gtinsOf(items: readonly ItemId[]): readonly string[] {
  return [...new Set(items.flatMap((item) => /^01\/(\d{14})\//.exec(item)?.[1] ?? []))]
}
