import type { ItemId } from '../../gs1/item-identity.ts'
import type { DecommissioningFact } from '../decommissioning/facts.ts'
import type { DestructionFactOf } from '../destruction/facts.ts'
import type { DestructionOrderId } from '../destruction/order-id.ts'
import type { EndingPlan } from '../contents/plan-ending.ts'
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
    case 'decommissioning.finished':
      return decommissioningOf(fact, background)
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

/** Taking numbers out of use, as far as reports are about it: also before it happened. */
export function decommissioningAct(takenOut: number): ReportableAct {
  return { kind: 'decommission', circumstances: takenOut > 0 ? ['outOfContainer'] : [] }
}

function decommissioningOf(
  { job, waves, takenOut: openings }: DecommissioningFact,
  { hasControlled }: ReportBackground,
): ReportableFact {
  const { items, takenOut } = countsOf(waves, openings)
  const { kind, circumstances } = decommissioningAct(takenOut)
  const controlled: readonly Circumstance[] = hasControlled(items) ? ['controlled'] : []
  return { kind, circumstances: [...circumstances, ...controlled], job, items: items.length, takenOut }
}

/** All that ends, and how many of it came out of a container, whether or not that ends too. */
function countsOf(waves: EndingPlan['waves'], openings: EndingPlan['takenOut']) {
  return {
    items: waves.flat().flatMap(({ item, inside }) => [item, ...inside]),
    takenOut: openings.reduce((sum, opening) => sum + opening.items.length, 0),
  }
}

function destructionOf(
  { order, waves, takenOut: openings }: DestructionFactOf<'destruction.executed'>,
  { isDestroyedElsewhere, hasControlled }: ReportBackground,
): ReportableFact {
  const { items, takenOut } = countsOf(waves, openings)
  const circumstances: Circumstance[] = []
  if (takenOut > 0) circumstances.push('outOfContainer')
  if (isDestroyedElsewhere(order)) circumstances.push('atDestructionFacility')
  if (hasControlled(items)) circumstances.push('controlled')
  return { kind: 'destruction', circumstances, job: null, items: items.length, takenOut }
}
