import { allKinds } from '#shared/domain/messaging/network-message.ts'
import { addressOf } from '#shared/domain/network/endpoint.ts'
import type { EndpointId, MessageType } from '#shared/domain/network/message.ts'
import type { Database } from '../database/connection.ts'
import { settled } from './settled.ts'

/**
 * Where a message of the outbox goes, as SQL: where it went; a declaration, where what it declares goes; else where its kind is sent
 * now, else to its site's own endpoint. The kinds are found by the site's own endpoint, and none is kept for a training site: what
 * that one makes stays in practice.
 */
export const headsFor = `coalesce(outbox_message.goes_to, (
  select coalesce(declared.goes_to, (
    select endpoint from message_endpoint where site = declared.endpoint and message_endpoint.type = declared.type
  )) from outbox_message as declared where declared.number = outbox_message.declares
), (
  select message_endpoint.endpoint from message_endpoint
  where message_endpoint.site = outbox_message.endpoint and message_endpoint.type = outbox_message.type
), outbox_message.endpoint)`

/** Which endpoints messages go to. */
export type OutboxEndpoints = {
  /**
   * The kinds of message that go to this endpoint, as far as they did not go anywhere yet; null where every message of the outbox
   * goes there.
   */
  kindsFor(endpoint: EndpointId): readonly MessageType[] | null
  /** The endpoints besides the site's own that its messages go to now, or that have one in hand. */
  besides(own: EndpointId): readonly EndpointId[]
}

/** Prepares the questions on this database. */
export function openOutboxEndpoints(database: Database): OutboxEndpoints {
  const setUp = database.prepare<[], { site: EndpointId; type: MessageType; endpoint: EndpointId }>(
    'select site, type, endpoint from message_endpoint',
  )
  // The words of the partial index outbox_message_elsewhere.
  const inHand = database
    .prepare<[], EndpointId>(
      `select distinct goes_to from outbox_message where goes_to <> endpoint and state not in (${settled})`,
    )
    .pluck()
  const besides = (own: EndpointId) => [
    ...new Set([...setUp.all().flatMap(({ site, endpoint }) => (site === own ? endpoint : [])), ...inHand.all()]),
  ]
  return {
    kindsFor: (endpoint) => {
      const kinds = setUp.all()
      if (addressOf(endpoint) !== null)
        return [...kinds.flatMap((kind) => (kind.endpoint === endpoint ? kind.type : [])), 'declaration']
      if (besides(endpoint).length === 0) return null
      const away = new Set(kinds.flatMap(({ site, type }) => (site === endpoint ? type : [])))
      return allKinds.filter((type) => !away.has(type))
    },
    besides: (own) => besides(own).sort(),
  }
}
