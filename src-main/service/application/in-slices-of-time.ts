import { setImmediate } from 'node:timers/promises'

/** How long the station works on something long before it looks whether a scan waits, in milliseconds. */
const longestSlice = 5

/** How often the time is looked at: reading the clock costs more than a small step. */
const stepsBetween = 64

/**
 * Runs work to its end in slices, so that no scan waits for it. `pause` is called between slices and says whether to go on;
 * null where it said no. `lookAfter` is how many steps go by between two looks at the time, few where one step is long.
 */
export async function inSlicesOfTime<Step, Value>(
  work: Iterator<Step, Value>,
  take: (step: Step) => void,
  pause: () => boolean,
  lookAfter: number = stepsBetween,
): Promise<{ readonly value: Value } | null> {
  let sliceEnds = performance.now() + longestSlice
  for (let steps = 1; ; steps += 1) {
    const next = work.next()
    if (next.done === true) return { value: next.value }
    take(next.value)
    if (steps % lookAfter !== 0 || performance.now() < sliceEnds) continue
    if (!pause()) return null
    await setImmediate()
    sliceEnds = performance.now() + longestSlice
  }
}
