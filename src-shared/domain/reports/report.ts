/**
 * The reports to authorities that this version knows of. `nmvs…`: a status in the national medicines verification system
 * of an EU country. `mdlp…`: a numbered report of the Russian monitoring system. `deaForm41`: the record of a destroyed
 * controlled substance in the United States.
 */
export const reportKinds = [
  'nmvsSample',
  'nmvsDestroyed',
  'nmvsOutOfUse',
  'mdlp552',
  'mdlp542',
  'mdlp913',
  'deaForm41',
] as const
export type ReportKind = (typeof reportKinds)[number]

/** What an authority may want to hear of. */
export const reportableActs = ['sampling', 'destruction', 'decommission'] as const
export type ReportableActKind = (typeof reportableActs)[number]

/** What makes a difference to which report an act triggers. */
export const circumstances = [
  /** A sample that an authority or the customs took. */
  'byAuthority',
  /** Something came out of a container for it. */
  'outOfContainer',
  /** At a destruction facility, not at the warehouse. */
  'atDestructionFacility',
  /** Controlled substances are among it. */
  'controlled',
] as const
export type Circumstance = (typeof circumstances)[number]

/** An act, as far as reports are about it. */
export type ReportableAct = {
  readonly kind: ReportableActKind
  readonly circumstances: readonly Circumstance[]
}

/** Who sends a report: the network once it has our message, the site itself, or either, by what the site arranged. */
export const waysOfFiling = ['network', 'networkOrSite', 'site'] as const
export type FiledBy = (typeof waysOfFiling)[number]
