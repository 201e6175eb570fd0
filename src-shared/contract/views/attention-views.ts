import { z } from 'zod'
import { damageReasons } from '../../domain/damage/reasons.ts'
import { failedTries } from '../../domain/signatures/repeated-failures.ts'
import { waitingKinds } from '../../domain/destruction/waits-for.ts'
import { doubtCodes } from '../../domain/shipments/doubt.ts'
import { reportKinds } from '../../domain/reports/report.ts'
import { deliveryTroubles } from '../../domain/hand-over/delivery.ts'
import {
  batchId,
  releaseId,
  destructionOrderId,
  factId,
  instant,
  itemId,
  jobId,
  longText,
  messageId,
  personId,
  shortText,
} from '../identifiers.ts'
import { chainBreak } from '../chain-break.ts'
import { refusalSchema } from '../refusals.ts'
import { scannerState } from './scanner-views.ts'

/** One thing that waits for a person, and where to go with it. */
export const attentionEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('messageRefused'),
    /** `refused`: the network does not take it; `parked`: nobody said no, and the station does not go on alone. */
    state: z.enum(['refused', 'parked']),
    message: messageId,
    type: shortText,
    items: z.number().int(),
    since: instant,
    said: longText,
  }),
  z.object({ kind: z.literal('openStops'), job: jobId, count: z.number().int(), since: instant }),
  /** A damaged container, and how much of it still waits for an inspection. */
  z.object({
    kind: z.literal('toInspect'),
    container: itemId,
    items: z.number().int(),
    reason: z.enum(damageReasons),
    since: instant,
  }),
  /** A batch that a partner reported, and in how many things it is not right. */
  z.object({
    kind: z.literal('batchRefused'),
    batch: batchId,
    lot: shortText,
    reasons: z.number().int(),
    since: instant,
  }),
  /** A release that was signed before its numbers, and what came in does not fit it. */
  z.object({ kind: z.literal('releaseWaits'), release: releaseId, lot: shortText, since: instant }),
  z.object({
    kind: z.literal('destructionWaits'),
    order: destructionOrderId,
    number: shortText,
    waiting: z.enum(waitingKinds),
    since: instant,
  }),
  z.object({
    kind: z.literal('scannerLost'),
    name: shortText,
    state: scannerState,
    since: instant,
    detail: longText.nullable(),
  }),
  /** A scanner is set to be answered as one of a make that nobody here knows, and is not answered. */
  z.object({ kind: z.literal('scannerMakeUnknown'), name: shortText, make: shortText, since: instant }),
  /** Signings or sign-ins of one person that failed again and again; the person is null where the names were nobody's. */
  z.object({
    kind: z.literal('signingsFailed'),
    of: z.enum(failedTries),
    person: personId.nullable(),
    name: shortText.nullable(),
    count: z.number().int(),
    since: instant,
  }),
  z.object({ kind: z.literal('reviewOverdue'), since: instant }),
  z.object({ kind: z.literal('restoreRefused'), since: instant, refusal: refusalSchema }),
  z.object({ kind: z.literal('ledgerBroken'), since: instant, broken: chainBreak }),
  z.object({ kind: z.literal('ledgerNotChecked'), since: instant, said: longText }),
  z.object({ kind: z.literal('backupFailed'), since: instant, said: longText }),
  z.object({ kind: z.literal('clockJumped'), since: instant, byMilliseconds: z.number().int() }),
  z.object({ kind: z.literal('databaseSetAside'), since: instant, path: longText }),
  z.object({ kind: z.literal('discrepanciesOpen'), count: z.number().int(), since: instant }),
  z.object({ kind: z.literal('returnsToVerify'), count: z.number().int(), since: instant }),
  z.object({
    kind: z.literal('announcementSetAside'),
    setAside: factId,
    because: z.enum(doubtCodes),
    about: longText,
    number: shortText.nullable(),
    since: instant,
  }),
  z.object({
    kind: z.literal('reportOverdue'),
    act: factId,
    report: z.enum(reportKinds),
    items: z.number().int(),
    since: instant,
  }),
  /** A batch that the external system did not take, or that is held up on its way there for some time. */
  z.object({
    kind: z.literal('handOverWaits'),
    batch: batchId,
    lot: shortText,
    isRefused: z.boolean(),
    because: z.enum(deliveryTroubles),
    said: longText,
    since: instant,
  }),
  z.object({ kind: z.literal('pullingTrouble'), since: instant, said: longText }),
  /** `address` is that of an endpoint of some messages alone; null for the site's own. */
  z.object({
    kind: z.literal('networkAsksForSignIn'),
    since: instant,
    said: longText,
    address: longText.nullable(),
  }),
  z.object({ kind: z.literal('networkForbids'), since: instant, said: longText, address: longText.nullable() }),
  z.object({ kind: z.literal('messagesInFiles'), count: z.number().int(), since: instant }),
  z.object({ kind: z.literal('sendingPaused'), since: instant, by: shortText, reason: longText }),
])
export type AttentionEntry = z.infer<typeof attentionEntry>
