import type { Refusal } from '#shared/contract/refusals.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import { actOfJob } from '#shared/domain/jobs/act-of-job.ts'
import type { JobId, JobPurpose } from '#shared/domain/jobs/job.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

/** Opens a job for this purpose and takes it in hand; `before` are facts that it rests on, written with it. */
export function startJob(
  workplace: Workplace,
  purpose: JobPurpose,
  before: readonly TallymanFact[] = [],
): Result<{ job: JobId }, Refusal> {
  const job = workplace.ids.newId() as JobId
  const outcome = immediately(workplace.database, (): Result<{ job: JobId }, Refusal> => {
    const { right, act } = actOfJob(purpose)
    const person = signedIn(workplace, right, act)
    if (!person.ok) return person
    const bodies = [...before, { kind: 'job.opened', job, purpose }, { kind: 'job.taken-in-hand', job }] as const
    record(
      workplace,
      bodies.map((body) => ({ body, person: person.value.id, scan: null })),
    )
    return ok({ job })
  })
  workplace.statusChanged()
  return outcome
}
