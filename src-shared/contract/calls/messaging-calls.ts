import { z } from 'zod'
import { networkMessages } from '../../domain/messaging/network-message.ts'
import { untoldReasons } from '../../domain/messaging/untold-reason.ts'
import { longestSetUpFile } from '../set-up-file.ts'
import { jobId, longText, shortText } from '../identifiers.ts'
import { messageSettings, siteInNetwork, triedExchange } from '../views/messaging-views.ts'

const setUpText = z.object({ text: z.string().max(longestSetUpFile) }).strict()
const message = z.enum(networkMessages)

/** What an administrator can say of the messages of the site. */
export const messagingCommands = {
  /** What the site is to the network: which messages it exchanges follows from it, from the next act on. */
  'messaging.setRole': { input: siteInNetwork.strict(), output: z.object({}).strict() },
  /** How a message is sent, from the next act on. */
  'messaging.setUpMessage': {
    input: z.object({ message, settings: messageSettings }).strict(),
    output: z.object({}).strict(),
  },
  /**
   * Sends what this message would look like to its endpoint and gives every request and reply. At a real site nothing is
   * stored there: the endpoint is only asked what it takes.
   */
  'messaging.tryOut': {
    input: z.object({ message }).strict(),
    output: z.object({ exchanges: z.array(triedExchange).max(4) }),
  },
  /** Writes the site's set-up into the folder of exports. */
  'messaging.exportSetUp': {
    input: z.object({}).strict(),
    output: z.object({ folder: longText, file: shortText }),
  },
  /** Takes the set-up in a file over; all of it or nothing. */
  'messaging.importSetUp': { input: setUpText, output: z.object({ changed: z.number().int() }) },
} as const

/** What a screen asks about them. */
export const messagingQueries = {
  /** What taking the set-up in a file over would change; values as JSON. */
  'messaging.readSetUp': {
    input: setUpText,
    output: z.object({
      changes: z
        .array(
          z.object({
            part: z.enum(['rule', 'role', 'network', 'message']),
            name: longText,
            from: longText,
            to: longText,
          }),
        )
        .max(100),
    }),
  },
  /** How each message is set up; one that nobody has set up is sent as usual and is missing here. */
  'messaging.settings': {
    input: z.object({}).strict(),
    output: z.object({ settings: z.partialRecord(message, messageSettings), endpoint: longText.nullable() }),
  },
  /** Why the network hears nothing of what a finished job did; null where it hears of it, or there is nothing to tell. */
  'messaging.ofJob': {
    input: z.object({ job: jobId }).strict(),
    output: z.object({ untold: z.enum(untoldReasons).nullable() }),
  },
} as const
