import { z } from 'zod'
import { closingSets, closingSteps } from '../../epcis/closing-event.ts'
import type { Closing } from '../../epcis/closing-event.ts'
import { packagingLevels } from '../../domain/items/item.ts'
import { parseGtin } from '../../gs1/item-identity.ts'
import { parseLot } from '../../gs1/lot.ts'
import { parseIsoDate } from '../../kernel/time.ts'
import { untoldReasons } from '../../domain/messaging/untold-reason.ts'
import { messageStates } from '../../sync/message-progress.ts'
import { batchId, instant, messageId, releaseId, shortText } from '../identifiers.ts'
import { refusalSchema } from '../refusals.ts'
import { shownHash, signatureTry } from '../views/signing-views.ts'

const closings = Object.keys(closingSteps) as [Closing, ...Closing[]]
export const closingKind = z.enum(closings)

const quantity = z.number().int().min(0).max(100_000_000)

/** How many of a batch there are at one level, and how many of them are reported. */
const reportedLevel = z.object({
  level: z.enum(packagingLevels),
  gtin: shortText.nullable(),
  commissioned: z.number().int(),
  counted: z.number().int().nullable(),
  packed: z.number().int(),
  decommissioned: z.number().int(),
  destroyed: z.number().int(),
  /** Null where SSCCs alone name what there is. */
  reported: z.number().int().nullable(),
})
export type ReportedLevelView = z.infer<typeof reportedLevel>

/** How a batch was closed, and by whose signature. */
export const batchClosing = z.object({
  at: instant,
  closing: closingKind,
  set: z.enum(closingSets),
  levels: z.array(reportedLevel).max(packagingLevels.length),
  threshold: z.number().int(),
  reason: shortText.nullable(),
  signedBy: shortText,
  /** Earlier than `at` where the release came before its numbers. */
  signedAt: instant,
  undone: z.object({ at: instant, by: shortText.nullable(), reason: shortText }).nullable(),
})
export type BatchClosingView = z.infer<typeof batchClosing>

/** What a person states to close a batch. */
const closingWords = z.object({
  batch: batchId,
  closing: closingKind,
  reported: z.array(z.object({ level: z.enum(packagingLevels), quantity }).strict()).max(packagingLevels.length),
  /** In whole per cent. */
  threshold: z.number().int().min(0).max(100),
  reason: shortText.nullable(),
})

/** What closing a batch would come to, and why it cannot be closed so. */
const closingPreview = z.object({
  levels: z.array(reportedLevel.extend({ isBelow: z.boolean() })).max(packagingLevels.length),
  set: z.enum(closingSets).nullable(),
  refusal: refusalSchema.nullable(),
  /** Why the network does not hear of it; null where it does. */
  unsent: z.enum(untoldReasons).nullable(),
  shown: shownHash.nullable(),
})
export type ClosingPreview = z.infer<typeof closingPreview>

/** A release before its numbers are here. */
const releaseWords = z.object({
  gtin: shortText.refine((text) => parseGtin(text) !== null),
  lot: shortText.refine((text) => parseLot(text) !== null),
  /** ISO date. */
  expiry: shortText.refine((text) => parseIsoDate(text) !== null),
  closing: closingKind,
  quantity: quantity.min(1),
})

export const releaseMisfits = ['NUMBERS_MISSING', 'MORE_THAN_RELEASED', 'OTHER_EXPIRY'] as const

/** A release that is held, and why it still is. */
export const heldRelease = z.object({
  release: releaseId,
  gtin: shortText,
  product: shortText.nullable(),
  lot: shortText,
  expiry: shortText,
  closing: closingKind,
  quantity: z.number().int(),
  at: instant,
  signedBy: shortText,
  /** The batch of this lot, once numbers of it are here. */
  batch: batchId.nullable(),
  commissioned: z.number().int(),
  stands: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('waits') }),
    z.object({ kind: z.literal('misfit'), code: z.enum(releaseMisfits), expiry: shortText }),
    z.object({ kind: z.literal('refused'), refusal: refusalSchema }),
  ]),
})
export type HeldReleaseView = z.infer<typeof heldRelease>

/** The most releases that a screen shows. */
export const mostReleases = 100

/** What a person can do to close batches. */
export const batchClosingCommands = {
  /** Reports the end of a batch, or releases its product. The message leaves when all that is told of the batch is settled. */
  'batches.close': {
    input: closingWords.extend({ signature: signatureTry }).strict(),
    output: z.object({ isSent: z.boolean() }).strict(),
  },
  /** Takes that back, as long as the network surely has not heard of it. */
  'batches.undoClosing': {
    input: z.object({ batch: batchId, reason: shortText }).strict(),
    output: z.object({}).strict(),
  },
  /** Releases a batch of which not all numbers are here. It is closed by itself when they are. */
  'batches.enterRelease': {
    input: releaseWords.extend({ signature: signatureTry }).strict(),
    output: z.object({}).strict(),
  },
  'batches.withdrawRelease': {
    input: z.object({ release: releaseId, reason: shortText }).strict(),
    output: z.object({}).strict(),
  },
} as const

/** What a screen can ask about closing batches. */
export const batchClosingQueries = {
  'batches.closing': { input: closingWords.strict(), output: closingPreview },
  /** Where the messages about items of a batch stand. */
  'batches.sending': {
    input: z.object({ batch: batchId }).strict(),
    output: z.object({
      messages: z.number().int(),
      settled: z.number().int(),
      forPerson: z.number().int(),
      unsent: z.number().int(),
      /** The message that closes the batch; null where none was made. */
      closing: z
        .object({ message: messageId, state: z.enum(messageStates), unsent: z.enum(untoldReasons).nullable() })
        .nullable(),
    }),
  },
  'batches.releases': {
    input: z.object({}).strict(),
    output: z.object({ releases: z.array(heldRelease).max(mostReleases) }),
  },
  'batches.releaseToSign': {
    input: releaseWords.strict(),
    output: z.object({ product: shortText.nullable(), refusal: refusalSchema.nullable(), shown: shownHash.nullable() }),
  },
} as const
