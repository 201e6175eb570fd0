import type { Instant } from '#shared/kernel/time.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { backOff, isDue } from '#shared/sync/back-off.ts'
import type { Pace } from '#shared/sync/back-off.ts'
import { jobVerdict, problemsInWords } from '#shared/sync/capture-verdict.ts'
import type { CaptureJob, Problem } from '#shared/sync/capture-verdict.ts'
import type { Happening } from '#shared/sync/message-progress.ts'
import type { AcceptedDocument, DocumentHeard } from '#service/persistence/outbox/dispatch.ts'
import { isAheadOf } from '#shared/sync/other-clock.ts'
import { nextTry, troubleHeard } from './delivery.ts'
import type { Delivery } from './delivery.ts'

/** The jobs that the network has in hand for us. */
export type FollowedJobs = {
  /** Follows the job of a document whose acceptance is written down. */
  follow(document: AcceptedDocument, firstLookAt: Instant): void
  /** Follows the job of a document that was accepted just now. Most jobs end before the first look: both are written down as one. */
  followAccepted(document: AcceptedDocument, accepted: DocumentHeard, times: EventTimes, at: Instant): void
  /** What was heard of acceptances and is not written down yet; it is handed out once. */
  unwritten(): readonly DocumentHeard[]
  /** Jobs to look at now that nobody is looking at, at most so many. */
  due(at: Instant, most: number): readonly FollowedJob[]
  /** When the next look is due; null where there is none. */
  earliest(): Instant | null
  /** Every job is due now. */
  hurry(at: Instant): void
  /** Looks at a job once. What there is to write down after it; null for nothing. */
  look(delivery: Delivery, job: FollowedJob): Promise<DocumentHeard | null>
  forgetAll(): void
}

/** How the times of a document's events stand to the network's clock. */
export type EventTimes = {
  /** The latest of them; null where it was accepted before this start of the station. */
  readonly newest: Instant | null
  /** Whether it lay ahead of the network's clock when the document was accepted: that clock may be set before its job is read. */
  readonly cameEarly: boolean
}

/** One job and when it was looked at. */
export type FollowedJob = AcceptedDocument & {
  readonly times: EventTimes
  accepted: DocumentHeard | null
  looks: number
  unreadable: number
  nextLookAt: Instant
  inView: boolean
}

/** The end of a job: what it means, and what was said. */
type JobEnd = {
  readonly happening: Happening
  readonly status: number | null
  readonly said: string
  readonly problems: readonly Problem[]
}

/** How often a job may be answered with something unreadable before its events are asked for instead. */
const mostUnreadable = 5

/** Jobs end within milliseconds or within minutes: the first look is soon, and the waits double from there. */
export function followJobs(pace: Pace): FollowedJobs {
  const jobs = new Map<number, FollowedJob>()

  async function endOf(delivery: Delivery, job: FollowedJob): Promise<JobEnd | null> {
    if (!delivery.client.isHere(job.captureUrl)) {
      const said = 'the job is on a host that is not ours any more'
      return { happening: { kind: 'outcomeUnclear' }, status: null, said, problems: [] }
    }
    const reply = await delivery.client.job(job.captureUrl)
    const at = delivery.now()
    if (!reply.ok) {
      const { said, troubleKind } = reply.error
      delivery.linkHeard({ kind: 'unreachable', troubleKind, at, said, jitter: delivery.random() })
      return null
    }
    const { status, said, job: state } = reply.value
    if (troubleHeard(delivery, reply.value)) return null
    delivery.linkHeard({ kind: 'served', service: 'answer', at })
    if (status === 404 || status === 410) return { happening: { kind: 'outcomeUnclear' }, status, said, problems: [] }
    if (state !== null) {
      if (state.errorBehaviour === 'proceed') delivery.storedInPart()
      const happening = happeningOf(delivery, state, job, at)
      return happening === null ? null : { happening, status, said: inWordsOf(state), problems: state.problems }
    }
    job.unreadable += 1
    return job.unreadable < mostUnreadable
      ? null
      : { happening: { kind: 'outcomeUnclear' }, status, said: `unreadable: ${said}`, problems: [] }
  }

  function ended(job: FollowedJob, { happening, status, said, problems }: JobEnd, at: Instant): DocumentHeard {
    jobs.delete(job.number)
    return {
      about: 'document',
      document: job.number,
      messages: job.messages,
      happenings: [...(job.accepted?.happenings ?? []), happening],
      exchanges: [...(job.accepted?.exchanges ?? []), { at, what: 'GET /capture/{id}', status, said }],
      narrow: job.messages.length > 1 && isAboutContent(happening) ? problems : null,
    }
  }

  function add(
    document: AcceptedDocument,
    accepted: DocumentHeard | null,
    times: EventTimes,
    nextLookAt: Instant,
  ): void {
    jobs.set(document.number, { ...document, times, accepted, looks: 0, unreadable: 0, nextLookAt, inView: false })
  }

  function takeAccepted(job: FollowedJob): DocumentHeard | null {
    const { accepted } = job
    job.accepted = null
    return accepted
  }

  return {
    follow: (document, firstLookAt) => add(document, null, { newest: null, cameEarly: false }, firstLookAt),
    followAccepted: (document, accepted, times, at) => add(document, accepted, times, (at + pace.first) as Instant),
    unwritten: () => [...jobs.values()].flatMap((job) => (job.inView ? [] : (takeAccepted(job) ?? []))),
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
      const end = await endOf(delivery, job)
      job.inView = false
      if (end !== null) return ended(job, end, delivery.now())
      job.looks += 1
      job.nextLookAt = (delivery.now() + backOff(pace, job.looks, delivery.random())) as Instant
      return takeAccepted(job)
    },
    forgetAll: () => jobs.clear(),
  }
}

/** A job that is running for so long has been forgotten, or waits for something that does not come. */
const endlessAfter = 4.5 * 60 * 60 * 1000

function isAboutContent({ kind }: Happening): boolean {
  return kind === 'rejected' || kind === 'saidDuplicate' || kind === 'partlyRefused'
}

function happeningOf(delivery: Delivery, job: CaptureJob, followed: FollowedJob, at: Instant): Happening | null {
  const verdict = jobVerdict(job)
  const alone = followed.messages.length === 1
  switch (verdict) {
    case 'running':
      return at - followed.sentAt > endlessAfter ? { kind: 'jobEndless' } : null
    case 'captured':
      return { kind: verdict }
    case 'partlyRefused':
    case 'rejected':
      if (alone && (followed.times.cameEarly || isAheadOf(followed.times.newest, delivery.clockAhead(), at))) {
        const nextTryAt = nextTry(delivery, followed.attempts)
        return { kind: 'beforeItsTime', maybeStored: verdict === 'partlyRefused', nextTryAt }
      }
      return { kind: verdict, alone, said: inWordsOf(job) }
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
