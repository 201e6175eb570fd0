import type { Refusal } from '#shared/contract/refusals.ts'
import type { DamageReceipt } from '#shared/contract/views.ts'
import { decideDamageFinish } from '#shared/domain/damage/decide.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { finishJob } from './finish-job.ts'
import type { Workplace } from './workplace.ts'

/** Finishes a damage job: packed items come out of their containers first, then all of them go on damaged hold. */
export function finishDamage(
  workplace: Workplace,
  { job: jobId }: { readonly job: JobId },
): Result<DamageReceipt, Refusal> {
  const finished = finishJob(workplace, jobId, 'damage', (job, clock) => {
    const planned = workplace.openings.planned(jobId, 'takeOut')
    return decideDamageFinish(job, workplace.jobs.itemsToFinish(jobId), planned, clock)
  })
  if (!finished.ok) return finished
  const { decided, messages, at } = finished.value
  const items = decided.reduce((sum, fact) => sum + (fact.kind === 'damage.finished' ? fact.items.length : 0), 0)
  return ok({ job: jobId, items, messages, finishedAt: at })
}
