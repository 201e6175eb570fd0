import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import { handOverState } from '#shared/domain/hand-over/hand-over-state.ts'
import { mayLeave } from '#shared/domain/hand-over/may-leave.ts'
import type { HandOverRefusal } from '#shared/domain/hand-over/may-leave.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { RecordDesk } from '../record-desk.ts'

/**
 * Whether goods of this batch may be shipped out or released, as far as its hand-over goes. Asked in the transaction that records the
 * act; `domainRefusal` makes the refusal one that a person reads. A batch that is not on record has nothing to hand over.
 */
export function judgeLeaving(
  { batches, handOvers }: Pick<RecordDesk, 'batches' | 'handOvers'>,
  batch: BatchId,
): Result<true, HandOverRefusal> {
  const head = batches.find(batch)
  const record = handOvers.find(batch)
  if (head === null || record === null) return ok(true)
  return mayLeave(head.lot, handOverState(record, handOvers.system().system, { done: 0, trouble: null }))
}
