import { declaredWrong } from '../../epcis/error-declaration.ts'
import type { ErrorReason, EventId } from '../../epcis/event.ts'
import { isoUtc } from '../../kernel/time.ts'
import type { Instant } from '../../kernel/time.ts'
import type { MessageId, NewMessage } from './message.ts'

/** What is said with every event that a correction declares wrong. */
export type Declaration = {
  readonly at: Instant
  readonly reason: ErrorReason
  /** The events that say it right; none where nothing happened at all. */
  readonly corrective: readonly EventId[]
}

/**
 * The message that declares every event of another one wrong (EPCIS 2.0 section 7.4.1.2). It is about the same items,
 * so it waits for what it declares, and whatever is told of them later waits for it.
 */
export function declarationOf(
  wrong: Pick<NewMessage, 'id' | 'endpoint' | 'events' | 'items'>,
  { at, reason, corrective }: Declaration,
  newId: () => string,
): NewMessage {
  const declaration = {
    declarationTime: isoUtc(at),
    reason,
    ...(corrective.length === 0 ? {} : { correctiveEventIDs: corrective }),
  }
  return {
    id: newId() as MessageId,
    type: 'declaration',
    endpoint: wrong.endpoint,
    events: wrong.events.map(({ id, body }) => ({ id, body: declaredWrong(body, declaration) })),
    items: wrong.items,
    declares: wrong.id,
  }
}
