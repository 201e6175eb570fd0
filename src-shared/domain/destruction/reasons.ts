/**
 * Why goods are destroyed: the reason flags of TraceLink SOM's Destroy, of which each call states exactly one. Their list is
 * cut off in the page we could read; more may exist.
 */
export const destructionReasons = [
  'Sampled',
  'Damaged',
  'Recalled',
  'Expired',
  'Misplaced',
  'Dispensed',
  'Disposed',
  'Repackaged',
  'SampledArchival',
  'SampledByAuthorities',
  'Stolen',
  'Withdrawn',
  'SampledCustomsControl',
] as const
export type DestructionReason = (typeof destructionReasons)[number]

/** Why an item comes off the list of an order again. Ours. */
export const removalReasons = ['missing', 'listedByMistake', 'needed', 'other'] as const
export type RemovalReason = (typeof removalReasons)[number]
