import type { Instant } from '#shared/kernel/time.ts'

/** One wake-up, planned for the earliest time that anybody asked for. */
export type WakeUpCall = {
  at(time: Instant): void
  /** As soon as what runs now is done; many calls make one. */
  soon(): void
  stop(): void
}

/**
 * Plans wake-ups by the clock. No sleep is longer than `longestSleep` milliseconds, so that a clock that is set back
 * cannot put off what was planned: the sleeper looks again and plans anew.
 */
export function wakeUpCall(wake: () => void, now: () => Instant, longestSleep: number): WakeUpCall {
  let timer: NodeJS.Timeout | null = null
  let planned: number | null = null
  let called = false
  let stopped = false

  function ring(): void {
    planned = null
    timer = null
    wake()
  }

  return {
    at: (time) => {
      if (stopped || (planned !== null && planned <= time)) return
      if (timer !== null) clearTimeout(timer)
      planned = time
      timer = setTimeout(ring, Math.min(Math.max(0, time - now()), longestSleep))
    },
    soon: () => {
      if (stopped || called) return
      called = true
      setImmediate(() => {
        called = false
        if (!stopped) wake()
      })
    },
    stop: () => {
      stopped = true
      if (timer !== null) clearTimeout(timer)
    },
  }
}
