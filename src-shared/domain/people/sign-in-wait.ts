const failuresWithoutWait = 3
const firstWaitSeconds = 5
const longestWaitSeconds = 300

/**
 * How long a person waits after that many wrong PINs in a row, in seconds: two are free, then 5 s, doubling
 * to at most 5 minutes. Never a lock: a forgotten PIN must not stop a shift, and nobody can lock out a colleague.
 */
export function signInWaitSeconds(failures: number): number {
  if (failures < failuresWithoutWait) return 0
  return Math.min(firstWaitSeconds * 2 ** (failures - failuresWithoutWait), longestWaitSeconds)
}
