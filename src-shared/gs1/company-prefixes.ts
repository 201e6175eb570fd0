/**
 * How long the GS1 Company Prefix in a key is. No key tells it (Tag Data Standard, section 6.2), so it is set: the prefixes
 * of the companies whose goods come here, and the length of all others.
 */
export type CompanyPrefixes = {
  /** Prefixes of 6 to 12 digits; the longest that fits counts. */
  readonly known: readonly string[]
  /** The length of a prefix that is not known, 6 to 12. */
  readonly otherLength: number
}

/** The shortest and the longest GS1 Company Prefix that a URN can have (Tag Data Standard, section 6.3). */
export const prefixLengths = { shortest: 6, longest: 12 } as const

/** The length of the company prefix with which these digits begin. */
export function prefixLengthOf(digits: string, { known, otherLength }: CompanyPrefixes): number {
  const fitting = known.filter((prefix) => digits.startsWith(prefix)).map(({ length }) => length)
  return fitting.length === 0 ? otherLength : Math.max(...fitting)
}
