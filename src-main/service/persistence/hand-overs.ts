import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import { nameOfSystem, noExternalSystem } from '#shared/domain/hand-over/external-system.ts'
import type { ExternalSystem, ReceivingSystem } from '#shared/domain/hand-over/external-system.ts'
import type { HandOverId } from '#shared/domain/hand-over/hand-over-id.ts'
import type { BatchHandOver } from '#shared/domain/hand-over/standing.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** The external system with who set it up; nobody has where `by` and `at` are null. */
export type SystemRecord = {
  readonly system: ExternalSystem
  readonly at: Instant | null
  readonly by: string | null
}

/** A batch that waits for its hand-over, or for a person. */
export type OpenHandOver = { readonly batch: BatchId; readonly lot: string; readonly record: BatchHandOver }

/** Where batches are handed over to, and how far each is. */
export type HandOvers = {
  system(): SystemRecord
  find(batch: BatchId): BatchHandOver | null
  /** Complete batches whose hand-over is due or under way, the one that waits longest first. */
  waiting(limit: number): readonly OpenHandOver[]
  /** What the external system refused, the oldest first. */
  refused(limit: number): readonly OpenHandOver[]
  /** How many pieces of this content the system has; 0 where it has none, or never heard of it. */
  done(handOver: HandOverId, to: ReceivingSystem): number
  /** Writes down that the system has so many pieces. Durable when it returns. */
  keepDone(handOver: HandOverId, to: ReceivingSystem, done: number): void
}

/** Prepares the questions on this database. */
export function openHandOvers(database: Database): HandOvers {
  const system = database.prepare<[], { system: string; at: Instant; by: string | null }>(`
    select system, at, person.name as by from external_system left join person on person.id = external_system.person`)
  const find = database.prepare<[string], string>('select record from batch_hand_over where batch = ?').pluck()
  const open = (kinds: string) =>
    database.prepare<[number], OpenRow>(`
      select batch, lot, record from batch_hand_over join batch on batch.id = batch
      where kind <> 'handedOver' and kind ${kinds} order by since, batch limit ?`)
  const waiting = open("in ('due', 'begun') and record ->> '$.openSources' = '[]'")
  const refused = open("= 'refused'")
  const done = database
    .prepare<[string, string], number>('select done from hand_over_progress where hand_over = ? and target = ?')
    .pluck()
  const keepDone = database.prepare(
    `insert into hand_over_progress (hand_over, target, done) values (?, ?, ?)
      on conflict (hand_over, target) do update set done = excluded.done`,
  )
  return {
    system: () => {
      const found = system.get()
      return found === undefined
        ? { system: noExternalSystem, at: null, by: null }
        : { ...found, system: JSON.parse(found.system) as ExternalSystem }
    },
    find: (batch) => {
      const found = find.get(batch)
      return found === undefined ? null : (JSON.parse(found) as BatchHandOver)
    },
    waiting: (limit) => waiting.all(limit).map(readRow),
    refused: (limit) => refused.all(limit).map(readRow),
    done: (handOver, to) => done.get(handOver, nameOfSystem(to)) ?? 0,
    keepDone: (handOver, to, count) => void keepDone.run(handOver, nameOfSystem(to), count),
  }
}

type OpenRow = { readonly batch: BatchId; readonly lot: string; readonly record: string }

function readRow({ batch, lot, record }: OpenRow): OpenHandOver {
  return { batch, lot, record: JSON.parse(record) as BatchHandOver }
}
