import { z } from 'zod'
import { damageReasons } from '../domain/damage/reasons.ts'
import { markets } from '../domain/markets/market.ts'
import { failedTries } from '../domain/signatures/repeated-failures.ts'
import { holdReasons } from '../domain/holds/reasons.ts'
import { waitingKinds } from '../domain/destruction/waits-for.ts'
import { doubtCodes } from '../domain/shipments/doubt.ts'
import { roles } from '../domain/people/role.ts'
import { rights } from '../domain/people/rights.ts'
import { troubleKinds } from '../sync/link.ts'
import { messageStates } from '../sync/message-progress.ts'
import { reportKinds } from '../domain/reports/report.ts'
import { untoldReasons } from '../domain/messaging/untold-reason.ts'
import { mixingPolicies } from '../domain/packing/mixing.ts'
import { newContainerLevels, packingWays } from '../domain/packing/purpose.ts'
import { deliveryTroubles } from '../domain/hand-over/delivery.ts'
import { unpackingModes } from '../domain/unpacking/mode.ts'
import { holdAct } from './hold-act.ts'
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
  shipmentId,
  shortText,
  stopId,
} from './identifiers.ts'
import { chainBreak } from './chain-break.ts'
import { refusalSchema } from './refusals.ts'
import { messagingRules } from './views/messaging-views.ts'
import { receivingRules } from './views/site-views.ts'
import { decommissioningPurpose } from './views/decommissioning-views.ts'
import { samplingPurpose } from './views/sampling-views.ts'

/** The person at the station. */
export const sessionView = z.object({
  person: personId,
  name: shortText,
  role: z.enum(roles),
  rights: z.array(z.enum(rights)),
  since: instant,
  cameBy: z.enum(['nameAndSecret', 'badgeAndSecret', 'badge']),
  /** Nobody works here until somebody says again who they are. */
  isLocked: z.boolean(),
  /** Others chose their secret for them: it has to be changed first. */
  hasOneTimeSecret: z.boolean(),
  /** They signed with both parts since they came: the secret alone is enough for the next signature. */
  secretIsEnough: z.boolean(),
})
export type SessionView = z.infer<typeof sessionView>

export const usbIdentity = z.object({
  vendor: z.string().min(1).max(16),
  product: z.string().min(1).max(16),
  serial: z.string().min(1).max(256).nullable(),
})

export const scannerSettings = z.object({
  name: z.string().min(1).max(64),
  path: z.string().min(1).max(256),
  usb: usbIdentity.nullable().optional(),
  baudRate: z.literal([9600, 19200, 38400, 57600, 115200]),
  dataBits: z.literal([7, 8]),
  parity: z.enum(['none', 'even', 'odd']),
  stopBits: z.literal([1, 2]),
  framing: z.enum(['lineEnd', 'etx', 'silence']),
  answers: z.string().min(1).max(64).nullable().optional(),
})

/** Where the scanner stands. `lost` is an unplugged one, `nonsense` one that sends nothing a label could hold; each names what the person can do. */
export const scannerState = z.enum(['opening', 'ready', 'nonsense', 'lost', 'missing', 'taken', 'denied', 'failed'])
export type ScannerState = z.infer<typeof scannerState>

/** What a person can do about a port that did not open. */
const portRemedy = z.discriminatedUnion('does', [
  z.object({ does: z.literal('runThenSignIn'), command: longText }),
  z.object({ does: z.literal('signInAnew') }),
  z.object({ does: z.literal('run'), command: longText }),
  z.object({ does: z.literal('closeProgram'), program: shortText }),
])

/** One scanner on a port; `since` is when it came to stand as it does. */
export const scannerView = z.object({
  settings: scannerSettings,
  state: scannerState,
  detail: longText.nullable(),
  /** Null where the state says it all, or nothing more is known. */
  remedy: portRemedy.nullable(),
  /** The make that its settings name and that nobody here knows: such a scanner is not told how its scans were answered. */
  unknownMake: shortText.nullable(),
  since: instant,
})
export type ScannerView = z.infer<typeof scannerView>

/** Whether a network can be reached, as seen by the last exchange with it. `notSetUp` while nobody has entered one. */
const networkState = z.enum(['online', 'offline', 'unknown', 'askForSignIn', 'notSetUp'])

/** How the connection stands, and what waits for it. */
export const networkView = z.object({
  endpoint: shortText,
  url: shortText.nullable(),
  state: networkState,
  /** Messages that are not settled yet: not processed and not waiting for a person. */
  waiting: z.number().int(),
  /** How many of them lie in files for upload by hand, and are not sent meanwhile. */
  inFiles: z.number().int(),
  /** When the oldest of them was made. */
  oldestWaitingAt: instant.nullable(),
  lastContactAt: instant.nullable(),
  /** When the next try is due; null only where nothing waits or the state says why. */
  nextTryAt: instant.nullable(),
  lastProblem: longText.nullable(),
  /** What kind of trouble the last problem is; null where there is none. */
  trouble: z.enum(troubleKinds).nullable(),
  /** How far the network's clock is ahead of this computer's, in milliseconds; null where it never said. */
  clockAhead: z.number().int().nullable(),
  /** Who lets nothing go for now, since when and why; null where messages go. */
  paused: z.object({ since: instant, by: shortText, reason: longText }).nullable(),
  /** The line is paid by what goes over it: messages go together, every few minutes. */
  isMetered: z.boolean(),
  /** True while the training site's practice network is switched on; null at a real site. */
  practiceNetworkOn: z.boolean().nullable(),
  /** The endpoints of some messages alone, each with a state of its own. */
  besides: z.array(
    z.object({
      address: longText,
      state: networkState,
      lastContactAt: instant.nullable(),
      nextTryAt: instant.nullable(),
      lastProblem: longText.nullable(),
      trouble: z.enum(troubleKinds).nullable(),
      clockAhead: z.number().int().nullable(),
    }),
  ),
})
export type NetworkView = z.infer<typeof networkView>

export const stationStatus = z.object({
  siteName: shortText,
  siteGln: shortText,
  stationName: shortText,
  mode: z.enum(['training', 'production']),
  unknownItems: z.enum(['refuse', 'record']),
  mixing: z.enum(mixingPolicies),
  idleLockMinutes: z.number().int(),
  badgeResumeMinutes: z.number().int(),
  market: z.enum(markets),
  /** What the site is to the network, and which of its messages are switched off. */
  messaging: messagingRules,
  receiving: receivingRules,
  approvalHours: z.number().int(),
  session: sessionView.nullable(),
  jobInHand: jobId.nullable(),
  /** In the order of their names; a scanner that types is not among them. */
  scanners: z.array(scannerView),
  network: networkView,
  attention: z.number().int(),
  backup: z.object({ lastAt: instant.nullable(), problem: longText.nullable() }),
  ledgerSequence: z.number().int(),
  /** A path, which may be long. */
  dataDirectory: longText,
  appVersion: shortText,
})
export type StationStatus = z.infer<typeof stationStatus>

/** What the band shows of an item. */
export const itemView = z.object({
  id: itemId,
  product: shortText.nullable(),
  gtin: shortText.nullable(),
  serial: shortText.nullable(),
  sscc: shortText.nullable(),
  lot: shortText.nullable(),
  expiry: shortText.nullable(),
})
export type ItemView = z.infer<typeof itemView>

export const recordedNote = z.discriminatedUnion('code', [
  z.object({ code: z.literal('UNKNOWN_ITEM_RECORDED') }),
  z.object({ code: z.literal('LOT_DIFFERS'), scanned: shortText, known: shortText }),
  z.object({ code: z.literal('EXPIRY_DIFFERS'), scanned: shortText, known: shortText }),
  z.object({ code: z.literal('SHORT_DATED'), expiry: shortText }),
  z.object({ code: z.literal('OVER_RECORDED') }),
  z.object({ code: z.literal('BATCH_AWAITED') }),
  z.object({ code: z.literal('ALREADY_RECEIVED') }),
  z.object({ code: z.literal('OUT_OF_USE'), lifecycle: z.enum(['decommissioned', 'destroyed']) }),
  z.object({ code: z.literal('CONTENTS_UNDECIDED') }),
  z.object({ code: z.literal('ALREADY_ON_HOLD'), hold: z.enum(['exception', 'suspect']) }),
])
export type RecordedNoteView = z.infer<typeof recordedNote>

/** OK, already scanned, hold (recorded, but look), stop; and a command that was scanned or a scan nobody waits for. */
export const scanVerdict = z.enum(['ok', 'already', 'hold', 'stop', 'command', 'badge', 'idle'])
export type ScanVerdict = z.infer<typeof scanVerdict>

/** The answer to one scan. It is sent only after the fact behind it is on disk. */
export const scanAnswer = z.object({
  /** The fact that recorded it; null for a scan that no job took. */
  fact: factId.nullable(),
  job: jobId.nullable(),
  verdict: scanVerdict,
  /** The scan as text, control characters included; what was scanned, not what was understood. */
  raw: longText,
  scanner: shortText,
  at: instant,
  item: itemView.nullable(),
  notes: z.array(recordedNote).max(8),
  refusal: refusalSchema.nullable(),
  /** The command that was scanned, where the verdict is `command`. */
  command: shortText.nullable(),
  /** Whose badge was scanned and what it does, where the verdict is `badge`; its code stays in the station. */
  badge: z
    .object({
      name: shortText,
      outcome: z.enum(['identifies', 'here', 'resumes', 'asksForSecret']),
      /** Stands for the badge where the secret is still to come, for two minutes. */
      ticket: shortText.nullable(),
    })
    .nullable(),
  progress: z
    .object({
      recorded: z.number().int(),
      repeated: z.number().int(),
      refused: z.number().int(),
      openStops: z.number().int(),
    })
    .nullable(),
})
export type ScanAnswer = z.infer<typeof scanAnswer>

/** What a job is for. */
export const jobPurpose = z.discriminatedUnion('operation', [
  z.object({ operation: z.literal('damage'), reason: z.enum(damageReasons) }),
  z.object({ operation: z.literal('unpacking'), mode: z.enum(unpackingModes) }),
  decommissioningPurpose,
  z.object({ operation: z.literal('holds'), act: holdAct, reason: z.enum(holdReasons) }),
  z.object({ operation: z.literal('receiving'), shipment: shipmentId.nullable() }),
  z.object({ operation: z.literal('collecting'), order: destructionOrderId }),
  z.object({ operation: z.literal('destruction'), order: destructionOrderId }),
  z.object({
    operation: z.literal('packing'),
    container: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('new'), level: z.enum(newContainerLevels), id: itemId }),
      z.object({ kind: z.literal('existing') }),
    ]),
    way: z.enum(packingWays),
  }),
  samplingPurpose,
])

export const jobView = z.object({
  id: jobId,
  purpose: jobPurpose,
  status: z.enum(['open', 'finished', 'abandoned']),
  openedBy: shortText,
  openedAt: instant,
  closedAt: instant.nullable(),
  recorded: z.number().int(),
  repeated: z.number().int(),
  refused: z.number().int(),
  openStops: z.array(z.object({ id: stopId, at: instant, raw: longText, refusal: refusalSchema })).max(100),
  openStopCount: z.number().int(),
  byProduct: z
    .array(
      z.object({
        product: shortText.nullable(),
        gtin: shortText.nullable(),
        lot: shortText.nullable(),
        count: z.number().int(),
      }),
    )
    .max(200),
  /** The last scans, newest first. */
  lastScans: z.array(scanAnswer).max(50),
})
export type JobView = z.infer<typeof jobView>

export const openJobView = z.object({
  id: jobId,
  purpose: jobPurpose,
  openedBy: shortText,
  openedAt: instant,
  recorded: z.number().int(),
  openStops: z.number().int(),
})
export type OpenJobView = z.infer<typeof openJobView>

/**
 * Where one message stands. `waiting` has a next try; `unsure` lost its reply and asks before sending again;
 * accepted is not processed; `refused` and `parked` wait for a person; `exported` lies in a file for upload by hand; of one that was `split`
 * its pieces go; `setAside` was settled by a person.
 */
export const messageState = z.enum(messageStates)
export type MessageStateView = z.infer<typeof messageState>

export const messageView = z.object({
  id: messageId,
  type: shortText,
  state: messageState,
  items: z.number().int(),
  events: z.number().int(),
  createdAt: instant,
  updatedAt: instant,
  attempts: z.number().int(),
  nextTryAt: instant.nullable(),
  /** What the network or the connection said last, in its own words. */
  lastReply: longText.nullable(),
  createdBy: shortText.nullable(),
  /** The earlier message about the same item that holds it back; null where nothing does. */
  waitsFor: z.object({ message: messageId, type: shortText, state: messageState }).nullable(),
  /** Why it is kept and never sent, by configuration; null where it is sent. */
  unsent: z.enum(untoldReasons).nullable(),
})
export type MessageView = z.infer<typeof messageView>

/** One exchange with the network about a message. */
export const messageExchange = z.object({
  at: instant,
  what: shortText,
  status: z.number().int().nullable(),
  said: longText,
})
export type MessageExchangeView = z.infer<typeof messageExchange>

/** The most characters of an event's text that a screen shows. */
export const longestBody = 200_000

export const messageDetail = messageView.extend({
  bodies: z.array(z.string().max(longestBody)).max(100),
  captureUrl: longText.nullable(),
  /** The address that it goes, or went to; null where that is the site's own endpoint. */
  address: longText.nullable(),
  exchanges: z.array(messageExchange).max(100),
  /** The pieces that go in its place, in order: how many, and the first of them; null where it was not split. */
  pieces: z
    .object({
      count: z.number().int(),
      first: z.array(z.object({ message: messageId, state: messageState, items: z.number().int() })).max(200),
    })
    .nullable(),
  /** The message that it is a piece of, and which one of how many; null in `place` where it was split again itself. */
  pieceOf: z
    .object({
      message: messageId,
      type: shortText,
      place: z.object({ piece: z.number().int(), of: z.number().int() }).nullable(),
    })
    .nullable(),
})
export type MessageDetail = z.infer<typeof messageDetail>

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

export const portView = z.object({ path: shortText, label: shortText, usb: usbIdentity.nullable() })
export type PortView = z.infer<typeof portView>
