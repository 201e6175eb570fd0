/**
 * Gathers calls: however often it is asked, the work is done once, at most `milliseconds` after the first asking.
 * `stop` drops what is still due.
 */
export function gathered(
  milliseconds: number,
  work: () => void,
): { readonly ask: () => void; readonly stop: () => void } {
  let due: NodeJS.Timeout | null = null
  return {
    ask: () => {
      due ??= setTimeout(() => {
        due = null
        work()
      }, milliseconds)
    },
    stop: () => {
      if (due !== null) clearTimeout(due)
      due = null
    },
  }
}
