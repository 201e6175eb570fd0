import type { Refusal } from '#shared/contract/refusals.ts'
import type { DamageReceipt } from '#shared/contract/views.ts'
import { decideDamageFinish } from '#shared/domain/damage/decide.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { EndpointId } from '#shared/domain/network/message.ts'
import { messagesForDamage } from '#shared/domain/network/messages-for-damage.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { enqueue } from '#service/persistence/outbox.ts'
import { changeJob, oneFact } from './change-job.ts'
import type { Workplace } from './workplace.ts'

/** The endpoint of the messages of this version: the training site's practice network. */
export const practiceEndpoint = 'practice' as EndpointId

/**
 * Finishes the job: its items go on damaged hold, and facts, projections and outgoing messages are written
 * in one transaction, all or nothing.
 */
export function finishDamage(
  workplace: Workplace,
  { job: jobId }: { readonly job: JobId },
): Result<DamageReceipt, Refusal> {
  const clock = workplace.readClock()
  const outcome = changeJob(
    workplace,
    jobId,
    (job) => oneFact(decideDamageFinish(job, workplace.jobs.itemsToFinish(jobId), clock.at)),
    ([finished], [fact], person) => {
      const site = workplace.site.site()
      if (fact === undefined || site === null) throw new Error('a job finished without a fact or a site')
      const { newId } = workplace.ids
      const context = { site, endpoint: practiceEndpoint, offsetMinutes: clock.offsetMinutes, newId }
      const messages = messagesForDamage(finished, context)
      enqueue(workplace.database, messages, { at: fact.at, createdBy: person.id })
      return ok({ job: jobId, items: finished.items.length, messages: messages.length, finishedAt: fact.at })
    },
  )
  if (outcome.ok) {
    workplace.wakeSending()
    workplace.tell('outbox.changed', {})
  }
  return outcome
}
