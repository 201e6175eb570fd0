import { z } from 'zod'
import { isGln } from '../../gs1/gln.ts'
import { prefixLengths } from '../../gs1/company-prefixes.ts'
import { longText } from '../identifiers.ts'
import { networkMessages } from '../../domain/messaging/network-message.ts'
import { businessTypes, networkRoles } from '../../domain/messaging/site-in-network.ts'

/** What a site is to the network. */
export const siteInNetwork = z.object({ businessType: z.enum(businessTypes), role: z.enum(networkRoles) })

const gln = z.string().refine(isGln)
const { shortest, longest } = prefixLengths

/** How a message names items and places. */
export const identifierForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('digitalLink') }).strict(),
  z
    .object({
      kind: z.literal('urn'),
      prefixes: z
        .object({
          known: z
            .array(z.string().regex(/^\d{6,12}$/))
            .max(200)
            .readonly(),
          otherLength: z.number().int().min(shortest).max(longest),
        })
        .strict(),
    })
    .strict(),
])

/** How one message is sent. */
export const messageSettings = z
  .object({
    isOn: z.boolean(),
    /** The address of the endpoint that it goes to; null for the site's own. */
    endpoint: longText.nullable(),
    form: identifierForm,
    sender: gln.nullable(),
    receiver: gln.nullable(),
  })
  .strict()

/** One request of a test exchange and what came back, as it crossed the line. */
export const triedExchange = z.object({
  /** Method and address. */
  asked: longText,
  /** The text that was sent; empty where none was. */
  sent: z.string().max(100_000),
  /** Null where no reply came. */
  status: z.number().int().nullable(),
  /** What came back, or why nothing did. */
  said: z.string().max(100_000),
})

/** What decides whether a message leaves the station. */
export const messagingRules = z.object({
  /** Null where nobody has set it: then everything that this version makes is sent. */
  site: siteInNetwork.nullable(),
  switchedOff: z.array(z.enum(networkMessages)).max(networkMessages.length),
})
