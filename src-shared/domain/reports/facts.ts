import type { FactId } from '../ledger/fact-id.ts'
import type { ReportKind } from './report.ts'

/**
 * What the ledger keeps of reports to authorities. Which are due follows from the acts and the rules of the market; what
 * the network took and what a person says of one are facts of their own.
 */
export type ReportFact =
  /** The network has processed every message about the act; it files what it files. The station writes this by itself. */
  | { readonly kind: 'report.told'; readonly act: FactId }
  | {
      readonly kind: 'report.confirmed'
      /** The fact of the act that triggered the report. */
      readonly act: FactId
      readonly report: ReportKind
      /** The number that the authority or the network gave it. */
      readonly reference: string
      /** The day on which it was filed, where the site is, e.g. `2026-11-23`. */
      readonly filedOn: string
    }

/** One kind of fact about reports. */
export type ReportFactOf<Kind extends ReportFact['kind']> = Extract<ReportFact, { kind: Kind }>
