import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import type { DecommissioningReceipt } from '#shared/contract/views/decommissioning-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { decideDecommissionFinish } from '#shared/domain/decommissioning/decide.ts'
import type { PlannedDecommission } from '#shared/domain/decommissioning/decide.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { finishJob } from '../jobs/finish-job.ts'
import { itemView } from '../look-up/item-view.ts'
import { startJob } from '../jobs/start-job.ts'
import type { Workplace } from '../workplace.ts'

/** More containers than a screen shows; the sums count all. */
const containersShown = 100

/** Opens a job that takes numbers out of use for one reason. */
export function startDecommissioning(
  workplace: Workplace,
  { reason }: CallInput<'decommissioning.start'>,
): Result<{ job: JobId }, Refusal> {
  return startJob(workplace, { operation: 'decommissioning', reason })
}

/** What finishing the job takes out of use, and which containers are opened for it, as things are now. */
export function previewDecommissioning(
  workplace: Pick<Workplace, 'jobs' | 'decommissions' | 'items'>,
  { job }: CallInput<'decommissioning.preview'>,
): Result<CallOutput<'decommissioning.preview'>, Refusal> {
  const record = workplace.jobs.record(job)
  if (record === null) return err(refuse('JOB_NOT_FOUND', { job }))
  const { operation } = record.purpose
  if (operation !== 'decommissioning') return err(refuse('JOB_OF_OTHER_KIND', { job, operation }))
  const { containers: containersInAll, ...sums } = workplace.decommissions.openedInAll(job)
  const containers = workplace.decommissions.opened(job, containersShown).map(({ container, ...counts }) => ({
    container: itemView(workplace, container, null),
    ...counts,
  }))
  return ok({ ...workplace.decommissions.counts(job), openings: { containersInAll, ...sums, containers } })
}

/** Finishes the job: what is in containers comes out where that was agreed to, then all of it is out of use. */
export function finishDecommissioning(
  workplace: Workplace,
  { job: jobId, disaggregate }: CallInput<'decommissioning.finish'>,
): Result<DecommissioningReceipt, Refusal> {
  const site = workplace.site.site()
  if (site === null) throw new Error('a job is finished at a station that is not set up')
  const finished = finishJob(workplace, jobId, 'decommissioning', (job, { at }) =>
    decideDecommissionFinish(job, plannedDecommission(workplace, jobId), disaggregate, { at, site }),
  )
  if (!finished.ok) return finished
  const { decided, messages, at } = finished.value
  const items = decided[0].waves.flat().reduce((sum, { inside }) => sum + 1 + inside.length, 0)
  workplace.tell('reports.changed', {})
  return ok({ job: jobId, items, messages, finishedAt: at })
}

/** What a decommissioning job comes to, as things are now. */
export function plannedDecommission(
  { jobs, items, decommissions }: Pick<Workplace, 'jobs' | 'items' | 'decommissions'>,
  job: JobId,
): PlannedDecommission {
  const scanned = jobs.itemsToFinish(job).map(({ id }) => {
    const item = items.find(id)
    if (item.kind === 'unknown') throw new Error('a decommissioning job holds an item that nobody knows')
    return item
  })
  return { scanned, ...decommissions.planned(job) }
}
