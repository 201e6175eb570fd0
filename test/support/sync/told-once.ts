import { expect } from 'vitest'
import type { NewMessage } from '#shared/domain/network/message.ts'
import { isSettled, waitsForPerson } from '#shared/sync/message-progress.ts'
import type { HeldEvent } from './events-held.ts'
import type { OutboxUnderTest, SendingUnderTest } from './outbox-under-test.ts'

/** What a network holds is each event of these messages once and nothing else, those of each item in the order of making. */
export function expectToldOnce(held: readonly HeldEvent[], messages: readonly NewMessage[]): void {
  const told = held.map(({ eventID }) => eventID)
  const made = messages.flatMap(({ events }) => events)
  expect(told.toSorted()).toEqual(made.map(({ id }) => id).toSorted())
  const itemsOf = new Map(held.map(({ eventID, epcList }) => [eventID, epcList]))
  for (const item of new Set(held.flatMap(({ epcList }) => epcList))) {
    const isAbout = (id: string) => itemsOf.get(id)?.includes(item) ?? false
    const inOrderOfMaking = made.map(({ id }) => id as string).filter(isAbout)
    expect(told.filter(isAbout), `the order of ${item}`).toEqual(inOrderOfMaking)
  }
}

/**
 * What a network holds are these messages' events or their pieces and nothing else: each item of each message once, and those
 * about an item in the order of making.
 */
export function expectToldInPieces(held: readonly HeldEvent[], messages: readonly NewMessage[]): void {
  const told = held.flatMap((event) =>
    event.epcList.map((item) => ({ item, event: event['tallyman:pieceOf'] ?? event.eventID })),
  )
  const made = messages.flatMap(({ events }) =>
    events.flatMap(({ id, body }) => ('epcList' in body ? body.epcList : []).map((item) => ({ item, event: id }))),
  )
  const byItem = (all: readonly { readonly item: string; readonly event: string }[]) =>
    Object.fromEntries(
      [...Map.groupBy(all, ({ item }) => item)].map(([item, of]) => [item, of.map(({ event }) => event)]),
    )
  expect(byItem(told)).toEqual(byItem(made))
}

/**
 * Every message that is not settled has a wake-up, or a reason that a person sees. One that is queued and held back by
 * nothing goes as soon as the link lets it: that has a time, or waits for a person and says why.
 */
export function expectAccountedFor(outbox: OutboxUnderTest, sending: SendingUnderTest): void {
  const { state: link, nextTryAt, lastProblem } = sending.status()
  const linkWakes = nextTryAt !== null || (link === 'askForSignIn' && lastProblem !== null)
  const forgotten = outbox.all().filter((message) => {
    if (isSettled(message.state)) return false
    if (waitsForPerson(message.state)) return message.lastReply === null || message.lastReply === ''
    if (message.state === 'waiting') return message.nextTryAt === null
    return message.waitsFor === null && !linkWakes
  })
  expect(forgotten).toEqual([])
}
