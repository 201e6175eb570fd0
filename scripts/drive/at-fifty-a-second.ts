import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds between two scans of a burst: 50 a second. */
export const betweenScans = 20

/**
 * Sends one after the other, each at its time on one clock: one that took long to send is made up for, so that the rate is kept.
 * Gives the moments at which each was about to be sent.
 */
export async function atFiftyASecond(
  labels: readonly string[],
  send: (label: string) => Promise<void>,
): Promise<readonly number[]> {
  const began = performance.now()
  const sentAt: number[] = []
  for (const [index, label] of labels.entries()) {
    const early = began + index * betweenScans - performance.now()
    if (early > 0) await pause(early)
    sentAt.push(performance.now())
    await send(label)
  }
  return sentAt
}
