import type { LineFlaw } from './flaw.ts'
import type { LineRecord } from './line-record.ts'

/** What one line, or one item of an event, says, or what is wrong with it; and how far in the text that is, in characters. */
export type LineReading = {
  readonly records: readonly LineRecord[]
  readonly flaw: LineFlaw | null
  readonly upTo: number
}
