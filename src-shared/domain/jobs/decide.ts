import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { ActRefusal } from '../items/may-undergo.ts'
import type { JobFactOf } from './facts.ts'
import type { Job, JobId, JobOf, Operation } from './job.ts'

/** Why a job cannot do what was asked. */
export type JobRefusal =
  | { readonly code: 'JOB_NOT_OPEN'; readonly job: JobId; readonly status: 'finished' | 'abandoned' }
  | { readonly code: 'STOPS_UNANSWERED'; readonly count: number }
  | { readonly code: 'JOB_EMPTY' }
  | { readonly code: 'JOB_OF_OTHER_KIND'; readonly job: JobId; readonly operation: Operation }
  | { readonly code: 'NOTHING_TO_TAKE_BACK' }
  | { readonly code: 'LABEL_NOT_VERIFIED'; readonly container: ItemId }
  /** Less than was announced, and nobody said why (the network's QTYERROR). */
  | { readonly code: 'QTYERROR'; readonly short: number }
  /** Less than was announced, and the site wants receipts whole. */
  | { readonly code: 'SHORT_NOT_ALLOWED'; readonly short: number }
  /** Something differs from what was announced, and a code alone can not say that somebody looked at it. */
  | { readonly code: 'RECEIPT_DIFFERS'; readonly differing: number }
  | { readonly code: 'ORDERCOMPLETE'; readonly item: null; readonly number: string }
  | { readonly code: 'NOTHING_INSIDE'; readonly item: ItemId }
  /** Nobody said yet whether the contents of a damaged container are damaged or to be inspected. */
  | { readonly code: 'CONTENTS_UNDECIDED'; readonly item: ItemId }
  | { readonly code: 'CONTENTS_NOT_ASKED' }
  | { readonly code: 'ALREADY_TO_INSPECT'; readonly item: ItemId }
  /** Something inside a container is to be inspected, and nobody has looked at it yet. */
  | { readonly code: 'CONTENTS_TO_INSPECT'; readonly item: ItemId }
  /** An item of the job does not allow the act any more, or something inside it never did. */
  | ActRefusal
  | { readonly code: 'CLAIMED'; readonly item: ItemId; readonly claimedBy: JobId }
  | { readonly code: 'HOLDS_DIFFER'; readonly item: ItemId }
  /** It is inside a container, and nobody said that it comes out (the network's word without DisaggregateFromParent). */
  | { readonly code: 'CANNOTBEAGGREGATED'; readonly item: ItemId; readonly container: ItemId }
  | { readonly code: 'LOT_RECALLED'; readonly item: ItemId; readonly lot: string }
  /** The item that a photo is to show was not scanned into the job. */
  | { readonly code: 'PHOTO_OF_NOTHING'; readonly item: ItemId }
  | { readonly code: 'TOO_MANY_PHOTOS'; readonly most: number }
  /** Reason "other" says nothing without words beside it. */
  | { readonly code: 'NOTE_MISSING' }
  | { readonly code: 'SIGNATURE_MISSING' }
  | { readonly code: 'SIGNED_CONTENT_CHANGED' }

/** Refuses every change of a job that is closed. */
export function whileOpen(job: Job): Result<Job, JobRefusal> {
  return job.status === 'open' ? ok(job) : err({ code: 'JOB_NOT_OPEN', job: job.id, status: job.status })
}

/** Refuses a job that is for other work than what is asked of it. */
export function ofKind<Kind extends Operation>(job: Job, operation: Kind): Result<JobOf<Kind>, JobRefusal> {
  return isOfKind(job, operation)
    ? ok(job)
    : err({ code: 'JOB_OF_OTHER_KIND', job: job.id, operation: job.purpose.operation })
}

/** Refuses to finish a job with a stop that nobody has answered. */
export function withoutStops(job: Job): Result<Job, JobRefusal> {
  const open = whileOpen(job)
  if (!open.ok || job.openStops.length === 0) return open
  return err({ code: 'STOPS_UNANSWERED', count: job.openStops.length })
}

/** Decides on taking the item recorded last out of the job again; the scan of it stays in the ledger. */
export function decideTakeBackLast(
  job: Job,
  last: ItemId | null,
): Result<JobFactOf<'job.item-taken-back'>, JobRefusal> {
  const open = whileOpen(job)
  if (!open.ok) return open
  if (last === null) return err({ code: 'NOTHING_TO_TAKE_BACK' })
  return ok({ kind: 'job.item-taken-back', job: job.id, item: last })
}

/** Decides on giving the job up: its items are free again, its scans stay in the ledger. */
export function decideAbandon(job: Job): Result<JobFactOf<'job.abandoned'>, JobRefusal> {
  const open = whileOpen(job)
  return open.ok ? ok({ kind: 'job.abandoned', job: job.id }) : open
}

/** Decides on answering stops: all open ones, or none where none is open (pressing the key twice is no mistake). */
export function decideStopsAnswered(job: Job): Result<readonly JobFactOf<'job.stops-answered'>[], JobRefusal> {
  const open = whileOpen(job)
  if (!open.ok) return open
  if (job.openStops.length === 0) return ok([])
  return ok([{ kind: 'job.stops-answered', job: job.id, stops: job.openStops }])
}

function isOfKind<Kind extends Operation>(job: Job, operation: Kind): job is JobOf<Kind> {
  return job.purpose.operation === operation
}
