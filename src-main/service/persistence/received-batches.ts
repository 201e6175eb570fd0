import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import type { ReceivedClosing } from '#shared/domain/batches/received-facts.ts'
import type { ReceivedFlaw } from '#shared/domain/batches/received-flaw.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'
import { readSource } from './inbound.ts'

/** How far a partner's batch has come. */
export type ReceivedState = 'awaited' | 'refused' | 'loading' | 'loaded'

/** A partner's batch, by its latest closing event. */
export type ReceivedBatch = Pick<ReceivedClosing, 'sender' | 'closing' | 'source' | 'document'> & {
  readonly id: BatchId
  /** Of the lowest level, once it was loaded; else null. */
  readonly gtin: string | null
  readonly product: string | null
  readonly state: ReceivedState
  readonly since: Instant
  readonly judgedAt: Instant
  readonly begunAt: Instant | null
  readonly loadedAt: Instant | null
  readonly flaws: readonly ReceivedFlaw[]
  readonly flawCount: number
  /** Numbers that came in before their batch. */
  readonly early: number
}

/** What became of the batches that partners made, read from the projection. */
export type ReceivedBatches = {
  /** Those of one sender and lot. */
  named(sender: string, lot: string): readonly ReceivedBatch[]
  find(batch: BatchId): ReceivedBatch | null
  /** The latest judged first. */
  page(after: number, limit: number): readonly ReceivedBatch[]
  /** Those that are not loaded, or not to their end. */
  unfinished(): readonly ReceivedBatch[]
  /** Those that are refused, the one that waits longest first. */
  refused(limit: number): readonly ReceivedBatch[]
  /** How many percent must be left of what a partner commissioned; null for no rule. */
  leastYield(): number | null
  /** When that was said last; null where nobody ever did. */
  leastYieldSince(): Instant | null
  /** Whether an item's label agrees with lot and expiry, and its only exception hold is the one that waits for its batch. */
  agrees(item: ItemId, label: { readonly lot: string; readonly expiry: string }): boolean
}

type Row = Omit<ReceivedBatch, 'closing' | 'source' | 'flaws'> & {
  readonly closing: string
  readonly source: string
  readonly flaws: string
}

const rows = `
  select received_batch.id, sender, closing, source, document, batch.gtin, product.name as product, state, since, judged_at as judgedAt,
    received_batch.begun_at as begunAt, loaded_at as loadedAt, flaws, flaw_count as flawCount, early
  from received_batch left join batch on batch.id = received_batch.id left join product on product.gtin = batch.gtin`

/** Prepares the questions on this database. */
export function openReceivedBatches(database: Database): ReceivedBatches {
  const named = database.prepare<[string, string], Row>(
    `${rows} where sender = ? and received_batch.lot = ? order by since, received_batch.id`,
  )
  const find = database.prepare<[string], Row>(`${rows} where received_batch.id = ?`)
  const page = database.prepare<[number, number], Row>(
    `${rows} order by judged_at desc, received_batch.id limit ? offset ?`,
  )
  const unfinished = database.prepare<[], Row>(`${rows} where state <> 'loaded' order by received_batch.id`)
  const agrees = database
    .prepare<{ item: string; lot: string; expiry: string }, 1>(`
      select 1 from item where id = :item
        and (gtin is null or (coalesce(lot, :lot) = :lot and coalesce(expiry, :expiry) = :expiry))
        and exists (select 1 from awaiting_batch join hold on hold.item = awaiting_batch.item
          where awaiting_batch.item = item.id and hold.kind = 'exception' and hold.since = awaiting_batch.since)
        and not exists (select 1 from discrepancy where discrepancy.item = item.id and settled_at is null
          and hold = 'exception' and kind not in ('unknownItem', 'batchAwaited'))`)
    .pluck()
  const refused = database.prepare<[number], Row>(
    `${rows} where state <> 'loaded' and state = 'refused' order by judged_at, received_batch.id limit ?`,
  )
  const leastYield = database.prepare<[], number | null>('select percent from least_yield').pluck()
  const leastYieldSince = database.prepare<[], Instant>('select since from least_yield').pluck()
  return {
    refused: (limit) => refused.all(limit).map(read),
    leastYield: () => leastYield.get() ?? null,
    leastYieldSince: () => leastYieldSince.get() ?? null,
    named: (sender, lot) => named.all(sender, lot).map(read),
    find: (batch) => {
      const row = find.get(batch)
      return row === undefined ? null : read(row)
    },
    page: (after, limit) => page.all(limit, after).map(read),
    unfinished: () => unfinished.all().map(read),
    agrees: (item, { lot, expiry }) => agrees.get({ item, lot, expiry }) !== undefined,
  }
}

/** The projection writes both, so what is read back is what was written. */
function read({ closing, source, flaws, ...row }: Row): ReceivedBatch {
  return {
    ...row,
    source: readSource(source),
    closing: JSON.parse(closing) as ReceivedBatch['closing'],
    flaws: JSON.parse(flaws) as ReceivedBatch['flaws'],
  }
}
