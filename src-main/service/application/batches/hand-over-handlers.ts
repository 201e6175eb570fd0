import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import type { handOverCommands, handOverQueries } from '#shared/contract/calls/hand-over-calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import { handOverState } from '#shared/domain/hand-over/hand-over-state.ts'
import type { HandOverState } from '#shared/domain/hand-over/hand-over-state.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Handlers } from '#service/ipc/handlers.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import type { HandingOver } from './hand-over.ts'
import { judgeLeaving } from '../people/judge-leaving.ts'
import { record } from '../record.ts'
import { setExternalSystem } from '../network/set-external-system.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type HandOverCall = keyof typeof handOverCommands | keyof typeof handOverQueries
type Done = Result<Record<string, never>, Refusal>

/** Every call about handing batches over and what answers it. */
export function handOverHandlers(workplace: Workplace, handingOver: HandingOver): Pick<Handlers, HandOverCall> {
  const changed = () => {
    workplace.tell('batches.changed', {})
    workplace.tell('attention.changed', {})
    workplace.statusChanged()
  }
  return {
    'handOver.system': () => ok(workplace.handOvers.system()),
    'handOver.setSystem': (input) => setExternalSystem(workplace, input, changed),
    'handOver.ofBatch': ({ batch }) => viewHandOver(workplace, handingOver, batch),
    'handOver.again': (input) => handOverAgain(workplace, input, changed),
  }
}

function viewHandOver(
  workplace: Workplace,
  handingOver: HandingOver,
  batch: BatchId,
): Result<CallOutput<'handOver.ofBatch'>, Refusal> {
  const state = stateOf(workplace, handingOver, batch)
  if (state === null) return err(refuse('BATCH_NOT_FOUND', { batch }))
  const leave = judgeLeaving(workplace, batch)
  const { at, by } = workplace.handOvers.system()
  return ok({ state, keptBecause: leave.ok ? null : leave.error.because, setUp: at === null ? null : { at, by } })
}

function stateOf({ handOvers }: Workplace, handingOver: HandingOver, batch: BatchId): HandOverState | null {
  const record = handOvers.find(batch)
  if (record === null) return null
  const { standing } = record
  const done = standing.kind === 'begun' ? Math.min(handOvers.done(standing.handOver, standing.to), standing.pieces) : 0
  return handOverState(record, handOvers.system().system, { done, trouble: handingOver.heldUp(batch) })
}

/** Has a batch handed over again that the external system refused, or tries at once what waits for its next try. */
function handOverAgain(workplace: Workplace, { batch }: CallInput<'handOver.again'>, changed: () => void): Done {
  const done = immediately(workplace.database, (): Done => {
    const person = signedIn(workplace, 'dealWithMessages')
    if (!person.ok) return person
    const found = workplace.handOvers.find(batch)
    if (found === null) return err(refuse('BATCH_NOT_FOUND', { batch }))
    if (found.standing.kind === 'refused') {
      const body = { kind: 'batch.hand-over-asked', batch } as const
      record(workplace, [{ body, person: person.value.id, scan: null }])
    }
    return ok({})
  })
  if (done.ok) changed()
  return done
}
