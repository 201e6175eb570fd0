import type { ItemId } from '../../gs1/item-identity.ts'
import type { DestructionFactOf } from '../destruction/facts.ts'
import type { DestructionOrderId } from '../destruction/order-id.ts'
import type { TallymanFact } from '../facts.ts'
import type { JobId } from '../jobs/job.ts'
import type { SampleReason } from '../sampling/reasons.ts'
import type { Circumstance, ReportableAct } from './report.ts'

/** An act that authorities may want to hear of, with how many items it is about. */
export type ReportableFact = ReportableAct & {
  readonly job: JobId | null
  readonly items: number
  /** How many of them came out of a container for it. */
  readonly takenOut: number
}

/** What is known besides the fact itself, at that moment. */
export type ReportBackground = {
  /** Whether a contractor destroys the goods of an order at a facility of their own. */
  readonly isDestroyedElsewhere: (order: DestructionOrderId) => boolean
  /** Whether there is a controlled substance among these. */
  readonly hasControlled: (items: readonly ItemId[]) => boolean
}

/** The act that a fact records, where it is one that reports can be about; null for every other fact. */
export function reportableActOf(fact: TallymanFact, background: ReportBackground): ReportableFact | null {
  switch (fact.kind) {
    case 'sampling.finished':
      return {
        ...samplingAct(fact.reason, fact.takenOut),
        job: fact.job,
        items: fact.items.length,
        takenOut: fact.takenOut,
      }
    case 'destruction.executed':
      return destructionOf(fact, background)
    default:
      return null
  }
}

/** Sampling, as far as reports are about it: also before it happened, to show which it will trigger. */
export function samplingAct(reason: SampleReason, takenOut: number): ReportableAct {
  const circumstances: Circumstance[] = []
  if (reason === 'sampledByAuthorities' || reason === 'sampledCustomsControl') circumstances.push('byAuthority')
  if (takenOut > 0) circumstances.push('outOfContainer')
  return { kind: 'sampling', circumstances }
}

function destructionOf(
  { order, waves, takenOut: openings }: DestructionFactOf<'destruction.executed'>,
  { isDestroyedElsewhere, hasControlled }: ReportBackground,
): ReportableFact {
  const items = waves.flat().flatMap(({ item, inside }) => [item, ...inside])
  const takenOut = openings.reduce((sum, opening) => sum + opening.items.length, 0)
  const circumstances: Circumstance[] = []
  if (takenOut > 0) circumstances.push('outOfContainer')
  if (isDestroyedElsewhere(order)) circumstances.push('atDestructionFacility')
  if (hasControlled(items)) circumstances.push('controlled')
  return { kind: 'destruction', circumstances, job: null, items: items.length, takenOut }
}
