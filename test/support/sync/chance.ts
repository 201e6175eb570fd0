/** Chance that follows from a seed alone. */
export type Chance = {
  /** A whole number from 0 up to but not including this. */
  below(end: number): number
  pick<Value>(values: readonly [Value, ...Value[]]): Value
}

/** The same seed brings the same chance (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * end)
  }
  return { below, pick: (values) => values[below(values.length)] ?? values[0] }
}
