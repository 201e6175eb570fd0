import { z } from 'zod'
import { instant, longText, shortText } from '../identifiers.ts'

/** The scan behind a fact: what came, of which scanner, when. */
export const scanBehindView = z.object({
  raw: longText,
  /** The text with its separators, where the scanner had lost them; null where it came as it was read. */
  readAs: longText.nullable(),
  scanner: shortText,
  at: instant,
})
export type ScanBehindView = z.infer<typeof scanBehindView>
