import type { Fact } from '#shared/domain/ledger/fact.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { Projection } from './projections.ts'

/** How batches were closed, and releases that came first. */
export const batchClosingsProjection: Projection = {
  name: 'batch-closings',
  tables: ['batch_closing', 'batch_release'],
  prepare: (database) => {
    const close = database.prepare(`
      insert into batch_closing (sequence, fact, batch, at, closing, closing_set, levels, threshold, reason, signed_by, signed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    const undo = database.prepare(
      'update batch_closing set undone_at = ?, undone_by = ?, undone_reason = ? where fact = ?',
    )
    const enter = database.prepare(`
      insert into batch_release (release, gtin, lot, expiry, closing, quantity, at, signature)
      values (?, ?, ?, ?, ?, ?, ?, ?)`)
    const end = database.prepare('update batch_release set ended = ? where release = ?')
    return ({ sequence, id, at, person, body }: Fact) => {
      switch (body.kind) {
        case 'batch.closed': {
          const { batch, closing, set, levels, threshold, reason, release, signature } = body
          const { printedName, at: signedAt } = signature
          const counts = canonicalJson(levels)
          close.run(sequence, id, batch, at, closing, set, counts, threshold, reason, printedName, signedAt)
          if (release !== null) end.run('carriedOut', release)
          return
        }
        case 'batch.closing-undone':
          undo.run(at, person, body.reason, body.closed)
          return
        case 'batch.release-entered': {
          const { release, gtin, lot, expiry, closing, quantity, signature } = body
          enter.run(release, gtin, lot, expiry, closing, quantity, at, canonicalJson(signature))
          return
        }
        case 'batch.release-withdrawn':
          end.run('withdrawn', body.release)
          return
        default:
          return
      }
    }
  },
}
