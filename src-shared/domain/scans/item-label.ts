/** What is known of the label of an item. */
export type ItemLabel = {
  readonly lot: string | null
  /** ISO date, e.g. `2027-12-31`. */
  readonly expiry: string | null
}
