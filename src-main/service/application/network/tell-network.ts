import type { Fact } from '#shared/domain/ledger/fact.ts'
import { enqueue } from '#service/persistence/outbox/outbox.ts'
import { countSent, messagesAbout } from './messages-about.ts'
import type { RecordDesk } from '../record-desk.ts'

/**
 * Puts the messages that follow from these facts into the outbox, in the caller's transaction and in the order of the
 * facts. Each message knows the fact that it tells of. Gives how many the network is to get.
 */
export function tellNetwork(desk: RecordDesk, facts: readonly Fact[]): number {
  let told = 0
  for (const { id, body, at, offsetMinutes, person } of facts) {
    const messages = messagesAbout(desk, body, offsetMinutes)
    enqueue(desk.database, messages, { at, createdBy: person, fact: id })
    told += countSent(messages)
  }
  return told
}
