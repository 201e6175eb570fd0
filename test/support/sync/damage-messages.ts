import type { EndpointId, NewMessage } from '#shared/domain/network/message.ts'
import { messagesForDamage } from '#shared/domain/network/messages-for-damage.ts'
import type { SiteGln } from '#shared/domain/site/site.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { uuidv7 } from '#service/ids.ts'

/** The endpoint that the messages of these tests go to. */
export const endpoint = 'practice' as EndpointId

/** The time at which the packs of these tests were found damaged: before any clock that reads it. */
export const foundAt = Date.UTC(2026, 0, 5, 8) as Instant

const ids = uuidv7()

/** One pack, by its serial. */
export function pack(serial: string): ItemId {
  return `01/09521234000013/21/${serial}` as ItemId
}

/** One message about the damage of these packs, made as the app makes it. */
export function damageMessage(...serials: readonly string[]): NewMessage {
  const [message] = messagesForDamage(
    {
      kind: 'damage.finished',
      job: ids.newId() as JobId,
      reason: 'wet',
      eventTime: foundAt,
      items: serials.map((serial) => ({ id: pack(serial), known: true })),
    },
    { site: { gln: '9521234900016' as SiteGln }, endpoint, offsetMinutes: 60, newId: ids.newId },
  )
  if (message === undefined) throw new Error('a message is about at least one pack')
  return message
}

/** The ids of the messages' events, in order. */
export function eventIds(messages: readonly NewMessage[]): readonly string[] {
  return messages.flatMap((message) => message.events.map((event) => event.id))
}

/** Messages about one pack each. */
export function damageMessages(count: number, prefix = 'S'): readonly NewMessage[] {
  return Array.from({ length: count }, (_, index) => damageMessage(`${prefix}${index + 1}`))
}
