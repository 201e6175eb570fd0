import type { TallymanFact } from '#shared/domain/facts.ts'
import type { NewMessage } from '#shared/domain/network/message.ts'
import { messagesForFacts } from '#shared/domain/network/messages-for-facts.ts'
import { whyUntold } from '#shared/domain/messaging/told.ts'
import type { TellingRules } from '#shared/domain/messaging/told.ts'
import type { RecordDesk } from './record-desk.ts'
import { endpointOf } from './endpoint-of-site.ts'

/** The messages about something that happens now, by the rules of this moment: those that are not sent say why. */
export function messagesAbout(
  desk: Pick<RecordDesk, 'site' | 'messaging' | 'ids'>,
  body: TallymanFact,
  offsetMinutes: number,
): readonly NewMessage[] {
  const site = desk.site.site()
  if (site === null) throw new Error('a station that is not set up has nothing to tell')
  const { newId } = desk.ids
  const messages = messagesForFacts([body], { site, endpoint: endpointOf(site), offsetMinutes, newId })
  return asConfigured(messages, desk.messaging.rules())
}

/** Messages as they go into the outbox by these rules. */
export function asConfigured(messages: readonly NewMessage[], rules: TellingRules): readonly NewMessage[] {
  return messages.map((message) => {
    const because = whyUntold(rules, message.type)
    return because === null ? message : { ...message, unsent: because }
  })
}

/** How many of these messages the network is to get. */
export function countSent(messages: readonly NewMessage[]): number {
  return messages.filter(({ unsent }) => unsent === undefined).length
}
