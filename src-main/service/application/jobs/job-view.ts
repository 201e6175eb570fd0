import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { JobView } from '#shared/contract/views/job-views.ts'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { scanAnswerOf } from '../scans/scan-answer.ts'
import type { Workplace } from '../workplace.ts'

const scansShown = 50
const stopsShown = 100
const productsShown = 200

type Reading = Pick<Workplace, 'jobs' | 'ledger' | 'items' | 'people'>

/** Everything the job's screen shows, also after the job is closed. */
export function jobView(workplace: Reading, { job: jobId }: { job: JobId }): Result<JobView, Refusal> {
  const { jobs } = workplace
  const job = jobs.record(jobId)
  if (job === null) return err(refuse('JOB_NOT_FOUND', { job: jobId }))
  const { openStops: openStopCount, openedBy, ...rest } = job
  return ok({
    ...rest,
    openedBy: workplace.people.byId(openedBy)?.name ?? '',
    openStopCount,
    openStops: jobs.openStops(jobId, stopsShown).flatMap(({ id, sequence }) => {
      const answer = answerAt(workplace, sequence)
      return answer === null || answer.refusal === null
        ? []
        : [{ id, at: answer.at, raw: answer.raw, refusal: answer.refusal }]
    }),
    byProduct: jobs.countsByProduct(jobId, productsShown).map(({ gtin, lot, count }) => ({
      product: gtin === null ? null : workplace.items.productName(gtin),
      gtin,
      lot,
      count,
    })),
    lastScans: jobs.lastScans(jobId, scansShown).flatMap((sequence) => {
      const answer = answerAt(workplace, sequence)
      return answer === null ? [] : [answer]
    }),
  })
}

function answerAt(workplace: Reading, sequence: number): ScanAnswer | null {
  const [fact] = workplace.ledger.read(sequence, 1)
  return fact === undefined ? null : scanAnswerOf(workplace, fact, null)
}
