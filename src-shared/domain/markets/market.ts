import { americanReports, europeanReports, russianReports } from './report-rule.ts'
import type { ReportRule } from './report-rule.ts'
import { asksForNothing, russianSamplingRule } from './sampling-rule.ts'
import type { SamplingRule } from './sampling-rule.ts'
import type { UndoRule } from './undo-rule.ts'

/** The markets whose rules a site can work by; `default` where no other fits. */
export const markets = ['EU', 'US', 'RU', 'default'] as const
export type Market = (typeof markets)[number]

/** What differs from market to market, as data: a new market or a changed law changes this table and no code. */
export type MarketRules = {
  readonly undo: UndoRule
  /** What is asked of whoever takes a sample. */
  readonly sampling: SamplingRule
  /** Which acts an authority wants to hear of. */
  readonly reports: readonly ReportRule[]
}

/** No law that we know sets a time: long enough to find a mistake at a monthly count. */
const ourUndoRule: UndoRule = { days: 30, sameSite: true, barredBy: ['destroyed', 'supplied', 'stolen'], basis: 'ours' }

/** The rules of every market. */
export const marketRules: Readonly<Record<Market, MarketRules>> = {
  EU: {
    undo: {
      days: 10,
      sameSite: true,
      barredBy: ['expired', 'destroyed', 'supplied', 'recalled', 'withdrawn', 'stolen', 'intendedForDestruction'],
      basis: { sourced: 'Delegated Regulation (EU) 2016/161, Article 13' },
    },
    sampling: asksForNothing,
    reports: europeanReports,
  },
  US: { undo: ourUndoRule, sampling: asksForNothing, reports: americanReports },
  RU: { undo: ourUndoRule, sampling: russianSamplingRule, reports: russianReports },
  default: { undo: ourUndoRule, sampling: asksForNothing, reports: [] },
}
