import type { Refusal } from '#shared/contract/refusals.ts'
import type { DamageReceipt } from '#shared/contract/views.ts'
import {
  decideDamageAbandon,
  decideDamageFinish,
  decideStopsAnswered,
  decideTakeBackLast,
} from '#shared/domain/damage/decide.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { EndpointId } from '#shared/domain/network/message.ts'
import { messagesForDamage } from '#shared/domain/network/messages-for-damage.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { enqueue } from '#service/persistence/outbox.ts'
import { changeDamageJob, oneFact } from './change-damage-job.ts'
import type { Workplace } from './workplace.ts'

type OfJob = { readonly job: JobId }

/** The endpoint of the messages of this version: the training site's practice network. */
export const practiceEndpoint = 'practice' as EndpointId

/**
 * Finishes the job: its items go on damaged hold, and facts, projections and outgoing messages are written
 * in one transaction, all or nothing.
 */
export function finishDamage(workplace: Workplace, { job: jobId }: OfJob): Result<DamageReceipt, Refusal> {
  const clock = workplace.readClock()
  const outcome = changeDamageJob(
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

/** Takes the item recorded last out of the job again; its scan stays in the ledger. */
export function takeBackLast(workplace: Workplace, { job: jobId }: OfJob): Result<{ item: ItemId }, Refusal> {
  return changeDamageJob(
    workplace,
    jobId,
    (job) => oneFact(decideTakeBackLast(job, workplace.jobs.lastItem(jobId))),
    ([taken]) => ok({ item: taken.item }),
  )
}

/** Gives the job up: its items are free again, its scans stay in the ledger. */
export function abandonDamage(workplace: Workplace, { job: jobId }: OfJob): Result<Record<string, never>, Refusal> {
  return changeDamageJob(
    workplace,
    jobId,
    (job) => oneFact(decideDamageAbandon(job)),
    () => ok({}),
  )
}

/** Answers every open stop of the job: the person has seen them and set the packs aside. */
export function answerStops(workplace: Workplace, { job: jobId }: OfJob): Result<{ answered: number }, Refusal> {
  return changeDamageJob(workplace, jobId, decideStopsAnswered, ([answered]) =>
    ok({ answered: answered === undefined ? 0 : answered.stops.length }),
  )
}
