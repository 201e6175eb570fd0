import { z } from 'zod'
import { markets } from '../../domain/markets/market.ts'
import { troubleKinds } from '../../sync/link.ts'
import { mixingPolicies } from '../../domain/packing/mixing.ts'
import { instant, jobId, longText, shortText } from '../identifiers.ts'
import { messagingRules } from './messaging-views.ts'
import { receivingRules } from './site-views.ts'
import { sessionView } from './session-views.ts'
import { scannerView } from './scanner-views.ts'

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
