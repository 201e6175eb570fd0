import { z } from 'zod'
import { markets } from '../domain/markets/market.ts'
import { networkMessages } from '../domain/messaging/network-message.ts'
import type { SiteSetUpFile } from '../domain/messaging/site-set-up.ts'
import { mixingPolicies } from '../domain/packing/mixing.ts'
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { settingsFrom } from '../domain/messaging/message-settings.ts'
import { longText } from './identifiers.ts'
import { messageSettings, siteInNetwork } from './views/messaging-views.ts'
import { networkAccess } from './calls/network-access-calls.ts'
import { receivingRules } from './views/site-views.ts'

/** How a file of a site's set-up begins; another layout has another number. */
const setUpFormat = 'tallyman-site-set-up:2'

/** The layout from before a message could have an endpoint of its own: it says nothing of networks. */
const withoutNetworks = 'tallyman-site-set-up:1'

/** The longest file that is read, in characters. */
export const longestSetUpFile = 500_000

/** What both layouts hold. Names, GLN and the numbers of containers are not in it. */
const anySetUpFile = z
  .object({
    rules: receivingRules
      .extend({
        unknownItems: z.enum(['refuse', 'record']),
        clockToleranceMinutes: z.number().int().min(0).max(60),
        mixing: z.enum(mixingPolicies),
        market: z.enum(markets),
        approvalHours: z.number().int().min(1).max(8760),
        idleLockMinutes: z.number().int().min(1).max(480),
        badgeResumeMinutes: z.number().int().min(0).max(1440),
      })
      .strict(),
    inNetwork: siteInNetwork.strict().nullable(),
  })
  .strict()

/** The layouts of a file with the set-up of a site (docs/messaging.md). */
const setUpFile = z.discriminatedUnion('format', [
  anySetUpFile.extend({
    format: z.literal(setUpFormat),
    network: z
      .object({
        address: longText.nullable(),
        access: z.array(z.object({ address: longText, access: networkAccess }).strict()).max(50),
      })
      .strict(),
    messages: z.partialRecord(z.enum(networkMessages), messageSettings),
  }),
  anySetUpFile.extend({
    format: z.literal(withoutNetworks),
    messages: z.partialRecord(z.enum(networkMessages), messageSettings.omit({ endpoint: true })),
  }),
])

/** The text of a set-up file. */
export function setUpFileText(setUp: SiteSetUpFile): string {
  return `${JSON.stringify({ format: setUpFormat, ...setUp }, null, 2)}\n`
}

/** Reads a set-up file; a refusal says where it is not as it should be. Nothing of a file that is wrong anywhere is taken. */
export function readSetUpFile(text: string): Result<SiteSetUpFile, { readonly where: string }> {
  const read = parsed(text)
  if (read === null) return err({ where: '' })
  const checked = setUpFile.safeParse(read.value)
  if (!checked.success) return err({ where: (checked.error.issues[0]?.path ?? []).map(String).join('.') })
  const { data } = checked
  if (data.format === setUpFormat) {
    const { format: _format, ...setUp } = data
    return ok(setUp)
  }
  const { rules, inNetwork } = data
  const messages = Object.fromEntries(
    Object.entries(data.messages).map(([message, settings]) => [message, settingsFrom(settings)]),
  )
  return ok({ rules, inNetwork, network: null, messages })
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}
