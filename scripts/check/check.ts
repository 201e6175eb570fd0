/** What a step of the checks found. A plain check counts as one; a run of tests counts its tests. */
export type Outcome = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What to read where something failed; empty otherwise. */
  readonly report: string
}

/** One step of `npm test`. */
export type Check = {
  readonly name: string
  run(): Promise<Outcome>
}

/** The outcome of a check that found nothing to complain of. */
export const passed: Outcome = { passed: 1, failed: 0, skipped: 0, report: '' }

/** The outcome of a check that did. */
export function failed(report: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, report }
}

/** Passed where there are no complaints, else failed with one a line. */
export function complaining(complaints: readonly string[]): Outcome {
  return complaints.length === 0 ? passed : failed(complaints.join('\n'))
}
