import { z } from 'zod'
import type { Json } from '#shared/kernel/canonical-json.ts'
import type { AnnouncedLimits } from '#shared/sync/capture-limits.ts'
import type { CaptureJob, Problem } from '#shared/sync/capture-verdict.ts'
import { problemsInWords } from '#shared/sync/capture-verdict.ts'
import type { HttpReply } from './http-exchange.ts'

/** An event as a repository shows it: an object, of which nothing else is promised. */
export type ForeignEvent = { readonly [member: string]: Json | undefined }

const mostProblems = 100
const longestQuote = 500

const words = z.string().catch('')
const maybe = z.string().nullable().catch(null)
const problem = z.object({ type: words, title: words, detail: maybe, instance: maybe })

const captureJob = z.object({
  running: z.boolean(),
  success: z.boolean(),
  captureErrorBehaviour: z.enum(['rollback', 'proceed']).default('rollback'),
  errors: z.array(z.unknown()).default([]),
  errorFile: z.string().optional(),
})

/** What comes out of JSON.parse is Json; whether it is an object is all there is left to check. */
const foreignEvent = z.custom<ForeignEvent>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

const queryDocument = z.object({
  epcisBody: z.object({ queryResults: z.object({ resultsBody: z.object({ eventList: z.array(foreignEvent) }) }) }),
})

/** The job in a reply to GET /capture/{id}; null where there is none (EPCIS 2.0 section 12.6). */
export function captureJobIn(text: string): CaptureJob | null {
  const job = captureJob.safeParse(parsed(text))
  if (!job.success) return null
  const { running, success, captureErrorBehaviour: errorBehaviour, errors, errorFile } = job.data
  const problems = problemsAmong(errors)
  const elsewhere: readonly Problem[] =
    errorFile === undefined ? [] : [{ type: '', title: 'The errors are in a file', detail: errorFile, instance: null }]
  return { running, success, errorBehaviour, problems: [...problems, ...elsewhere] }
}

/** The events in a reply to GET /events; null where it is no query document. */
export function eventsIn(text: string): readonly ForeignEvent[] | null {
  const document = queryDocument.safeParse(parsed(text))
  return document.success ? document.data.epcisBody.queryResults.resultsBody.eventList : null
}

/** The problem that a reply states as RFC 7807 has it; none where it states nothing of the kind. */
export function problemsIn(text: string): readonly Problem[] {
  return problemsAmong([parsed(text)])
}

/** What a reply says, for people and for the record: its problem in words, or the beginning of whatever came. */
export function inWords(reply: HttpReply): string {
  const problems = problemsInWords(problemsIn(reply.text))
  return problems === '' ? `${reply.status} ${reply.text.slice(0, longestQuote)}`.trim() : problems
}

/** The limits that a reply announces (EPCIS 2.0 section 14.8); what is not a positive number announces nothing. */
export function limitsIn(reply: HttpReply): AnnouncedLimits {
  return {
    events: positive(reply.header('GS1-EPCIS-Capture-Limit')),
    bytes: positive(reply.header('GS1-EPCIS-Capture-File-Size-Limit')),
  }
}

/** How long a reply asks us to wait, in milliseconds (RFC 9110 section 10.2.3: seconds, or a date). */
export function retryAfterIn(reply: HttpReply, now: number): number | null {
  const asked = reply.header('Retry-After')
  if (asked === null) return null
  if (/^\d+$/.test(asked)) return Number(asked) * 1000
  const date = Date.parse(asked)
  // A date is one of the network's own clock, which may be hours off ours.
  return Number.isNaN(date) ? null : Math.max(0, date - now - (clockAheadIn(reply, now) ?? 0))
}

/** How far the network's clock is ahead of ours in milliseconds, by the reply's `Date`; null where it has none that can be read. */
export function clockAheadIn(reply: HttpReply, now: number): number | null {
  const date = Date.parse(reply.header('Date') ?? '')
  return Number.isNaN(date) ? null : date - now
}

/** Whether a reply is a page for people: no repository answers so, but what stands between it and us does. */
export function isPage(reply: HttpReply): boolean {
  return /^text\/html\b/i.test(reply.header('Content-Type') ?? '') || /^\s*<(?:!doctype|html)\b/i.test(reply.text)
}

/** Whether a repository speaks EPCIS 2.0, by the range of versions it announces; one that announces none is tried. */
export function speaksEpcis20(reply: HttpReply): boolean {
  const lowest = major(reply.header('GS1-EPCIS-Min'))
  const highest = major(reply.header('GS1-EPCIS-Max'))
  return (lowest === null || lowest <= 2) && (highest === null || highest >= 2)
}

/** Whether a repository announces that it stores what it can of a document with a bad event (EPCIS 2.0 section 12.6). */
export function storesInPart(reply: HttpReply): boolean {
  return reply.header('GS1-Capture-Error-Behaviour')?.trim().toLowerCase() === 'proceed'
}

function problemsAmong(values: readonly unknown[]): readonly Problem[] {
  return values.slice(0, mostProblems).flatMap((value) => {
    const read = problem.safeParse(value)
    return read.success && `${read.data.type}${read.data.title}` !== '' ? [read.data] : []
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function positive(value: string | null): number | null {
  const number = value === null ? Number.NaN : Number(value)
  return Number.isSafeInteger(number) && number > 0 ? number : null
}

function major(version: string | null): number | null {
  const digits = version === null ? null : /^(\d+)/.exec(version)
  return digits === null ? null : Number(digits[1])
}
