import type { BatchFact } from '#shared/domain/batches/facts.ts'
import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import type { HandedStep } from '#shared/domain/hand-over/handed-step.ts'
import type { PackagingLevel } from '#shared/domain/items/item.ts'
import { inSlices } from '#shared/domain/network/in-slices.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** The newest step of a batch as it was recorded. */
export type NewestStep = { readonly at: Instant; readonly offsetMinutes: number }

/** A batch as it is at one moment, read on a connection of its own beside the work. */
export type BatchSteps = {
  /** Null for a batch of which nothing is on record. */
  newest(batch: BatchId): NewestStep | null
  /** All steps in their order; null is a place to let others work. */
  steps(batch: BatchId): Generator<HandedStep | null, void>
}

type Ended = {
  readonly item: ItemId
  readonly level: PackagingLevel
  readonly lifecycle: 'commissioned' | 'decommissioned' | 'destroyed'
  readonly at: Instant
}

const itemsOnAPage = 500

/**
 * Prepares the questions on a connection that somebody else writes beside; everything is read as it was at the first question,
 * until the connection is closed. A number that was used again belongs to the batch that used it last, with what was done last.
 */
export function openBatchSteps(database: Database): BatchSteps {
  database.exec('begin')
  const newest = database.prepare<[string], NewestStep>(`
    select at, offset_minutes as offsetMinutes from fact
    where station = 1 and sequence = (select max(sequence) from batch_step where batch = ?)`)
  const nextStep = database
    .prepare<[string, number], number>(
      'select sequence from batch_step where batch = ? and sequence > ? order by sequence limit 1',
    )
    .pluck()
  const body = database.prepare<[number], string>('select body from fact where station = 1 and sequence = ?').pluck()
  const madeAt = database
    .prepare<[string, string], Instant>('select made_at from batch_item where item = ? and batch = ?')
    .pluck()
  const page = database.prepare<[string, string], Ended>(`
    select item.id as item, level, lifecycle, last_event_at as at
    from batch_item cross join item on item.id = batch_item.item
    where batch = ? and batch_item.item > ? order by batch_item.item limit ${itemsOnAPage}`)

  function* recorded(batch: BatchId): Generator<HandedStep | null, void> {
    for (let last = 0; ;) {
      const sequence = nextStep.get(batch, last)
      if (sequence === undefined) return
      last = sequence
      const text = body.get(sequence)
      if (text === undefined) throw new Error(`step ${sequence} of a batch is not in the ledger`)
      yield* stepsOf(JSON.parse(text) as BatchFact, batch)
    }
  }

  function* stepsOf(fact: BatchFact, batch: BatchId): Generator<HandedStep | null, void> {
    if (fact.kind === 'batch.commissioned') {
      const { level } = fact
      const current = fact.items.filter(({ id, at }) => madeAt.get(id, batch) === at)
      const withNames = (named: 'gtin' | 'sscc') =>
        current.filter(({ id }) => id.startsWith('00/') === (named === 'sscc'))
      for (const items of [...inSlices(withNames('gtin')), ...inSlices(withNames('sscc'))]) {
        const at = items.reduce((latest, item) => Math.max(latest, item.at), 0) as Instant
        yield { kind: 'commissioned', level, at, items: items.map(({ id }) => id) }
        yield null
      }
    }
    if (fact.kind === 'batch.aggregated')
      for (const { container, items, at } of fact.containers) {
        const isOfThisUse = (item: ItemId) => (madeAt.get(item, batch) ?? Infinity) <= at
        if (!isOfThisUse(container)) continue
        for (const part of inSlices(items.filter(isOfThisUse))) yield { kind: 'packed', container, at, items: part }
        yield null
      }
  }

  function* ended(batch: BatchId): Generator<HandedStep | null, void> {
    for (let last = ''; ;) {
      const items = page.all(batch, last)
      yield* grouped(items)
      yield null
      const next = items.at(-1)
      if (next === undefined) return
      last = next.item
    }
  }

  return {
    newest: (batch) => newest.get(batch) ?? null,
    steps: function* (batch) {
      yield* recorded(batch)
      yield* ended(batch)
    },
  }
}

/** What ended at one moment in one way at one level, together. */
function* grouped(items: readonly Ended[]): Generator<HandedStep, void> {
  const groups = new Map<string, Extract<HandedStep, { kind: 'ended' }> & { readonly items: ItemId[] }>()
  for (const { item, level, lifecycle, at } of items) {
    if (lifecycle === 'commissioned') continue
    const key = `${lifecycle} ${level} ${at}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { kind: 'ended', how: lifecycle, level, at, items: [item] })
    else group.items.push(item)
  }
  yield* groups.values()
}
