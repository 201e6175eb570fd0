/**
 * What an item may have become that keeps what took it out of sale from being undone. The words are those of Article 13
 * of Delegated Regulation (EU) 2016/161.
 */
export const barsToUndoing = [
  'expired',
  'destroyed',
  'supplied',
  'recalled',
  'withdrawn',
  'stolen',
  'intendedForDestruction',
] as const
export type BarToUndoing = (typeof barsToUndoing)[number]

/** Until when what was recorded can be undone in a market, and what bars it before. */
export type UndoRule = {
  /** Whole days of 24 hours after the act was recorded. */
  readonly days: number
  /** Whether only the site where it was recorded may undo it. */
  readonly sameSite: boolean
  /** Bars to undoing what took items out of sale; what never did, packing for instance, they do not touch. */
  readonly barredBy: readonly BarToUndoing[]
  /** What the rule rests on: a law, or nobody but us. */
  readonly basis: { readonly sourced: string } | 'ours'
}
