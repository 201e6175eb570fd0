import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A disk that keeps writers waiting, until it is let go. */
export type SlowDisk = {
  /** How often writers were kept waiting so far. */
  readonly holds: () => number
  /** Settles when the disk is as fast as ever. */
  readonly release: () => Promise<void>
}

/**
 * Keeps everybody else from writing to a database for these stretches, in turn, in milliseconds, with 0.3 s between them: a
 * second process really holds SQLite's lock. Settles when it holds it for the first time.
 */
export async function slowDownTheDisk(databaseFile: string, stretches: readonly number[]): Promise<SlowDisk> {
  const child = fork(join(import.meta.dirname, '../bench/bare/hold-the-disk.ts'), [
    databaseFile,
    ...stretches.map(String),
  ])
  const ended = once(child, 'exit')
  let holds = 0
  child.on('message', () => {
    holds += 1
  })
  await Promise.race([once(child, 'message'), ended.then(() => Promise.reject(new Error('the disk was not held')))])
  return {
    holds: () => holds,
    release: async () => {
      child.disconnect()
      await ended
    },
  }
}
