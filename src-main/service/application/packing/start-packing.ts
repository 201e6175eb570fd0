import type { PackingChoice } from '#shared/contract/views/packing-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { JobId, JobPurpose } from '#shared/domain/jobs/job.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import { nextSscc } from '#shared/domain/packing/sscc-blocks.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'
import type { RecordDesk } from '../record-desk.ts'

/** The records, and who is to hear that a job is in hand. */
type PackingDesk = RecordDesk & Pick<Workplace, 'statusChanged'>

/**
 * Opens a packing job and takes it in hand. A new container gets its number in the same transaction: a number that
 * was given stays given, whatever becomes of the job.
 */
export function startPacking(
  workplace: PackingDesk,
  { container, way }: PackingChoice,
): Result<{ job: JobId }, Refusal> {
  const job = workplace.ids.newId() as JobId
  const outcome = immediately(workplace.database, (): Result<{ job: JobId }, Refusal> => {
    const person = signedIn(workplace, 'pack')
    if (!person.ok) return person
    const write = (...bodies: readonly TallymanFact[]) =>
      record(
        workplace,
        bodies.map((body) => ({ body, person: person.value.id, scan: null })),
      )
    const opened = (purpose: JobPurpose) => {
      write({ kind: 'job.opened', job, purpose }, { kind: 'job.taken-in-hand', job })
      return ok({ job })
    }
    if (container.kind === 'existing') return opened({ operation: 'packing', container, way })
    const { epoch } = workplace.ledger
    const range = workplace.site.site()?.ssccRange ?? null
    const given = nextSscc(range, workplace.packings.newestBlock(), epoch, workplace.readClock().at)
    if (!given.ok) return err(domainRefusal(given.error))
    const { id, taken } = given.value
    if (taken !== null) write({ kind: 'sscc.block-taken', epoch, ...taken })
    return opened({ operation: 'packing', container: { ...container, id }, way })
  })
  workplace.statusChanged()
  return outcome
}
