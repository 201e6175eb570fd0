/** Whether anybody works at the station: what nobody touches for a while is locked. */
export type Activity = {
  /** Somebody scanned, typed or touched. */
  readonly happened: () => void
  readonly stop: () => void
}

/** What the watch is made of; times in milliseconds. */
export type ActivityOptions = {
  /** How long nothing may happen before the station is locked, as the site says now. */
  readonly limit: () => number
  readonly lock: () => void
  /** The clock on the wall, which a computer that slept has set on, and one that only runs on. The longer time counts. */
  readonly wallClock: () => number
  readonly steadyClock: () => number
}

const lookEvery = 5_000

/** Watches from now on. A clock that was set back does not keep a station open, nor does a computer that slept. */
export function watchActivity({ limit, lock, wallClock, steadyClock }: ActivityOptions): Activity {
  let last = { wall: wallClock(), steady: steadyClock() }
  const timer = setInterval(() => {
    if (Math.max(wallClock() - last.wall, steadyClock() - last.steady) >= limit()) lock()
  }, lookEvery)
  timer.unref()
  return {
    happened: () => {
      last = { wall: wallClock(), steady: steadyClock() }
    },
    stop: () => clearInterval(timer),
  }
}
