import { createHash } from 'node:crypto'
import type { MessageId } from '#shared/domain/network/message.ts'
import type { EventId } from '#shared/epcis/event.ts'
import type { Instant } from '#shared/kernel/time.ts'

/**
 * The ids of pieces follow from what they are pieces of: a UUID of version 8 from a SHA-256 (RFC 9562 section 5.8 and
 * appendix B.2). A station that was restored from a backup and splits the same event again makes the same pieces, asks for
 * them, and finds those that were sent after the backup.
 */
export function pieceEventId(whole: EventId, from: number, count: number): EventId {
  return `urn:uuid:${uuidFrom(`event ${whole} ${from} ${count}`)}` as EventId
}

/** The id of the message that brings a piece. */
export function pieceMessageId(piece: EventId): MessageId {
  return uuidFrom(`message ${piece}`) as MessageId
}

/** The id of the message that declares a piece wrong. */
export function pieceDeclarationId(piece: EventId, declaredAt: Instant): MessageId {
  return uuidFrom(`declaration ${piece} ${declaredAt}`) as MessageId
}

function uuidFrom(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16)
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const digits = bytes.toString('hex')
  const parts = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)]
  return parts.join('-')
}
