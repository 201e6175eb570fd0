import { actOf, isAct } from '#shared/domain/corrections/act.ts'
import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Projection } from './projections.ts'

/** Which facts are one act, and which of them no longer count because they were undone or corrected. */
export const correctionsProjection: Projection = {
  name: 'corrections',
  tables: ['act_fact', 'correction', 'corrected_fact'],
  prepare: (database) => {
    const addToAct = database.prepare('insert into act_fact (sequence, fact, act) values (?, ?, ?)')
    const correct = database.prepare(`
      insert into correction (sequence, act, at, person, way, reason, remark) values (?, ?, ?, ?, ?, ?, ?)`)
    const noLongerCounts = database.prepare(`
      insert into corrected_fact (sequence, correction) select sequence, ? from act_fact where fact = ?`)
    return ({ id, sequence, at, person, body }: Fact) => {
      if (isAct(body)) addToAct.run(sequence, id, actOf(body, id))
      if (body.kind !== 'correction.recorded') return
      correct.run(sequence, body.act, at, person, body.way, body.reason, body.remark)
      for (const { fact } of body.corrects) noLongerCounts.run(sequence, fact)
    }
  },
}
