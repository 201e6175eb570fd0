import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import { actOfJob } from '#shared/domain/jobs/act-of-job.ts'
import type { JobRefusal } from '#shared/domain/jobs/decide.ts'
import type { Job, JobId } from '#shared/domain/jobs/job.ts'
import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { RightRefusal } from '#shared/domain/people/judge-act.ts'
import type { Person } from '#shared/domain/people/person.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { record } from '../record.ts'
import { signedIn, signedInToScan } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

/**
 * What every change of a job has in common: load, decide, write in one transaction, then tell the pages.
 *
 * `decide` judges; `after` does what else belongs into the same transaction and makes the answer. A refusal of either
 * leaves the disk as it was.
 */
export function changeJob<Decided extends readonly TallymanFact[], Answer>(
  workplace: Workplace,
  jobId: JobId,
  decide: (job: Job, person: Person) => Result<Decided, JobRefusal | RightRefusal>,
  after: (decided: Decided, facts: readonly Fact[], person: Person) => Result<Answer, Refusal>,
): Result<Answer, Refusal> {
  return change(workplace, jobId, signedIn, decide, after)
}

/** The same for what belongs to scanning, which somebody may do who came with the badge alone. */
export function changeJobWhileScanning<Decided extends readonly TallymanFact[], Answer>(
  workplace: Workplace,
  jobId: JobId,
  decide: (job: Job, person: Person) => Result<Decided, JobRefusal | RightRefusal>,
  after: (decided: Decided, facts: readonly Fact[], person: Person) => Result<Answer, Refusal>,
): Result<Answer, Refusal> {
  return change(workplace, jobId, signedInToScan, decide, after)
}

function change<Decided extends readonly TallymanFact[], Answer>(
  workplace: Workplace,
  jobId: JobId,
  atStation: typeof signedIn,
  decide: (job: Job, person: Person) => Result<Decided, JobRefusal | RightRefusal>,
  after: (decided: Decided, facts: readonly Fact[], person: Person) => Result<Answer, Refusal>,
): Result<Answer, Refusal> {
  const outcome = immediately(workplace.database, (): Result<Answer, Refusal> => {
    const floor = atStation(workplace, 'workOnTheFloor')
    if (!floor.ok) return floor
    const job = workplace.jobs.toDecide(jobId)
    if (job === null) return err(refuse('JOB_NOT_FOUND', { job: jobId }))
    const { right, act } = actOfJob(job.purpose)
    const person = atStation(workplace, right, act)
    if (!person.ok) return person
    const decided = decide(job, person.value)
    if (!decided.ok) return err(domainRefusal(decided.error))
    const drafts = decided.value.map((body) => ({ body, person: person.value.id, scan: null }))
    return after(decided.value, record(workplace, drafts), person.value)
  })
  workplace.tell('job.changed', { job: jobId })
  workplace.statusChanged()
  return outcome
}

/** A decision that leaves one fact, as the list that `changeJob` takes. */
export function oneFact<Decided extends TallymanFact>(
  decided: Result<Decided, JobRefusal>,
): Result<readonly [Decided], JobRefusal> {
  return decided.ok ? ok([decided.value]) : decided
}
