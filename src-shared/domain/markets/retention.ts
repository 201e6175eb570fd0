import type { Market } from './market.ts'

/** How long a market wants records of distribution to be kept, and where that stands. */
type RetentionRule = { readonly years: number; readonly basis: 'ours' | { readonly sourced: string } }

/** What differs from market to market, as data. Where we know of no time that is set, ours is the longest one of the others. */
const retentionRules: Readonly<Record<Market, RetentionRule>> = {
  EU: { years: 5, basis: { sourced: 'EU GDP Guideline 2013/C 343/01, chapter 4.2' } },
  US: { years: 6, basis: { sourced: 'DSCSA, FD&C Act section 582' } },
  RU: { years: 6, basis: 'ours' },
  default: { years: 6, basis: 'ours' },
}

/** No site keeps records for less, whatever its market. */
const leastEverywhere = 6

/** The shortest time, in years, that a site of this market may set for its records. */
export function leastRetentionYears(market: Market): number {
  return Math.max(leastEverywhere, retentionRules[market].years)
}
