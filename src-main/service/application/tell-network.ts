import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { EndpointId } from '#shared/domain/network/message.ts'
import { messagesForFacts } from '#shared/domain/network/messages-for-facts.ts'
import type { Site } from '#shared/domain/site/site.ts'
import { enqueue } from '#service/persistence/outbox.ts'
import type { RecordDesk } from './record-desk.ts'

/** The one endpoint of a site: the practice network where it is for training, else the one that an administrator enters. */
export function endpointOf({ mode }: Pick<Site, 'mode'>): EndpointId {
  return (mode === 'training' ? 'practice' : 'network') as EndpointId
}

/**
 * Puts the messages that follow from these facts into the outbox, in the caller's transaction and in the order of the
 * facts. Each message knows the fact that it tells of. Gives how many they are.
 */
export function tellNetwork(desk: RecordDesk, facts: readonly Fact[]): number {
  const site = desk.site.site()
  if (site === null) throw new Error('a station that is not set up has nothing to tell')
  const { newId } = desk.ids
  let told = 0
  for (const { id, body, at, offsetMinutes, person } of facts) {
    const messages = messagesForFacts([body], { site, endpoint: endpointOf(site), offsetMinutes, newId })
    enqueue(desk.database, messages, { at, createdBy: person, fact: id })
    told += messages.length
  }
  return told
}
