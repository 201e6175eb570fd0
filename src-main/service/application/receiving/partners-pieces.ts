import { receivesBatches } from '#shared/domain/messaging/told.ts'
import type { BatchPiece } from '#shared/epcis/batch-event.ts'
import type { EventDoubt, Piece } from '#shared/epcis/inbound-event.ts'
import { readBatchEvent } from '#shared/epcis/read-closing.ts'
import { readInboundEvent } from '#shared/epcis/read-event.ts'
import type { ReadingContext } from '#shared/epcis/read-event.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { RecordDesk } from '../record-desk.ts'

/** What an event of others says about goods on their way, or about a batch of its sender. */
export type PartnersPiece = Piece | BatchPiece

/** Reads one event of others; null where it says nothing of either. Batches are read at a site that receives them. */
export function readPartnersPiece(
  value: unknown,
  context: ReadingContext,
  receives: boolean,
): Result<PartnersPiece | null, EventDoubt> {
  const read = readInboundEvent(value, context)
  return !read.ok || read.value !== null || !receives ? read : readBatchEvent(value, context)
}

/** The digest of an event that was kept; null where it is new. */
export function keptDigest({ inbound, batchEvents }: RecordDesk, event: string): string | null {
  return inbound.digestOf(event) ?? batchEvents.digestOf(event)
}

/** Keeps a piece where those of its kind are kept. */
export function keepPartnersPiece(
  { inbound, batchEvents }: RecordDesk,
  piece: PartnersPiece,
  digest: string,
  from: { readonly sender: string | null; readonly document: string },
): void {
  if (piece.kind === 'closing' || piece.kind === 'ended') batchEvents.keep(piece, digest, from)
  else inbound.keepPiece(piece, digest, from)
}

/** Takes an event back that its sender declares wrong, at a site that receives batches, as long as nothing rests on it. */
export function withdraw(desk: RecordDesk, event: string, document: string, at: Instant): boolean {
  const { batchEvents } = desk
  if (batchEvents.isWithdrawn(event)) return true
  if (!receivesBatches(desk.messaging.rules().site) || !batchEvents.mayBeWithdrawn(event)) return false
  batchEvents.withdraw(event, document, at)
  return true
}
