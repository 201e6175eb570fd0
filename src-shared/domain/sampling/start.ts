import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { marketRules } from '../markets/market.ts'
import type { Market } from '../markets/market.ts'
import type { SamplingPurpose } from './purpose.ts'

/** Why a sampling job cannot be opened as it was asked for. */
export type SamplingStartRefusal = {
  readonly code: 'SAMPLE_NEEDS_MORE'
  readonly market: Market
  readonly lacks: 'reasonCode' | 'party'
}

/**
 * Decides with what purpose a sampling job is opened: what the site's market asks for must be there, and what it does not
 * ask for is left out, so that no report says more than it should. A description of spaces is none.
 */
export function decideSamplingStart(
  { reason, description, reasonCode, party }: Omit<SamplingPurpose, 'operation'>,
  market: Market,
): Result<SamplingPurpose, SamplingStartRefusal> {
  const { reasonCodes, asksForParty } = marketRules[market].sampling
  if (reasonCodes !== null && (reasonCode === null || !reasonCodes.includes(reasonCode)))
    return err({ code: 'SAMPLE_NEEDS_MORE', market, lacks: 'reasonCode' })
  if (asksForParty && party === null) return err({ code: 'SAMPLE_NEEDS_MORE', market, lacks: 'party' })
  const said = description?.trim() ?? ''
  return ok({
    operation: 'sampling',
    reason,
    description: said === '' ? null : said,
    reasonCode: reasonCodes === null ? null : reasonCode,
    party: asksForParty ? party : null,
  })
}
