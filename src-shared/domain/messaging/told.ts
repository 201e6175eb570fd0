import type { MessageType } from '../network/message.ts'
import type { Direction, MessageRow } from './message-table.ts'
import { messageTable } from './message-table.ts'
import type { NetworkMessage } from './network-message.ts'
import { networkMessageOf } from './network-message.ts'
import type { SiteInNetwork } from './site-in-network.ts'
import type { UntoldReason } from './untold-reason.ts'

/** The messages of a site. Of a site whose standing nobody has set yet nothing is known: no rows. */
export function messagesOfSite(site: SiteInNetwork | null): readonly MessageRow[] {
  if (site === null) return []
  return messageTable.filter((row) => row.businessType === site.businessType && row.role === site.role)
}

/** Whether a site exchanges a message. Where nobody has set what the site is, everything that this version makes is sent. */
export function exchanges(site: SiteInNetwork | null, message: NetworkMessage, direction: Direction): boolean {
  return site === null || messagesOfSite(site).some((row) => row.message === message && row.direction === direction)
}

/** Whether partners report their batches to a site. Where nobody has set what the site is, what comes is taken. */
export function receivesBatches(site: SiteInNetwork | null): boolean {
  return exchanges(site, 'endOfBatch', 'receive') || exchanges(site, 'productRelease', 'receive')
}

/** What decides whether a message leaves. */
export type TellingRules = {
  readonly site: SiteInNetwork | null
  readonly switchedOff: readonly NetworkMessage[]
}

/** Why a message of this type is not sent; null where it is. */
export function whyUntold({ site, switchedOff }: TellingRules, type: MessageType): UntoldReason | null {
  const message = networkMessageOf[type]
  if (!exchanges(site, message, 'send')) return 'noMessageOfRole'
  return switchedOff.includes(message) ? 'switchedOff' : null
}
