import { z } from 'zod'
import { reviewOutcomes } from '../../domain/record-keeping/review.ts'
import { instant, legalHoldId, shortText } from '../identifiers.ts'
import { shownHash } from './signing-views.ts'

const sequence = z.number().int().min(1)

/** What a legal hold is about. */
export const heldRecords = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('station') }).strict(),
  z.object({ kind: z.literal('product'), gtin: z.string().regex(/^\d{14}$/) }).strict(),
  z.object({ kind: z.literal('lot'), gtin: z.string().regex(/^\d{14}$/), lot: z.string().min(1).max(20) }).strict(),
])

export const reasonText = z.string().trim().min(3).max(500)

export const legalHoldView = z.object({
  id: legalHoldId,
  about: heldRecords,
  reason: z.string().max(500),
  placedAt: instant,
  placedBy: shortText,
  lifted: z.object({ at: instant, by: shortText, because: z.string().max(500) }).nullable(),
})
export type LegalHoldView = z.infer<typeof legalHoldView>

/** How long this site keeps its records, and what is on legal hold. */
export const recordKeepingView = z.object({
  retentionYears: z.number().int(),
  /** Less cannot be set: the site's market wants it so, or we. */
  leastYears: z.number().int(),
  reviewDays: z.number().int(),
  holds: z.array(legalHoldView).max(200),
})
export type RecordKeepingView = z.infer<typeof recordKeepingView>

export const reviewView = z.object({
  at: instant,
  from: sequence,
  to: sequence,
  hash: z.string().max(64),
  outcome: z.enum(reviewOutcomes),
  comment: z.string().max(2000),
  printedName: shortText,
})
export type ReviewView = z.infer<typeof reviewView>

/** The reviews so far, and when the next is due. */
export const reviewsView = z.object({
  reviews: z.array(reviewView).max(50),
  dueAt: instant.nullable(),
  overdue: z.boolean(),
  /** What nobody has reviewed yet. */
  open: z.object({ from: sequence, to: sequence }),
})
export type ReviewsView = z.infer<typeof reviewsView>

/** What is to be signed: everything on record since the last review, up to one fact. */
export const reviewInput = z
  .object({ to: sequence, outcome: z.enum(reviewOutcomes), comment: z.string().trim().max(2000) })
  .strict()

/** What a reviewer signs, in numbers. */
export const reviewContent = z.object({
  from: sequence,
  to: sequence,
  hash: z.string().max(64),
  facts: z.number().int(),
  kinds: z.array(z.object({ kind: shortText, facts: z.number().int() })).max(500),
  shown: shownHash,
})
export type ReviewContent = z.infer<typeof reviewContent>
