import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import type { batchCommands, batchQueries } from '#shared/contract/batch-calls.ts'
import { mostFilesShown } from '#shared/contract/batch-calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Handlers } from '#service/ipc/handlers.ts'
import type { BatchImport } from './import-batch.ts'
import type { Workplace } from './workplace.ts'

type BatchCall = keyof typeof batchCommands | keyof typeof batchQueries

/** Every call about batches and what answers it. */
export function batchHandlers(workplace: Workplace, batchImport: BatchImport): Pick<Handlers, BatchCall> {
  return {
    'batches.import': batchImport.start,
    'batches.cancelImport': () => batchImport.cancel(),
    'batches.flaws': (input) => ok(batchImport.flaws(input)),
    'batches.importing': () => ok(batchImport.state()),
    'batches.list': (input) => ok(listBatches(workplace, input)),
    'batches.view': (input) => viewBatch(workplace, input),
  }
}

function listBatches({ batches }: Workplace, { after, limit }: CallInput<'batches.list'>): CallOutput<'batches.list'> {
  const page = batches.page(after, limit + 1)
  return {
    batches: page.slice(0, limit).map((batch) => ({ ...batch })),
    next: page.length > limit ? after + limit : null,
  }
}

function viewBatch(
  { batches }: Workplace,
  { batch }: CallInput<'batches.view'>,
): Result<CallOutput<'batches.view'>, Refusal> {
  const found = batches.find(batch)
  if (found === null) return err(refuse('BATCH_NOT_FOUND', { batch }))
  return ok({
    ...found,
    levels: batches.levels(batch).map((level) => ({ ...level })),
    files: batches.imports(batch, mostFilesShown).map((file) => ({ ...file })),
  })
}
