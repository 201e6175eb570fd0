import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import type { batchCommands, batchQueries } from '#shared/contract/calls/batch-calls.ts'
import { mostClosingsShown, mostFilesShown } from '#shared/contract/calls/batch-calls.ts'
import type { batchClosingCommands, batchClosingQueries } from '#shared/contract/calls/batch-closing-calls.ts'
import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Handlers } from '#service/ipc/handlers.ts'
import { closeBatch, previewClosing, undoClosing } from './close-batch.ts'
import { enterRelease, listReleases, releaseToSign, withdrawRelease } from './held-releases.ts'
import type { BatchImport } from './import-batch.ts'
import type { Workplace } from '../workplace.ts'

type BatchCall = keyof typeof batchCommands | keyof typeof batchQueries | ClosingCall
type ClosingCall = keyof typeof batchClosingCommands | keyof typeof batchClosingQueries

/** Every call about batches and what answers it. */
export function batchHandlers(workplace: Workplace, batchImport: BatchImport): Pick<Handlers, BatchCall> {
  return {
    'batches.import': batchImport.start,
    'batches.cancelImport': () => batchImport.cancel(),
    'batches.flaws': (input) => ok(batchImport.flaws(input)),
    'batches.importing': () => ok(batchImport.state()),
    'batches.list': (input) => ok(listBatches(workplace, input)),
    'batches.view': (input) => viewBatch(workplace, input),
    'batches.closing': (input) => previewClosing(workplace, input),
    'batches.close': (input) => closeBatch(workplace, input),
    'batches.undoClosing': (input) => undoClosing(workplace, input),
    'batches.sending': ({ batch }) => ok(sendingOf(workplace, batch)),
    'batches.releases': () => ok(listReleases(workplace)),
    'batches.releaseToSign': (input) => ok(releaseToSign(workplace, input)),
    'batches.enterRelease': (input) => enterRelease(workplace, input),
    'batches.withdrawRelease': (input) => withdrawRelease(workplace, input),
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
  { batchClosings, batches }: Workplace,
  { batch }: CallInput<'batches.view'>,
): Result<CallOutput<'batches.view'>, Refusal> {
  const found = batches.find(batch)
  if (found === null) return err(refuse('BATCH_NOT_FOUND', { batch }))
  return ok({
    ...found,
    levels: batches.levels(batch).map((level) => ({ ...level })),
    files: batches.imports(batch, mostFilesShown).map((file) => ({ ...file })),
    closings: batchClosings
      .of(batch)
      .slice(0, mostClosingsShown)
      .map(({ fact: _fact, levels, ...closing }) => ({ ...closing, levels: [...levels] })),
  })
}

function sendingOf({ outboxOfBatch }: Workplace, batch: BatchId): CallOutput<'batches.sending'> {
  return { ...outboxOfBatch.sending(batch), closing: outboxOfBatch.closing(batch) }
}
