/** The value that so many percent of the samples do not exceed (nearest rank). Throws without samples. */
export function percentile(samples: readonly number[], percent: number): number {
  const sorted = samples.toSorted((one, other) => one - other)
  const value = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]
  if (value === undefined) throw new Error('no samples')
  return value
}

/** The middle of an odd number of runs. */
export function median(runs: readonly number[]): number {
  return percentile(runs, 50)
}
