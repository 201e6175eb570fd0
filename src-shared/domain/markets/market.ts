import type { UndoRule } from './undo-rule.ts'

/** The markets whose rules a site can work by; `default` where no other fits. */
export const markets = ['EU', 'US', 'RU', 'default'] as const
export type Market = (typeof markets)[number]

/** What differs from market to market, as data: a new market or a changed law changes this table and no code. */
export type MarketRules = {
  readonly undo: UndoRule
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
  },
  US: { undo: ourUndoRule },
  RU: { undo: ourUndoRule },
  default: { undo: ourUndoRule },
}
