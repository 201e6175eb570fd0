import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { ReceivedClosing } from '#shared/domain/batches/received-facts.ts'
import type { ReceivedFlaw } from '#shared/domain/batches/received-flaw.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { insideOf } from '../items/inside-of.ts'
import type { Projection } from './projections.ts'
import type { ReceivedState } from '../received-batches.ts'

type Judged = ReceivedClosing & { readonly flaws?: readonly ReceivedFlaw[]; readonly flawCount?: number }

/** What became of the batches that partners made, and which goods wait for one. */
export const receivedBatchesProjection: Projection = {
  name: 'received batches',
  tables: ['received_batch', 'awaiting_batch', 'least_yield'],
  prepare: (database) => {
    const judge = database.prepare(`
      insert into received_batch (id, sender, lot, expiry, step, closing, state, document, source, since, judged_at,
        begun_at, loaded_at, flaws, flaw_count, early)
      values (:id, :sender, :lot, :expiry, :step, :closing, :state, :document, :source, :at, :at, :begunAt, null, :flaws,
        :flawCount, 0)
      on conflict (id) do update set lot = excluded.lot, expiry = excluded.expiry, step = excluded.step,
        closing = excluded.closing, state = excluded.state, document = excluded.document, source = excluded.source,
        judged_at = excluded.judged_at,
        begun_at = coalesce(begun_at, excluded.begun_at), flaws = excluded.flaws, flaw_count = excluded.flaw_count`)
    const join = database.prepare('update received_batch set early = early + ? where id = ?')
    const end = database.prepare(
      `update received_batch set state = 'loaded', loaded_at = coalesce(loaded_at, ?) where id = ?`,
    )
    // What is in it waits too, as far as it came in with it and is held since the same moment.
    const wait = database.prepare(`
      ${insideOf} insert or replace into awaiting_batch (item, since) select item, since from hold
      where item in (select id from whole) and kind = 'exception' and since = :at`)
    const setYield = database.prepare('insert or replace into least_yield (only, percent, since) values (1, ?, ?)')
    const found = database.prepare('delete from awaiting_batch where item in (select value from json_each(?))')

    const judged = (fact: Judged, state: ReceivedState, at: Instant) => {
      const { batch: id, sender, closing, document, source, flaws = [], flawCount = 0 } = fact
      const { lot, expiry, step } = closing
      const begunAt = state === 'loading' ? at : null
      judge.run({
        id,
        sender,
        lot,
        expiry,
        step,
        closing: canonicalJson(closing),
        state,
        document,
        source: canonicalJson(source),
        at,
        begunAt,
        flaws: canonicalJson(flaws),
        flawCount,
      })
    }
    return ({ body, at }: Fact) => {
      switch (body.kind) {
        case 'batch.awaited':
          return judged(body, 'awaited', at)
        case 'batch.refused':
          return judged(body, 'refused', at)
        case 'batch.loading-begun':
          return judged(body, 'loading', at)
        case 'batch.commissioned':
          if (body.ofPartner === undefined) return
          join.run(body.ofPartner.early.length, body.batch)
          found.run(JSON.stringify(body.ofPartner.agreed))
          return
        case 'batch.least-yield-set-up':
          setYield.run(body.percent, at)
          return
        case 'batch.loaded':
          end.run(at, body.batch)
          return
        case 'receiving.completed':
          // What an announced shipment did not announce is a person's, whatever its batch says.
          for (const { item, because, hold } of body.held) {
            const waits = because === 'batchAwaited' || (because === 'unknownItem' && !body.shipment.announced)
            if (waits && hold === 'exception') wait.run({ item, at: body.eventTime })
          }
          return
        default:
          return
      }
    }
  },
}
