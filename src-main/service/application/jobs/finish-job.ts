import type { Refusal } from '#shared/contract/refusals.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import { ofKind } from '#shared/domain/jobs/decide.ts'
import type { JobRefusal } from '#shared/domain/jobs/decide.ts'
import type { JobId, JobOf, Operation } from '#shared/domain/jobs/job.ts'
import type { ToleratedClock } from '#shared/domain/contents/taking-out.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { mayDoToJob } from './act-in-job.ts'
import { changeJob } from './change-job.ts'
import { tellNetwork } from '../network/tell-network.ts'
import type { Workplace } from '../workplace.ts'

/** What a finished job left: its facts, and how many messages follow from them. */
export type Finished<Decided> = { readonly decided: Decided; readonly messages: number; readonly at: Instant }

/**
 * Finishes a job of one kind: its facts, the projections and the outgoing messages are written in one transaction,
 * all or nothing. Whoever finishes it may do what it is for with everything in it: the scans may be somebody else's.
 */
export function finishJob<Kind extends Operation, Decided extends readonly TallymanFact[]>(
  workplace: Workplace,
  jobId: JobId,
  operation: Kind,
  decide: (job: JobOf<Kind>, clock: ToleratedClock) => Result<Decided, JobRefusal>,
): Result<Finished<Decided>, Refusal> {
  const clock = workplace.readClock()
  const site = workplace.site.site()
  if (site === null) throw new Error('a job is finished at a station that is not set up')
  const outcome = changeJob(
    workplace,
    jobId,
    (job, person) => {
      const fitting = ofKind(job, operation)
      if (!fitting.ok) return fitting
      const may = mayDoToJob(workplace, person, fitting.value.purpose, jobId)
      return may.ok ? decide(fitting.value, { at: clock.at, clockToleranceMinutes: site.clockToleranceMinutes }) : may
    },
    (decided, facts) => ok({ decided, messages: tellNetwork(workplace, facts), at: facts[0]?.at ?? clock.at }),
  )
  if (outcome.ok) {
    workplace.wakeSending()
    workplace.tell('outbox.changed', {})
  }
  return outcome
}
