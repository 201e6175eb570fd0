import type { Fact } from '#shared/domain/ledger/fact.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { Projection } from './projections.ts'

/** How long records are kept, who reviewed them, and what is on legal hold. */
export const recordKeepingProjection: Projection = {
  name: 'record keeping',
  tables: ['audit_review', 'legal_hold', 'record_keeping'],
  prepare: (database) => {
    const review = database.prepare(`
      insert into audit_review (sequence, at, from_sequence, to_sequence, hash, outcome, comment, printed_name)
      values (?, ?, ?, ?, ?, ?, ?, ?)`)
    const place = database.prepare(
      'insert into legal_hold (id, about, reason, placed_at, placed_by) values (?, ?, ?, ?, ?)',
    )
    const lift = database.prepare(
      'update legal_hold set lifted_at = ?, lifted_by = ?, lifted_because = ? where id = ? and lifted_at is null',
    )
    const setUp = database.prepare('insert or replace into record_keeping values (1, ?, ?)')
    return ({ body, sequence, at, person }: Fact) => {
      switch (body.kind) {
        case 'audit.reviewed': {
          const { from, to, hash, outcome, comment, signature } = body
          review.run(sequence, at, from, to, hash, outcome, comment, signature.printedName)
          return
        }
        case 'legal-hold.placed':
          place.run(body.hold, canonicalJson(body.about), body.reason, at, person)
          return
        case 'legal-hold.lifted':
          lift.run(at, person, body.reason, body.hold)
          return
        case 'record-keeping.set-up':
          setUp.run(body.to.retentionYears, body.to.reviewDays)
          return
        default:
          return
      }
    }
  },
}
