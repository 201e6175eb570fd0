/** A repeatable stream of choices. */
export type Chance = {
  /** A whole number from 0 to `below` - 1. */
  readonly whole: (below: number) => number
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** True in one of `among` cases. */
  readonly oneIn: (among: number) => boolean
  /** A text of `length` of the characters. */
  readonly text: (characters: string, length: number) => string
}

/** The stream of a seed: mulberry32, enough for test cases. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const whole = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[whole(items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const text = (characters: string, length: number) =>
    Array.from({ length }, () => characters.charAt(whole(characters.length))).join('')
  return { whole, pick, oneIn: (among) => whole(among) === 0, text }
}
