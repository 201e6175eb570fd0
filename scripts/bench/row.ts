/** One line of the benches' table: what was measured, against what in the same run, and whether the design's number was reached. */
export type BenchRow = {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What the bare thing took, in the same unit. */
  readonly baseline: number
  readonly baselineName: string
  /** `value` over `baseline`. */
  readonly ratio: number
  /** The most that the design allows: of `value` in `unit`, or of `ratio`, as `reachOf` says. */
  readonly reach: number
  readonly reachOf: 'value' | 'ratio'
  readonly met: boolean
}

/** Makes a row; the ratio and whether it was met follow from the rest. */
export function row(measured: Omit<BenchRow, 'ratio' | 'met'>): BenchRow {
  const ratio = measured.value / measured.baseline
  return { ...measured, ratio, met: (measured.reachOf === 'ratio' ? ratio : measured.value) <= measured.reach }
}
