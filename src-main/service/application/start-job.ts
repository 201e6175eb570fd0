import type { Refusal } from '#shared/contract/refusals.ts'
import type { JobId, JobPurpose } from '#shared/domain/jobs/job.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/transaction.ts'
import { record } from './record.ts'
import { signedIn } from './signed-in.ts'
import type { Workplace } from './workplace.ts'

/** Opens a job for this purpose and takes it in hand. */
export function startJob(workplace: Workplace, purpose: JobPurpose): Result<{ job: JobId }, Refusal> {
  const job = workplace.ids.newId() as JobId
  const outcome = immediately(workplace.database, (): Result<{ job: JobId }, Refusal> => {
    const person = signedIn(workplace, 'workOnTheFloor')
    if (!person.ok) return person
    record(workplace, [
      { body: { kind: 'job.opened', job, purpose }, person: person.value.id, scan: null },
      { body: { kind: 'job.taken-in-hand', job }, person: person.value.id, scan: null },
    ])
    return ok({ job })
  })
  workplace.statusChanged()
  return outcome
}
