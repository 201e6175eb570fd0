import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { JobId } from '../jobs/job.ts'
import type { SamplingPurpose } from './purpose.ts'

/** What the ledger keeps of a sampling job besides what it keeps of every job. */
export type SamplingFact = Omit<SamplingPurpose, 'operation'> & {
  readonly kind: 'sampling.finished'
  readonly job: JobId
  /** The time its events state; later than the fact itself where a partner's clock ran ahead. */
  readonly eventTime: Instant
  readonly items: readonly ItemId[]
  /** How many of them came out of a container in the same act. */
  readonly takenOut: number
}
