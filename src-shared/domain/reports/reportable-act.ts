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

/** The act that a fact records, where it is one that reports can be about; null for every other fact. */
export function reportableActOf(fact: TallymanFact): ReportableFact | null {
  switch (fact.kind) {
    case 'sampling.finished':
      return {
        ...samplingAct(fact.reason, fact.takenOut),
        job: fact.job,
        items: fact.items.length,
        takenOut: fact.takenOut,
      }
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
