import type { Instant } from '#shared/kernel/time.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { backOff, isDue } from '#shared/sync/back-off.ts'
import type { Pace } from '#shared/sync/back-off.ts'
import { jobVerdict, problemsInWords } from '#shared/sync/capture-verdict.ts'
import type { CaptureJob } from '#shared/sync/capture-verdict.ts'
import type { Happening } from '#shared/sync/message-progress.ts'
import type { AcceptedDocument, Heard } from '#service/persistence/outbox-dispatch.ts'
import { troubleHeard } from './delivery.ts'
import type { Delivery } from './delivery.ts'

/** The jobs that the network has in hand for us. */
export type FollowedJobs = {
  follow(document: AcceptedDocument, at: Instant): void
  /** Jobs to look at now that nobody is looking at, at most so many. */
  due(at: Instant, most: number): readonly FollowedJob[]
  /** When the next look is due; null where there is none. */
  earliest(): Instant | null
  /** Every job is due now. */
  hurry(at: Instant): void
  /** Looks at a job once. What was heard of its end; null while it has not ended. */
  look(delivery: Delivery, job: FollowedJob): Promise<Heard | null>
  forgetAll(): void
}

/** One job and when it was looked at. */
export type FollowedJob = AcceptedDocument & { looks: number; unreadable: number; nextLookAt: Instant; inView: boolean }

/** How often a job may be answered with something unreadable before its events are asked for instead. */
const mostUnreadable = 5

/** Jobs end within milliseconds or within minutes: the first look is at once, the waits double from there. */
export function followJobs(pace: Pace): FollowedJobs {
  const jobs = new Map<number, FollowedJob>()

  function end(delivery: Delivery, job: FollowedJob, happening: Happening, status: number | null, said: string): Heard {
    const exchange = { at: delivery.now(), what: 'GET /capture/{id}', status, said }
    const narrow = job.messages.length > 1 && (happening.kind === 'rejected' || happening.kind === 'saidDuplicate')
    jobs.delete(job.number)
    return { about: 'document', document: job.number, messages: job.messages, happening, exchange, narrow }
  }

  async function look(delivery: Delivery, job: FollowedJob): Promise<Heard | null> {
    if (!delivery.client.isHere(job.captureUrl)) {
      return end(delivery, job, { kind: 'outcomeUnclear' }, null, 'the job is on a host that is not ours any more')
    }
    const reply = await delivery.client.job(job.captureUrl)
    const at = delivery.now()
    if (!reply.ok) {
      delivery.linkHeard({ kind: 'unreachable', at, said: reply.error.said, jitter: delivery.random() })
      return null
    }
    const { status, said, job: state } = reply.value
    if (troubleHeard(delivery, reply.value)) return null
    delivery.linkHeard({ kind: 'served', service: 'answer', at })
    if (status === 404 || status === 410) return end(delivery, job, { kind: 'outcomeUnclear' }, status, said)
    if (state !== null) {
      const happening = happeningOf(state, job.messages.length === 1)
      return happening === null ? null : end(delivery, job, happening, status, inWordsOf(state))
    }
    job.unreadable += 1
    return job.unreadable < mostUnreadable
      ? null
      : end(delivery, job, { kind: 'outcomeUnclear' }, status, `unreadable: ${said}`)
  }

  return {
    follow: (document, at) => {
      jobs.set(document.number, { ...document, looks: 0, unreadable: 0, nextLookAt: at, inView: false })
    },
    due: (at, most) => {
      const due: FollowedJob[] = []
      for (const job of jobs.values()) {
        if (due.length === most) break
        if (!job.inView && isDue(job.nextLookAt, at, pace)) due.push(job)
      }
      return due
    },
    earliest: () => {
      let earliest: Instant | null = null
      for (const job of jobs.values()) {
        if (!job.inView && (earliest === null || job.nextLookAt < earliest)) earliest = job.nextLookAt
      }
      return earliest
    },
    hurry: (at) => {
      for (const job of jobs.values()) job.nextLookAt = at
    },
    look: async (delivery, job) => {
      job.inView = true
      try {
        return await look(delivery, job)
      } finally {
        job.looks += 1
        job.nextLookAt = (delivery.now() + backOff(pace, job.looks, delivery.random())) as Instant
        job.inView = false
      }
    },
    forgetAll: () => jobs.clear(),
  }
}

function happeningOf(job: CaptureJob, alone: boolean): Happening | null {
  const verdict = jobVerdict(job)
  switch (verdict) {
    case 'running':
      return null
    case 'captured':
    case 'outcomeUnclear':
      return { kind: verdict }
    case 'rejected':
      return { kind: 'rejected', alone, said: inWordsOf(job) }
    case 'saidDuplicate':
      return { kind: 'saidDuplicate', alone }
    default:
      return unreachable(verdict)
  }
}

function inWordsOf(job: CaptureJob): string {
  if (job.success) return 'captured'
  const problems = problemsInWords(job.problems)
  return problems === '' ? 'The network rejected the document and gave no reason.' : problems
}
