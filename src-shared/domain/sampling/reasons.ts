/**
 * What a pack was taken as a sample for: the attribute that it keeps. The network's own four (TraceLink SOM,
 * attributes Sampled, SampledArchival, SampledByAuthorities, SampledCustomsControl).
 */
export const sampleReasons = ['sampled', 'sampledArchival', 'sampledByAuthorities', 'sampledCustomsControl'] as const
export type SampleReason = (typeof sampleReasons)[number]

/** Who gets the sample. Ours: the network asks for a party in some markets and does not publish a list. */
export const sampleParties = ['ownLaboratory', 'otherLaboratory', 'archive', 'authority', 'customs', 'owner'] as const
export type SampleParty = (typeof sampleParties)[number]

/** The longest description that the network stores (TraceLink SOAP TakeSample, ReasonDescription). */
export const longestSampleDescription = 100
