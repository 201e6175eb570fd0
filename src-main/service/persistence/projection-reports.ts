import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Market } from '#shared/domain/markets/market.ts'
import { localDay } from '#shared/domain/reports/confirm.ts'
import { reportableActOf } from '#shared/domain/reports/reportable-act.ts'
import { reportsTriggeredBy } from '#shared/domain/reports/triggered.ts'
import type { Projection } from './projections.ts'

const aDay = 24 * 60 * 60 * 1000

/**
 * The reports that acts trigger by the rules of the site's market at that moment, and how far each is. It reads the site
 * that the projection before it keeps.
 */
export const reportsProjection: Projection = {
  name: 'reports',
  tables: ['report'],
  prepare: (database) => {
    const market = database.prepare<[], Market>('select market from site').pluck()
    const add = database.prepare(`
      insert into report (act, report, sequence, job, act_kind, market, items, filed_by, act_at, act_day, due_at)
      values (:act, :report, :sequence, :job, :kind, :market, :items, :filedBy, :at, :day, :dueAt)`)
    const tell = database.prepare(`
      update report set told_at = ?, open = (filed_by <> 'network' and confirmed_at is null) where act = ? and filed_by <> 'site'`)
    const confirm = database.prepare(`
      update report set reference = ?, filed_on = ?, confirmed_at = ?, confirmed_by = ?, open = 0
      where act = ? and report = ?`)
    return ({ id, sequence, at, offsetMinutes, person, body }: Fact) => {
      if (body.kind === 'report.told') tell.run(at, body.act)
      if (body.kind === 'report.confirmed') confirm.run(body.reference, body.filedOn, at, person, body.act, body.report)
      const act = reportableActOf(body)
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
