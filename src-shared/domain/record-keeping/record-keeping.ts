/** How long this site keeps its records, and how often it looks at the audit trail. */
export type RecordKeeping = {
  /** In years; never less than the market of the site wants (`leastRetentionYears`). */
  readonly retentionYears: number
  /** Days from one review of the audit trail to the next. */
  readonly reviewDays: number
}

/** What holds until a site says otherwise. */
export const usualRecordKeeping: RecordKeeping = { retentionYears: 6, reviewDays: 30 }
