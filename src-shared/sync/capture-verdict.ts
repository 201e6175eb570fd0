import type { AnnouncedLimits } from './capture-limits.ts'

/** A problem as RFC 7807 writes it, with what we read of it. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly detail: string | null
  /** What the problem is about, where the network says so: often the id of an event. */
  readonly instance: string | null
}

/** A reply to POST /capture, as far as it decides anything. */
export type CaptureReply = {
  readonly status: number
  /** Where the job is, on the configured origin; null where the reply names none that can be used. */
  readonly captureUrl: string | null
  readonly problems: readonly Problem[]
  readonly limits: AnnouncedLimits
  /** Milliseconds that the network asks us to wait; null where it does not say. */
  readonly retryAfter: number | null
}

/** What a reply to a document means for every message in it. */
export type CaptureVerdict =
  | { readonly kind: 'accepted'; readonly captureUrl: string }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'saidDuplicate' }
  | { readonly kind: 'tooLarge'; readonly limits: AnnouncedLimits }
  | { readonly kind: 'signInWanted' }
  /** Signed in, and yet not allowed: this document, or everything. */
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'putOff'; readonly retryAfter: number | null }
  | { readonly kind: 'unclear' }

/**
 * Reads the reply to POST /capture (EPCIS 2.0 section 12.6; the statuses of GS1's OpenAPI, and those of the gateways
 * in front of real repositories).
 *
 * Only 400 and 422 judge the content. Any other 4xx is about the address, the version or the person, never a reason
 * to refuse a message: a wrong address would refuse a whole backlog. 5xx may come from a gateway behind which
 * the document was taken, so it counts as no reply. So does a 2xx that names no job: what came of it must be asked.
 * 403 may be about one document (a firewall that dislikes a word) or about the station: the document is made smaller,
 * and all waits a while, so that one message stops nothing but itself.
 */
export function captureVerdict(reply: CaptureReply): CaptureVerdict {
  const { status } = reply
  if (status >= 200 && status < 300) {
    return reply.captureUrl === null ? { kind: 'unclear' } : { kind: 'accepted', captureUrl: reply.captureUrl }
  }
  if (status === 400 || status === 422)
    return { kind: reply.problems.some(saysDuplicate) ? 'saidDuplicate' : 'rejected' }
  if (status === 401) return { kind: 'signInWanted' }
  if (status === 403) return { kind: 'forbidden' }
  if (status === 409) return { kind: 'saidDuplicate' }
  if (status === 413) return { kind: 'tooLarge', limits: reply.limits }
  if (status >= 500) return { kind: 'unclear' }
  return { kind: 'putOff', retryAfter: reply.retryAfter }
}

/** A capture job as GET /capture/{id} shows it. */
export type CaptureJob = {
  readonly running: boolean
  readonly success: boolean
  readonly errorBehaviour: 'rollback' | 'proceed'
  readonly problems: readonly Problem[]
}

/** What a job says of every message in its document. */
export type JobVerdict = 'running' | 'captured' | 'rejected' | 'saidDuplicate' | 'partlyRefused'

/**
 * Reads a job (the table of running and success in EPCIS 2.0 section 12.6). With `proceed` a failed job has stored some
 * events, and nothing ties its errors to them: they are asked for one by one.
 */
export function jobVerdict(job: CaptureJob): JobVerdict {
  if (job.running) return 'running'
  if (job.success) return 'captured'
  if (job.errorBehaviour === 'proceed') return 'partlyRefused'
  return job.problems.some(saysDuplicate) ? 'saidDuplicate' : 'rejected'
}

/** Whether a problem says that an event is there already: GS1's exception, or the word as real servers use it. */
function saysDuplicate(problem: Problem): boolean {
  if (problem.type.endsWith('ResourceAlreadyExistsException')) return true
  return /\bduplicate|already (exists|captured|stored)\b/i.test(`${problem.type} ${problem.title}`)
}

/** The ids among these that the problems name, in whatever words. */
export function namedBy(problems: readonly Problem[], ids: readonly string[]): ReadonlySet<string> {
  const said = problems.map(({ title, detail, instance }) => `${instance ?? ''} ${detail ?? ''} ${title}`).join(' ')
  return new Set(ids.filter((id) => said.includes(id)))
}

const longestInWords = 2_000

/** Problems in one line, as they are shown and kept; cut off where a reply is longer than anybody reads. */
export function problemsInWords(problems: readonly Problem[]): string {
  const lines = problems.map(({ title, detail }) =>
    [title, detail].filter((part) => part !== null && part !== '').join(': '),
  )
  return lines.join(' · ').slice(0, longestInWords)
}
