import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SamplingChoice, SamplingReceipt } from '#shared/contract/views/sampling-views.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { decideSamplingFinish } from '#shared/domain/sampling/decide.ts'
import type { PackToSample } from '#shared/domain/sampling/decide.ts'
import { decideSamplingStart } from '#shared/domain/sampling/start.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { finishJob } from '../jobs/finish-job.ts'
import { signedIn } from '../people/signed-in.ts'
import { startJob } from '../jobs/start-job.ts'
import type { Workplace } from '../workplace.ts'

type OfJob = { readonly job: JobId }

/** Opens a sampling job with what the site's market asks for; the right to sample may be limited to some reasons. */
export function startSampling(workplace: Workplace, choice: SamplingChoice): Result<{ job: JobId }, Refusal> {
  const may = signedIn(workplace, 'sample', { reason: choice.reason })
  if (!may.ok) return may
  const decided = decideSamplingStart(choice, workplace.site.site()?.market ?? 'default')
  return decided.ok ? startJob(workplace, decided.value) : err(domainRefusal(decided.error))
}

/** Finishes a sampling job: packed ones come out of their containers first, then all of them are samples. */
export function finishSampling(workplace: Workplace, { job: jobId }: OfJob): Result<SamplingReceipt, Refusal> {
  const purpose = workplace.jobs.record(jobId)?.purpose
  if (purpose === undefined) return err(refuse('JOB_NOT_FOUND', { job: jobId }))
  if (purpose.operation === 'sampling') {
    const may = signedIn(workplace, 'sample', { reason: purpose.reason })
    if (!may.ok) return may
  }
  const finished = finishJob(workplace, jobId, 'sampling', (job, clock) =>
    decideSamplingFinish(job, packsOf(workplace, jobId), workplace.openings.planned(jobId, 'takeOut'), clock),
  )
  if (!finished.ok) return finished
  const { decided, messages, at } = finished.value
  const items = decided.reduce((sum, fact) => sum + (fact.kind === 'sampling.finished' ? fact.items.length : 0), 0)
  workplace.tell('reports.changed', {})
  return ok({ job: jobId, items, messages, finishedAt: at })
}

function packsOf({ jobs, items }: Pick<Workplace, 'jobs' | 'items'>, job: JobId): readonly PackToSample[] {
  return jobs.itemsToFinish(job).map(({ id }) => {
    const pack = items.find(id)
    if (pack.kind === 'unknown') throw new Error('a sampling job holds a pack that nobody knows')
    return pack
  })
}
