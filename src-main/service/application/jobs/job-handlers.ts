import type { Refusal } from '#shared/contract/refusals.ts'
import { decideAbandon, decideStopsAnswered, decideTakeBackLast } from '#shared/domain/jobs/decide.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { changeJob, changeJobWhileScanning, oneFact } from './change-job.ts'
import type { Workplace } from '../workplace.ts'

type OfJob = { readonly job: JobId }

/** Takes the item recorded last out of the job again; its scan stays in the ledger. */
export function takeBackLast(workplace: Workplace, { job: jobId }: OfJob): Result<{ item: ItemId }, Refusal> {
  return changeJobWhileScanning(
    workplace,
    jobId,
    (job) => oneFact(decideTakeBackLast(job, workplace.jobs.lastItem(jobId))),
    ([taken]) => ok({ item: taken.item }),
  )
}

/** Gives the job up: its items are free again, its scans stay in the ledger. */
export function abandonJob(workplace: Workplace, { job: jobId }: OfJob): Result<Record<string, never>, Refusal> {
  return changeJob(
    workplace,
    jobId,
    (job) => oneFact(decideAbandon(job)),
    () => ok({}),
  )
}

/** Answers every open stop of the job: the person has seen them and set the packs aside. */
export function answerStops(workplace: Workplace, { job: jobId }: OfJob): Result<{ answered: number }, Refusal> {
  return changeJobWhileScanning(workplace, jobId, decideStopsAnswered, ([answered]) =>
    ok({ answered: answered === undefined ? 0 : answered.stops.length }),
  )
}
