import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { record } from '../record.ts'
import { signedInToScan } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Done = Result<Record<string, never>, Refusal>
type OfJob = { readonly job: JobId }

/** Makes an open job the one that scans go to; the one before is put down and stays open. */
export function takeInHand(workplace: Workplace, { job }: OfJob): Done {
  const outcome = immediately(workplace.database, (): Done => {
    const person = signedInToScan(workplace, 'workOnTheFloor')
    if (!person.ok) return person
    const found = workplace.jobs.record(job)
    if (found === null) return err(refuse('JOB_NOT_FOUND', { job }))
    if (found.status !== 'open') return err(refuse('JOB_NOT_OPEN', { job, status: found.status }))
    if (workplace.site.jobInHand() === job) return ok({})
    record(workplace, [{ body: { kind: 'job.taken-in-hand', job }, person: person.value.id, scan: null }])
    return ok({})
  })
  workplace.statusChanged()
  return outcome
}

/** Puts the job down: it stays open and is offered again; scans go nowhere until a job is in hand. */
export function putDown(workplace: Workplace, { job }: OfJob): Done {
  const outcome = immediately(workplace.database, (): Done => {
    const person = signedInToScan(workplace, 'workOnTheFloor')
    if (!person.ok) return person
    if (workplace.site.jobInHand() !== job) return ok({})
    record(workplace, [{ body: { kind: 'job.put-down', job }, person: person.value.id, scan: null }])
    return ok({})
  })
  workplace.statusChanged()
  return outcome
}
