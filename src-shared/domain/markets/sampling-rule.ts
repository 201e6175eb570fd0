/**
 * Codes for why a sample was taken, where a market's report asks for one. The authority's list is not published where we
 * could read it: these are a configuration of ours, to be replaced by the list that the site's network was given.
 */
export const sampleReasonCodes = ['qualityControl', 'stateControl', 'conformity', 'investigation', 'retention'] as const
export type SampleReasonCode = (typeof sampleReasonCodes)[number]

/** What a market asks of whoever takes a sample. */
export type SamplingRule = {
  /** The codes to choose from; null where none is asked for. */
  readonly reasonCodes: readonly SampleReasonCode[] | null
  /** Whether it asks who gets the sample. */
  readonly asksForParty: boolean
  /** What it rests on that this is asked; the codes themselves are ours everywhere. */
  readonly basis: { readonly sourced: string } | 'ours'
}

/** A market that asks for nothing but the reason. */
export const asksForNothing: SamplingRule = { reasonCodes: null, asksForParty: false, basis: 'ours' }

/** Russia, as TraceLink's TakeSample says of it. */
export const russianSamplingRule: SamplingRule = {
  reasonCodes: sampleReasonCodes,
  asksForParty: true,
  basis: { sourced: 'TraceLink SOAP TakeSample: TakeSampleReasonCode and sample party for Russia' },
}
