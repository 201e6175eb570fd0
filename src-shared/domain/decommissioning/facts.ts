import type { Instant } from '../../kernel/time.ts'
import type { EndingPlan } from '../contents/plan-ending.ts'
import type { JobId } from '../jobs/job.ts'
import type { DecommissionReason } from './reasons.ts'

/** What the ledger keeps of a decommissioning job besides what it keeps of every job. */
export type DecommissioningFact = EndingPlan & {
  readonly kind: 'decommissioning.finished'
  readonly job: JobId
  readonly reason: DecommissionReason
  /** The time of the first wave; what is taken out before it is 1 ms earlier. */
  readonly eventTime: Instant
}
