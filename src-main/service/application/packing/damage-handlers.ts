import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { DamagePreview, DamageReceipt } from '#shared/contract/views/damage-views.ts'
import { decideContentsSaid } from '#shared/domain/damage/contents.ts'
import { decideDamageFinish } from '#shared/domain/damage/decide.ts'
import type { DamageFinish } from '#shared/domain/damage/decide.ts'
import type { ContentsFinding } from '#shared/domain/damage/findings.ts'
import { ofKind } from '#shared/domain/jobs/decide.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { changeJobWhileScanning } from '../jobs/change-job.ts'
import { countInside } from '../jobs/count-inside.ts'
import { finishJob } from '../jobs/finish-job.ts'
import { photosToName } from '../look-up/photo-handlers.ts'
import { itemView } from '../look-up/item-view.ts'
import type { Workplace } from '../workplace.ts'

type OfJob = { readonly job: JobId }

/** More than a screen shows; the sums count all. */
const containersShown = 100

/** Says of a container in the job whether its contents are damaged or to be inspected. */
export function sayContents(
  workplace: Workplace,
  { job: jobId, container, contents }: OfJob & { readonly container: ItemId; readonly contents: ContentsFinding },
): Result<Record<string, never>, Refusal> {
  return changeJobWhileScanning(
    workplace,
    jobId,
    (job) => {
      const fitting = ofKind(job, 'damage')
      if (!fitting.ok) return fitting
      return decideContentsSaid(fitting.value, workplace.damageJobs.containerIn(jobId, container), contents)
    },
    () => ok({}),
  )
}

/** Says the same of the container that the person is asked about now; what a scanned command code does. */
export function answerAboutContents(
  workplace: Workplace,
  { job, contents }: OfJob & { readonly contents: ContentsFinding },
): Result<Record<string, never>, Refusal> {
  const container = workplace.damageJobs.asked(job)
  if (container === null) return err(refuse('CONTENTS_NOT_ASKED', {}))
  return sayContents(workplace, { job, container, contents })
}

/** Finishes a damage job: what is packed comes out of its container first, then all of it goes on hold. */
export function finishDamage(workplace: Workplace, { job: jobId }: OfJob): Result<DamageReceipt, Refusal> {
  const { jobs, damageJobs, openings } = workplace
  const finished = finishJob(workplace, jobId, 'damage', (job, clock) =>
    decideDamageFinish(
      job,
      {
        scanned: jobs.itemsToFinish(jobId),
        containers: damageJobs.wholes(jobId),
        openings: openings.planned(jobId, 'takeOut'),
        photos: photosToName(workplace, jobId),
      },
      clock,
    ),
  )
  if (!finished.ok) return finished
  const { decided, messages, at } = finished.value
  return ok({ job: jobId, ...heldBy(decided), messages, finishedAt: at })
}

/** What finishing the job puts on which hold, as things are now; of a finished job, what it put there. */
export async function previewDamage(
  workplace: Pick<Workplace, 'jobs' | 'damageJobs' | 'items'>,
  { job: jobId }: OfJob,
): Promise<Result<DamagePreview, Refusal>> {
  const job = workplace.jobs.record(jobId)
  if (job === null) return err(refuse('JOB_NOT_FOUND', { job: jobId }))
  if (job.purpose.operation !== 'damage')
    return err(refuse('JOB_OF_OTHER_KIND', { job: jobId, operation: job.purpose.operation }))
  const found = workplace.damageJobs.containers(jobId)
  const counted: { container: ItemId; contents: ContentsFinding | null; inside: number }[] = []
  for (const { container, contents, inside } of found)
    counted.push({ container, contents, inside: inside ?? (await countInside(workplace, jobId, container)) })
  const wholesOf = (finding: ContentsFinding) =>
    counted.reduce((sum, { contents, inside }) => (contents === finding ? sum + 1 + inside : sum), 0)
  const asked = counted.find(({ contents }) => contents === null)
  const shown = ({ container, inside }: { container: ItemId; inside: number }) => ({
    container: itemView(workplace, container, null),
    inside,
  })
  return ok({
    damaged: job.recorded - counted.length + wholesOf('damaged'),
    toInspect: wholesOf('toInspect'),
    containersInAll: counted.length,
    containers: counted.slice(0, containersShown).map((each) => ({ ...shown(each), contents: each.contents })),
    asked: asked === undefined ? null : shown(asked),
  })
}

function heldBy(decided: DamageFinish): Pick<DamageReceipt, 'damaged' | 'toInspect'> {
  const held = { damaged: 0, toInspect: 0 }
  for (const fact of decided) {
    if (fact.kind === 'damage.finished') held.damaged += fact.items.length
    if (fact.kind !== 'damage.containers-found') continue
    for (const { contents, inside } of fact.containers) held[contents] += 1 + inside.length
  }
  return held
}
