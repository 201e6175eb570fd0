import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import { handOverAfter, handOverToAnother } from '#shared/domain/hand-over/standing.ts'
import type { BatchHandOver, MovingFact } from '#shared/domain/hand-over/standing.ts'
import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Projection } from './projections.ts'

/** Where the data of batches goes, how far each batch is, and which facts it is made of. */
export const handOverProjection: Projection = {
  name: 'hand-over',
  tables: ['external_system', 'batch_hand_over', 'batch_step'],
  prepare: (database) => {
    const setUp = database.prepare(
      'insert or replace into external_system (only, system, at, person) values (1, ?, ?, ?)',
    )
    const find = database.prepare<[string], string>('select record from batch_hand_over where batch = ?').pluck()
    const open = database.prepare<[], { batch: BatchId; record: string }>(
      `select batch, record from batch_hand_over where kind <> 'handedOver' and kind in ('begun', 'refused')`,
    )
    const keep = database.prepare(
      'insert or replace into batch_hand_over (batch, kind, since, record) values (?, ?, ?, ?)',
    )
    const addStep = database.prepare('insert or ignore into batch_step (batch, sequence) values (?, ?)')

    const write = (batch: BatchId, next: BatchHandOver) => {
      keep.run(batch, next.standing.kind, next.standing.since, JSON.stringify(next))
    }
    const move = (fact: MovingFact, at: Instant) => {
      const before = find.get(fact.batch)
      write(fact.batch, handOverAfter(before === undefined ? null : (JSON.parse(before) as BatchHandOver), fact, at))
    }
    return ({ sequence, at, person, body }: Fact) => {
      switch (body.kind) {
        case 'external-system.set-up':
          setUp.run(JSON.stringify(body.to), at, person)
          for (const { batch, record } of open.all())
            write(batch, handOverToAnother(JSON.parse(record) as BatchHandOver, at))
          return
        case 'batch.commissioned':
        case 'batch.aggregated':
          addStep.run(body.batch, sequence)
          move(body, at)
          return
        case 'batch.import-begun':
        case 'batch.import-ended':
        case 'batch.loading-begun':
        case 'batch.ends-loaded':
        case 'batch.loaded':
        case 'batch.hand-over-begun':
        case 'batch.handed-over':
        case 'batch.hand-over-refused':
        case 'batch.hand-over-asked':
          move(body, at)
          return
        default:
          return
      }
    }
  },
}
