import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import { mostFlawsShown } from '#shared/contract/calls/received-batch-calls.ts'
import type {
  ReceivedRow,
  receivedBatchCommands,
  receivedBatchQueries,
} from '#shared/contract/calls/received-batch-calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Handlers } from '#service/ipc/handlers.ts'
import type { ReceivedBatch } from '#service/persistence/received-batches.ts'
import { setLeastYield } from './set-least-yield.ts'
import type { Workplace } from '../workplace.ts'

type ReceivedBatchCall = keyof typeof receivedBatchQueries | keyof typeof receivedBatchCommands

/** Every call about batches that partners made. */
export function receivedBatchHandlers(workplace: Workplace): Pick<Handlers, ReceivedBatchCall> {
  return {
    'batches.setLeastYield': (input) => setLeastYield(workplace, input),
    'batches.received': (input) => ok(list(workplace, input)),
    'batches.receivedView': (input) => view(workplace, input),
  }
}

function list(
  { receivedBatches }: Workplace,
  { after, limit }: CallInput<'batches.received'>,
): CallOutput<'batches.received'> {
  const page = receivedBatches.page(after, limit + 1)
  return {
    batches: page.slice(0, limit).map(rowOf),
    next: page.length > limit ? after + limit : null,
    leastYield: receivedBatches.leastYield(),
  }
}

function view(
  { receivedBatches, batches }: Workplace,
  { batch }: CallInput<'batches.receivedView'>,
): Result<CallOutput<'batches.receivedView'>, Refusal> {
  const found = receivedBatches.find(batch)
  if (found === null) return err(refuse('BATCH_NOT_FOUND', { batch }))
  const { closing, begunAt, loadedAt, early, flaws } = found
  return ok({
    ...rowOf(found),
    set: closing.set,
    closedAt: closing.at,
    begunAt,
    loadedAt,
    early,
    flaws: flaws.slice(0, mostFlawsShown).map((flaw) => ({ ...flaw })),
    reported: closing.reported.map(({ gtin, quantity }) => ({ gtin, quantity })),
    told: closing.levels.map((level) => ({ ...level })),
    levels: begunAt === null ? [] : batches.levels(batch).map((level) => ({ ...level })),
  })
}

function rowOf(batch: ReceivedBatch): ReceivedRow {
  const { id, sender, closing, gtin, product, state, since, judgedAt, flawCount } = batch
  const { lot, expiry, step, levels } = closing
  const items = levels.reduce((sum, { commissioned }) => sum + commissioned, 0)
  return { id, sender, lot, expiry, gtin, product, step, state, items, since, judgedAt, flawCount }
}
