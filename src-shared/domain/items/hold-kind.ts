/** Why an item is blocked. Three different things; none implies another. */
export const holdKinds = ['damaged', 'exception', 'suspect'] as const
export type HoldKind = (typeof holdKinds)[number]
