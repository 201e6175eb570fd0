import { z } from 'zod'
import { actKinds } from '../../domain/corrections/act-kind.ts'
import { correctionWays } from '../../domain/corrections/facts.ts'
import { correctionReasons, longestRemark } from '../../domain/corrections/reasons.ts'
import { damageReasons } from '../../domain/damage/reasons.ts'
import { decommissionReasons } from '../../domain/decommissioning/reasons.ts'
import { holdKinds } from '../../domain/items/hold-kind.ts'
import { stateWords } from '../../domain/items/transitions.ts'
import { sampleReasons } from '../../domain/sampling/reasons.ts'
import { factId, instant, itemId, jobId, messageId, shortText } from '../identifiers.ts'
import { refusalSchema } from '../refusals.ts'
import { shownHash } from './signing-views.ts'
import { itemView } from './item-views.ts'

/** What a person points at to say what is to be undone: a finished job, a fact in a history, or a message. */
export const actReference = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('job'), job: jobId }),
  z.object({ kind: z.literal('fact'), fact: factId }),
  z.object({ kind: z.literal('message'), message: messageId }),
])
export type ActReferenceView = z.infer<typeof actReference>

/** So many items can be left out at a time. */
export const mostLeftOut = 200

/** Why something was done, as it stands or as it is right. */
export const statedReason = z.discriminatedUnion('of', [
  z.object({ of: z.literal('damage'), reason: z.enum(damageReasons) }),
  z.object({ of: z.literal('sampling'), reason: z.enum(sampleReasons) }),
  z.object({ of: z.literal('decommissioning'), reason: z.enum(decommissionReasons) }),
])
export type StatedReasonView = z.infer<typeof statedReason>

/** What is asked for: all of it undone, items left out of it, or another reason for it. */
export const wantedCorrection = z.discriminatedUnion('way', [
  z.object({ way: z.literal('undone') }),
  z.object({ way: z.literal('leftOut'), items: z.array(itemId).min(1).max(mostLeftOut) }),
  z.object({ way: z.literal('changed'), stated: statedReason }),
])
export type WantedCorrectionView = z.infer<typeof wantedCorrection>

export const correctionReason = z.enum(correctionReasons)
export const correctionRemark = z.string().trim().min(1).max(longestRemark).nullable()

/** Who corrected something, when and why. */
export const correctedView = z.object({
  at: instant,
  by: shortText.nullable(),
  way: z.enum(correctionWays),
  reason: correctionReason,
  remark: z.string().max(longestRemark).nullable(),
})
export type CorrectedView = z.infer<typeof correctedView>

/** One thing that goes back, in numbers. */
export const effectView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('comesOut'), items: z.number().int(), containers: z.number().int() }),
  z.object({ kind: z.literal('goesBack'), items: z.number().int(), containers: z.number().int() }),
  z.object({ kind: z.enum(['holdGoes', 'isHeldAgain']), items: z.number().int(), hold: z.enum(holdKinds) }),
  z.object({ kind: z.literal('standsAgain'), items: z.number().int(), state: z.enum(stateWords) }),
  z.object({
    kind: z.enum([
      'isUnknownAgain',
      'isNotToInspect',
      'awaitsVerification',
      'isNoSample',
      'isMissingNoMore',
      'isMissingAgain',
    ]),
    items: z.number().int(),
  }),
])
export type EffectView = z.infer<typeof effectView>

/** What undoing or correcting an act would do, and until when it can be done. */
export const correctionPreview = z.object({
  what: z.enum(actKinds),
  /** Null for an act that states none which could be changed by itself. */
  stated: statedReason.nullable(),
  /** Whether single items can be left out of it. */
  mayLeaveOut: z.boolean(),
  items: z.number().int(),
  recordedAt: instant,
  recordedBy: shortText.nullable(),
  until: instant,
  /** The law behind the time; null where nobody but this site sets it. */
  law: shortText.nullable(),
  effects: z.array(effectView).max(20),
  /** Messages that never leave, and messages that are declared errors. */
  voided: z.number().int(),
  declared: z.number().int(),
  /** Messages that the network may know and that are not declared errors, because corrections are not sent here. */
  undeclared: z.number().int(),
  /** Messages that say it right. */
  corrective: z.number().int(),
  /** What stands against it now; null for nothing. */
  refusal: refusalSchema.nullable(),
  /** False where all of it was undone. */
  stands: z.boolean(),
  corrected: correctedView.nullable(),
  /** Whether it takes a signature. */
  isSigned: z.boolean(),
  /** What a signature is bound to; null where none is needed, and as long as no reason is given. */
  shown: shownHash.nullable(),
})
export type CorrectionPreview = z.infer<typeof correctionPreview>

/** How many items of an act a page lists. */
export const mostActItems = 100

/** Items of an act that can be left out of it. */
export const actItems = z.object({
  items: z.array(itemView).max(mostActItems),
  /** Of how many. */
  inAll: z.number().int(),
})

/** What a correction came to, in messages. */
export const correctionReceipt = z.object({
  way: z.enum(correctionWays),
  voided: z.number().int(),
  declared: z.number().int(),
  undeclared: z.number().int(),
  corrective: z.number().int(),
})
export type CorrectionReceipt = z.infer<typeof correctionReceipt>
