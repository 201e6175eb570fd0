import { onTestFinished } from 'vitest'
import { declarationOf } from '#shared/domain/network/declaration.ts'
import { endpointAt, endpointsBesides } from '#shared/domain/network/endpoint.ts'
import type { EndpointId, MessageId, MessageType, NewMessage } from '#shared/domain/network/message.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { readClock } from '#service/clock.ts'
import { uuidv7 } from '#service/ids.ts'
import { startSendingEverywhere } from '#service/network/sending-everywhere.ts'
import type { SendingEverywhere } from '#service/network/sending-everywhere.ts'
import type { Database } from '#service/persistence/database/connection.ts'
import { openOutboxCorrections } from '#service/persistence/outbox/corrections.ts'
import { openOutboxEndpoints } from '#service/persistence/outbox/endpoints.ts'
import { damageMessage } from './damage-messages.ts'
import { quickPatience } from './quick-patience.ts'

/** The own endpoint of a real site. */
export const network = 'network' as EndpointId

/** A message of this kind about these packs, as a real site makes it. */
export function realMessage(type: MessageType, ...serials: readonly string[]): NewMessage {
  return { ...damageMessage(...serials), type, endpoint: network }
}

/** Sends a kind of message to this address from now on; to the site's own endpoint with null. */
export function sendKind(database: Database, type: MessageType, address: string | null): void {
  if (address === null) database.prepare('delete from message_endpoint where type = ?').run(type)
  else
    database
      .prepare('insert or replace into message_endpoint (site, type, endpoint) values (?, ?, ?)')
      .run(network, type, endpointAt(address))
}

/** What says that a message of the outbox was wrong. */
export function declarationAbout(database: Database, message: MessageId): NewMessage {
  const declaration = { at: Date.now() as Instant, reason: 'did_not_occur', corrective: [] } as const
  return declarationOf(openOutboxCorrections(database).wrong(message), declaration, uuidv7().newId)
}

/** Sends the outbox of a real site everywhere, until the test ends. */
export function sendingEverywhere(
  database: Database,
  url: string,
): SendingEverywhere & { until(condition: () => boolean): Promise<void> } {
  const waiting = new Set<() => void>()
  const bugs: unknown[] = []
  const sending = startSendingEverywhere({
    origin: { station: '018f0000-0000-7000-8000-000000000001', epoch: 1 },
    database,
    own: { id: network, url: () => url },
    besides: () => endpointsBesides({ mode: 'production' }, openOutboxEndpoints(database).besides(network)),
    clock: readClock,
    random: () => 0.5,
    log: { info: () => {}, warn: () => {}, bug: (bug) => (bugs.push(bug), 'report') },
    onChange: () => {
      for (const look of waiting) look()
    },
    patience: quickPatience,
  })
  const stop = async () => {
    await sending.stop()
    if (bugs.length > 0) throw new AggregateError(bugs, 'sending met a bug')
  }
  onTestFinished(stop)
  return {
    ...sending,
    stop,
    until: (condition) =>
      new Promise((resolve) => {
        const look = () => {
          if (!condition()) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
  }
}
