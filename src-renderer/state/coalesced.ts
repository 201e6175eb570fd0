/**
 * Turns many wishes into few acts: the first wish acts at once; wishes during an act, or in the pause after it,
 * make one more act when both are over. So a burst of notices costs a screen a bounded number of questions,
 * and the last one is always asked after the last notice.
 */
export function coalesced(
  act: () => Promise<void>,
  pauseMs: number,
): { readonly wish: () => void; readonly stop: () => void } {
  let busy = false
  let wishedAgain = false
  let stopped = false

  return { wish, stop: () => void (stopped = true) }

  function wish(): void {
    if (busy) wishedAgain = true
    else void run()
  }

  async function run(): Promise<void> {
    busy = true
    await act()
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    busy = false
    if (!wishedAgain || stopped) return
    wishedAgain = false
    void run()
  }
}
