import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { JobId, StopId } from '../jobs/job.ts'
import type { ScanRefusal } from '../scans/refusal.ts'
import type { DamageReason } from './reasons.ts'

/** What the ledger keeps of a damage job. The scan itself, byte for byte, is in the fact's envelope. */
export type DamageFact =
  | { readonly kind: 'damage.started'; readonly job: JobId; readonly reason: DamageReason }
  | {
      readonly kind: 'damage.item-recorded'
      readonly job: JobId
      readonly item: ItemId
      /** False where the site's policy lets the floor record an item nobody has announced. */
      readonly known: boolean
      readonly lot: string | null
      readonly expiry: string | null
      readonly notes: readonly RecordedNote[]
    }
  | { readonly kind: 'damage.scan-repeated'; readonly job: JobId; readonly item: ItemId }
  | { readonly kind: 'damage.scan-refused'; readonly job: JobId; readonly refusal: ScanRefusal }
  | { readonly kind: 'damage.stops-answered'; readonly job: JobId; readonly stops: readonly StopId[] }
  | { readonly kind: 'damage.item-taken-back'; readonly job: JobId; readonly item: ItemId }
  | {
      readonly kind: 'damage.finished'
      readonly job: JobId
      readonly reason: DamageReason
      /** The time its events state; later than the fact itself where a partner's clock ran ahead. */
      readonly eventTime: Instant
      readonly items: readonly { readonly id: ItemId; readonly known: boolean }[]
    }
  | { readonly kind: 'damage.abandoned'; readonly job: JobId }

/** Recorded, but look: what the pack says differs from what is known of it. */
export type RecordedNote =
  | { readonly code: 'UNKNOWN_ITEM_RECORDED' }
  | { readonly code: 'LOT_DIFFERS'; readonly scanned: string; readonly known: string }
  | { readonly code: 'EXPIRY_DIFFERS'; readonly scanned: string; readonly known: string }
  | { readonly code: 'ALREADY_ON_HOLD'; readonly hold: 'exception' | 'suspect' }
