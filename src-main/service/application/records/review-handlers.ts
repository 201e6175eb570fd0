import type { ReviewContent, ReviewsView } from '#shared/contract/views/record-keeping-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SignatureTry } from '#shared/contract/views/signing-views.ts'
import { reviewDueAt } from '#shared/domain/record-keeping/decide.ts'
import type { ReviewedSpan, ReviewOutcome } from '#shared/domain/record-keeping/review.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import type { RecordKeepingReader } from '#service/persistence/record-keeping.ts'
import { record } from '../record.ts'
import { hashOfShown } from '../people/sign.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

/** What a reviewer says, up to which fact. */
export type Reviewed = { readonly to: number; readonly outcome: ReviewOutcome; readonly comment: string }

const listed = 20

/** When the next review of the audit trail is due; null at a station without a fact. */
export function nextReview(records: RecordKeepingReader): Instant | null {
  const lastAt = records.reviews(1)[0]?.at ?? records.firstAt()
  return lastAt === null ? null : reviewDueAt(lastAt, records.settings())
}

/** The reviews so far, and what is open. */
export function listReviews({ recordKeeping, ledger, readClock }: Workplace): ReviewsView {
  const dueAt = nextReview(recordKeeping)
  const reviews = [...recordKeeping.reviews(listed)]
  return {
    reviews,
    dueAt,
    overdue: dueAt !== null && dueAt <= readClock().at,
    open: { from: (reviews[0]?.to ?? 0) + 1, to: ledger.head().sequence },
  }
}

/** What a reviewer is about to sign. */
export function reviewContent(workplace: Workplace, reviewed: Reviewed): Result<ReviewContent, Refusal> {
  const person = signedIn(workplace, 'reviewAuditTrail')
  if (!person.ok) return person
  const span = spanOf(workplace, reviewed.to)
  if (!span.ok) return span
  const content = contentOf(workplace, span.value)
  return ok({ ...content, shown: hashOfShown({ ...content, ...reviewed }) })
}

/** Keeps a review, signed by quality: nobody else may, and the signature is bound to the span, the hash of its end, and every word. */
export async function signReview(
  workplace: Workplace,
  { signature: attempt, ...reviewed }: Reviewed & { readonly signature: SignatureTry },
): Promise<Result<Record<string, never>, Refusal>> {
  const span = spanOf(workplace, reviewed.to)
  if (!span.ok) return span
  const signature = await workplace.sign(attempt, {
    meaning: 'reviewedAuditTrail',
    shown: { ...contentOf(workplace, span.value), ...reviewed },
    right: 'reviewAuditTrail',
  })
  if (!signature.ok) return signature
  const kept = immediately(workplace.database, (): Result<Record<string, never>, Refusal> => {
    // Another review may have come in while the secret was typed.
    const now = spanOf(workplace, reviewed.to)
    if (!now.ok) return now
    if (now.value.from !== span.value.from) return err(refuse('SIGNED_CONTENT_CHANGED', {}))
    const { outcome, comment } = reviewed
    const body = { kind: 'audit.reviewed', ...now.value, outcome, comment, signature: signature.value } as const
    record(workplace, [{ body, person: signature.value.person, scan: null }])
    return ok({})
  })
  workplace.statusChanged()
  if (kept.ok) workplace.tell('attention.changed', {})
  return kept
}

/** From the first fact that nobody reviewed to this one. */
function spanOf({ recordKeeping }: Workplace, to: number): Result<ReviewedSpan, Refusal> {
  const from = (recordKeeping.reviews(1)[0]?.to ?? 0) + 1
  const hash = recordKeeping.hashOf(to)
  if (hash === null) return err(refuse('FACT_NOT_FOUND', { sequence: to }))
  return to < from ? err(refuse('REVIEWED_ALREADY', { to: from - 1 })) : ok({ from, to, hash })
}

function contentOf({ recordKeeping }: Workplace, span: ReviewedSpan): Omit<ReviewContent, 'shown'> {
  return { ...span, facts: span.to - span.from + 1, kinds: [...recordKeeping.kindsBetween(span.from, span.to)] }
}
