/** Why an item counts as damaged. Ours: no source prescribes a list for damage that is not yet destruction. */
export const damageReasons = [
  'crushed',
  'wet',
  'torn',
  'sealBroken',
  'leaking',
  'temperature',
  'labelUnreadable',
  'other',
] as const

export type DamageReason = (typeof damageReasons)[number]
