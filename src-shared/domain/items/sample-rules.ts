import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { SampleReason } from '../sampling/reasons.ts'
import type { ItemAct } from './transitions.ts'

/** Why an item that was taken as a sample does not let an act happen. */
export type SampleRefusal =
  | { readonly code: 'ALREADY_SAMPLED'; readonly sampled: SampleReason }
  | { readonly code: 'SAMPLED_NOT_FOR_SALE'; readonly sampled: SampleReason }

/**
 * What a sample is no longer for: it is not sold any more (disposition non_sellable_other), so it is not picked or
 * shipped, and not packed, because what is around it would be shipped with it. Everything else stays possible: it
 * can be reported as damaged, decommissioned and destroyed. Ours: the network keeps the attribute and publishes no such list.
 */
const notForSamples: readonly ItemAct[] = ['pack', 'pick', 'ship']

/** Whether being a sample lets this act happen to an item. */
export function sampleMayUndergo(sampled: SampleReason | null, act: ItemAct): Result<true, SampleRefusal> {
  if (sampled === null) return ok(true)
  if (act === 'sample') return err({ code: 'ALREADY_SAMPLED', sampled })
  return notForSamples.includes(act) ? err({ code: 'SAMPLED_NOT_FOR_SALE', sampled }) : ok(true)
}
