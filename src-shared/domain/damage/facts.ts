import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { JobId } from '../jobs/job.ts'
import type { DamageReason } from './reasons.ts'

/** What the ledger keeps of a damage job besides what it keeps of every job. */
export type DamageFact = {
  readonly kind: 'damage.finished'
  readonly job: JobId
  readonly reason: DamageReason
  /** The time its events state; later than the fact itself where a partner's clock ran ahead. */
  readonly eventTime: Instant
  readonly items: readonly { readonly id: ItemId; readonly known: boolean }[]
}
