import type { TallymanFact } from '#shared/domain/facts.ts'
import type { NewMessage } from '#shared/domain/network/message.ts'
import { messagesForFacts } from '#shared/domain/network/messages-for-facts.ts'
import { asSetUp, settingsOf } from '#shared/domain/messaging/message-settings.ts'
import type { MessageSettings } from '#shared/domain/messaging/message-settings.ts'
import { networkMessageOf } from '#shared/domain/messaging/network-message.ts'
import { whyUntold } from '#shared/domain/messaging/told.ts'
import type { RecordDesk } from '../record-desk.ts'
import { endpointOf } from '#shared/domain/network/endpoint.ts'

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
  return asConfigured(messages, desk.messaging)
}

/** Messages as they go into the outbox by the rules and settings of this moment. */
export function asConfigured(
  messages: readonly NewMessage[],
  messaging: RecordDesk['messaging'],
): readonly NewMessage[] {
  if (messages.length === 0) return messages
  const rules = messaging.rules()
  const settings = messaging.settings()
  return messages.map((message) => {
    const because = whyUntold(rules, message.type)
    const shaped = shapedAs(message, settingsOf(settings, networkMessageOf[message.type]))
    return because === null ? shaped : { ...shaped, unsent: because }
  })
}

/** What declares another message wrong says its events again exactly as they were first made. */
function shapedAs(message: NewMessage, settings: MessageSettings): NewMessage {
  if (message.declares !== undefined) return message
  return { ...message, events: message.events.map(({ id, body }) => ({ id, body: asSetUp(body, settings) })) }
}

/** How many of these messages the network is to get. */
export function countSent(messages: readonly NewMessage[]): number {
  return messages.filter(({ unsent }) => unsent === undefined).length
}
