import { z } from 'zod'
import { untoldReasons } from '../domain/messaging/untold-reason.ts'
import { jobId } from './identifiers.ts'
import { siteInNetwork } from './messaging-views.ts'

/** What an administrator can say of the messages of the site. */
export const messagingCommands = {
  /** What the site is to the network: which messages it exchanges follows from it, from the next act on. */
  'messaging.setRole': { input: siteInNetwork.strict(), output: z.object({}).strict() },
} as const

/** What a screen asks about them. */
export const messagingQueries = {
  /** Why the network hears nothing of what a finished job did; null where it hears of it, or there is nothing to tell. */
  'messaging.ofJob': {
    input: z.object({ job: jobId }).strict(),
    output: z.object({ untold: z.enum(untoldReasons).nullable() }),
  },
} as const
