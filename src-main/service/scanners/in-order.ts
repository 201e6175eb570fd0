import { setImmediate } from 'node:timers/promises'

/**
 * Hands things to a listener one at a time, in the order they were put in, waiting for its promise each time.
 * Never refuses one: a scanner can not be told to wait, so what waits is kept in memory. A line of 115,200 baud
 * brings at most 11.5 kB a second. Between two that waited, the process gets to everything else: a long line of scans behind a slow
 * disk must not make it look hung to the shell.
 *
 * A listener that throws or rejects has a bug. It is raised as an uncaught exception, so that the service's end of last
 * resort sees it; should the process live on, the things behind it are handed over all the same.
 */
export function inOrder<Thing>(listener: (thing: Thing) => Promise<void> | void): (thing: Thing) => void {
  let turn: Promise<void> = Promise.resolve()
  let waiting = 0
  return (thing) => {
    waiting += 1
    turn = turn
      .then(() => listener(thing))
      .catch(raise)
      .then(() => {
        waiting -= 1
        return waiting > 0 ? setImmediate() : undefined
      })
  }
}

function raise(bug: unknown): void {
  queueMicrotask(() => {
    throw bug
  })
}
