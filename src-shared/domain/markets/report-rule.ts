import { reportableActs } from '../reports/report.ts'
import type { Circumstance, FiledBy, ReportableActKind, ReportKind } from '../reports/report.ts'

/** One report that an act triggers in a market. */
export type ReportRule = {
  readonly report: ReportKind
  readonly after: readonly ReportableActKind[]
  /** All of these must be so. */
  readonly when: readonly Circumstance[]
  /** None of these may be so. */
  readonly unless: readonly Circumstance[]
  readonly filedBy: FiledBy
  /** Days of 24 hours until it needs attention. Ours in every row: no source we could read states a time. */
  readonly days: number
  /** What it rests on that the act triggers the report. */
  readonly basis: { readonly sourced: string } | 'ours'
}

/** EU: a pack that will not be sold gets a status in the verification system of its country. */
export const europeanReports: readonly ReportRule[] = [
  {
    report: 'nmvsSample',
    after: ['sampling'],
    when: ['byAuthority'],
    unless: [],
    filedBy: 'networkOrSite',
    days: 1,
    basis: {
      sourced: 'Delegated Regulation (EU) 2016/161, Article 22(d): requested as a sample by competent authorities',
    },
  },
  {
    report: 'nmvsSample',
    after: ['sampling'],
    when: [],
    unless: ['byAuthority'],
    filedBy: 'networkOrSite',
    days: 1,
    // A pack for our own laboratory must not be dispensed either, and the systems have a status for it.
    basis: 'ours',
  },
  {
    report: 'nmvsDestroyed',
    after: ['destruction'],
    when: [],
    unless: [],
    filedBy: 'networkOrSite',
    days: 1,
    basis: { sourced: 'Delegated Regulation (EU) 2016/161, Article 22(c): intended for destruction' },
  },
  {
    report: 'nmvsOutOfUse',
    after: ['decommission'],
    when: [],
    unless: [],
    filedBy: 'networkOrSite',
    days: 1,
    basis: 'ours',
  },
]

/** Russia: the network makes the reports of the monitoring system out of our messages. */
export const russianReports: readonly ReportRule[] = [
  {
    report: 'mdlp913',
    after: reportableActs,
    when: ['outOfContainer'],
    unless: [],
    filedBy: 'network',
    days: 5,
    basis: { sourced: 'TraceLink, Russian government reporting: taken out of its parent by itself, and report 913' },
  },
  {
    report: 'mdlp552',
    after: reportableActs,
    when: [],
    unless: ['atDestructionFacility'],
    filedBy: 'network',
    days: 5,
    basis: { sourced: 'TraceLink, Russian government reporting: decommission, destroy or sample in a warehouse' },
  },
  {
    report: 'mdlp542',
    after: reportableActs,
    when: ['atDestructionFacility'],
    unless: [],
    filedBy: 'network',
    days: 5,
    basis: { sourced: 'TraceLink, Russian government reporting: at a destruction facility' },
  },
]

/** United States: nothing is reported by law for a sample or a decommissioning; they stay in the site's records. */
export const americanReports: readonly ReportRule[] = [
  {
    report: 'deaForm41',
    after: ['destruction'],
    when: ['controlled'],
    unless: [],
    filedBy: 'site',
    days: 1,
    basis: { sourced: '21 CFR 1304.21(e): DEA Form 41' },
  },
]
