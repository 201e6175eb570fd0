import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { PackingPreview, PackingReceipt } from '#shared/contract/views/packing-views.ts'
import type { Opening } from '#shared/domain/contents/facts.ts'
import type { JobId, JobOf } from '#shared/domain/jobs/job.ts'
import { decidePackingFinish } from '#shared/domain/packing/finish.ts'
import type { PlannedPacking } from '#shared/domain/packing/finish.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { finishJob } from '../jobs/finish-job.ts'
import { itemView } from '../look-up/item-view.ts'
import { containerOf } from './packing-situation.ts'
import type { Workplace } from '../workplace.ts'

type OfJob = { readonly job: JobId }

/** More than a screen shows; the sums count all. */
const containersShown = 100
const productsShown = 200

/** Finishes a packing job: what was scanned goes into its container, out of others first where it moves. */
export function finishPacking(workplace: Workplace, { job: jobId }: OfJob): Result<PackingReceipt, Refusal> {
  const finished = finishJob(workplace, jobId, 'packing', (job, clock) =>
    decidePackingFinish(job, plannedPacking(workplace, job), clock),
  )
  if (!finished.ok) return finished
  const { decided, messages, at } = finished.value
  const { container, items } = decided[0]
  return ok({ job: jobId, container, items: items.length, messages, finishedAt: at })
}

/** What finishing the job puts where, as things are now. */
export function plannedPacking(
  workplace: Pick<Workplace, 'packings' | 'items' | 'heldItems'>,
  { id: job, purpose }: JobOf<'packing'>,
): PlannedPacking {
  const { packings, items, heldItems } = workplace
  const container = containerOf(workplace, job, purpose)
  const nothing = {
    container,
    containerScanned: false,
    items: [],
    first: null,
    otherHolds: null,
    movedFrom: [],
    newest: null,
  }
  if (container === null) return nothing
  const filling = { job, container }
  const firstId = packings.firstItem(filling)
  const first = firstId === null ? null : items.find(firstId)
  if (first === null || first.kind === 'unknown') return nothing
  const toPack = packings.items(filling)
  return {
    container,
    containerScanned: packings.isScanned(filling),
    items: toPack.map(({ item }) => item),
    first,
    otherHolds: heldItems.otherThan(first.holds, filling),
    movedFrom: openingsOf(toPack),
    newest: packings.newest(filling),
  }
}

function openingsOf(toPack: ReturnType<Workplace['packings']['items']>): readonly Opening[] {
  const openings = new Map<Opening['container'], Opening['items'][number][]>()
  for (const { item, parent } of toPack) {
    if (parent === null) continue
    const leaving = openings.get(parent)
    if (leaving === undefined) openings.set(parent, [item])
    else leaving.push(item)
  }
  return [...openings].map(([container, items]) => ({ container, items }))
}

/** What finishing the job puts into its container, and what leaves others for it, as things are now. */
export function previewPacking(
  workplace: Pick<Workplace, 'jobs' | 'packings' | 'items'>,
  { job: jobId }: OfJob,
): Result<PackingPreview, Refusal> {
  const { jobs, packings, items } = workplace
  const job = jobs.record(jobId)
  if (job === null) return err(refuse('JOB_NOT_FOUND', { job: jobId }))
  const { purpose } = job
  if (purpose.operation !== 'packing')
    return err(refuse('JOB_OF_OTHER_KIND', { job: jobId, operation: purpose.operation }))
  const container = containerOf(workplace, jobId, purpose)
  if (container === null) return ok({ filling: null })
  const filling = { job: jobId, container }
  const products = packings.products(filling, productsShown)
  const { containers: containersInAll, ...leaving } = packings.leavingInAll(filling)
  return ok({
    filling: {
      container: itemView(workplace, container, null),
      isScanned: packings.isScanned(filling),
      insideBefore: packings.inside(container),
      products: products.map(({ gtin, ...rest }) => ({
        product: gtin === null ? null : items.productName(gtin),
        gtin,
        ...rest,
      })),
      moved: {
        containersInAll,
        ...leaving,
        containers: packings.formerContainers(filling, containersShown).map(({ container: left, ...counts }) => ({
          container: itemView(workplace, left, null),
          ...counts,
        })),
      },
    },
  })
}
