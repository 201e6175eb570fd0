import { z } from 'zod'
import { networkMessages } from '../domain/messaging/network-message.ts'
import { businessTypes, networkRoles } from '../domain/messaging/site-in-network.ts'

/** What a site is to the network. */
export const siteInNetwork = z.object({ businessType: z.enum(businessTypes), role: z.enum(networkRoles) })

/** What decides whether a message leaves the station. */
export const messagingRules = z.object({
  /** Null where nobody has set it: then everything that this version makes is sent. */
  site: siteInNetwork.nullable(),
  switchedOff: z.array(z.enum(networkMessages)).max(networkMessages.length),
})
