import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { OpeningsPreview, UnpackingReceipt } from '#shared/contract/views/unpacking-views.ts'
import type { JobId, JobPurpose } from '#shared/domain/jobs/job.ts'
import { decideUnpackingFinish } from '#shared/domain/unpacking/decide.ts'
import type { UnpackingMode } from '#shared/domain/unpacking/mode.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { finishJob } from '../jobs/finish-job.ts'
import { itemView } from '../look-up/item-view.ts'
import type { Workplace } from '../workplace.ts'

type OfJob = { readonly job: JobId }

/** More containers than a screen shows; the sums count all. */
const containersShown = 100

/** Finishes an unpacking job: what was planned comes out of its containers. */
export function finishUnpacking(workplace: Workplace, { job: jobId }: OfJob): Result<UnpackingReceipt, Refusal> {
  const finished = finishJob(workplace, jobId, 'unpacking', (job, clock) =>
    decideUnpackingFinish(job, workplace.openings.planned(jobId, job.purpose.mode), clock),
  )
  if (!finished.ok) return finished
  const { decided, messages, at } = finished.value
  const { openings } = decided[0]
  const items = openings.reduce((sum, opening) => sum + opening.items.length, 0)
  return ok({ job: jobId, containers: openings.length, items, messages, finishedAt: at })
}

/** What finishing the job takes out of containers, and what stays in them, as things are now. */
export function previewOpenings(
  workplace: Pick<Workplace, 'jobs' | 'openings' | 'items'>,
  { job: jobId }: OfJob,
): Result<OpeningsPreview, Refusal> {
  const job = workplace.jobs.record(jobId)
  if (job === null) return err(refuse('JOB_NOT_FOUND', { job: jobId }))
  const mode = modeOf(job.purpose)
  if (mode === null) return err(refuse('JOB_OF_OTHER_KIND', { job: jobId, operation: job.purpose.operation }))
  const { containers: containersInAll, ...sums } = workplace.openings.inAll(jobId, mode)
  const shown = workplace.openings.containers(jobId, mode, containersShown)
  return ok({
    containersInAll,
    ...sums,
    containers: shown.map(({ container, ...counts }) => ({
      container: itemView(workplace, container, null),
      ...counts,
    })),
  })
}

/** Damage and sampling take their packed items out of what they are in, one by one; other work has a preview of its own. */
function modeOf(purpose: JobPurpose): UnpackingMode | null {
  switch (purpose.operation) {
    case 'unpacking':
      return purpose.mode
    case 'damage':
    case 'sampling':
      return 'takeOut'
    default:
      return null
  }
}
