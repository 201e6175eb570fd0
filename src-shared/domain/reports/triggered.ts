import { marketRules } from '../markets/market.ts'
import type { Market } from '../markets/market.ts'
import type { ReportRule } from '../markets/report-rule.ts'
import type { ReportableAct } from './report.ts'

/** The reports that an act triggers in a market, in the order in which they are made; often none. */
export function reportsTriggeredBy({ kind, circumstances }: ReportableAct, market: Market): readonly ReportRule[] {
  return marketRules[market].reports.filter(
    ({ after, when, unless }) =>
      after.includes(kind) &&
      when.every((circumstance) => circumstances.includes(circumstance)) &&
      !unless.some((circumstance) => circumstances.includes(circumstance)),
  )
}
