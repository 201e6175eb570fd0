import type { EpcisEvent } from '../../epcis/event.ts'
import { inUrnForm } from '../../epcis/in-urn-form.ts'
import type { CompanyPrefixes } from '../../gs1/company-prefixes.ts'
import { networkMessages } from './network-message.ts'
import type { NetworkMessage } from './network-message.ts'

/** How a message names items and places. */
export type IdentifierForm =
  | { readonly kind: 'digitalLink' }
  | { readonly kind: 'urn'; readonly prefixes: CompanyPrefixes }

/** How one message is sent. Each message has its own. */
export type MessageSettings = {
  readonly isOn: boolean
  /** The address of the endpoint that it goes to; null where it goes to the site's own. */
  readonly endpoint: string | null
  readonly form: IdentifierForm
  /** The GLN of whoever the message is from and for; null where the network tells it by the endpoint. */
  readonly sender: string | null
  readonly receiver: string | null
}

/** How a message is sent that nobody has set up. */
export const usualSettings: MessageSettings = {
  isOn: true,
  endpoint: null,
  form: { kind: 'digitalLink' },
  sender: null,
  receiver: null,
}

/** The settings as a fact has them: those from before a message could have an endpoint of its own name none. */
export type KeptSettings = Omit<MessageSettings, 'endpoint'> & Partial<Pick<MessageSettings, 'endpoint'>>

/** Settings from a fact: where it names no endpoint, the message goes to the site's own. */
export function settingsFrom({ endpoint = null, ...others }: KeptSettings): MessageSettings {
  return { ...others, endpoint }
}

/** The settings of every message that somebody has set up. */
export type AllMessageSettings = Partial<Readonly<Record<NetworkMessage, MessageSettings>>>

/** The settings of a message. */
export function settingsOf(all: AllMessageSettings, message: NetworkMessage): MessageSettings {
  return all[message] ?? usualSettings
}

/**
 * An event as its message is set up: done once, when the message is made. EPCIS 2.0 has no member in an event for whom a
 * message is from and for, so both stand under our own prefix (ours).
 */
export function asSetUp(event: EpcisEvent, { form, sender, receiver }: MessageSettings): EpcisEvent {
  const named = form.kind === 'urn' ? inUrnForm(event, form.prefixes) : event
  return {
    ...named,
    ...(sender === null ? {} : { 'tallyman:sender': sender }),
    ...(receiver === null ? {} : { 'tallyman:receiver': receiver }),
  }
}

/** The messages that are switched off. */
export function switchedOffIn(all: AllMessageSettings): readonly NetworkMessage[] {
  return networkMessages.filter((message) => !settingsOf(all, message).isOn)
}
