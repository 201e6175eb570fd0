import type { SampleReasonCode } from '../markets/sampling-rule.ts'
import type { SampleParty, SampleReason } from './reasons.ts'

/** What a sampling job is for; the same for every pack of it. */
export type SamplingPurpose = {
  readonly operation: 'sampling'
  readonly reason: SampleReason
  /** In the words of whoever takes the sample, 100 characters at most; null where nothing was said. */
  readonly description: string | null
  /** Null where the market asks for none. */
  readonly reasonCode: SampleReasonCode | null
  /** Null where the market does not ask who gets the sample. */
  readonly party: SampleParty | null
}
