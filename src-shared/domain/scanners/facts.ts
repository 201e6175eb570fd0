import type { AnswerProfile } from './answer-profile.ts'
import type { ScannerProfile } from './profile.ts'

/** What the ledger keeps of what the calibration sheet showed, and of makes of scanners that a site brought. */
export type ScannerFact =
  | { readonly kind: 'scanner.learned'; readonly from: ScannerProfile | null; readonly to: ScannerProfile }
  | { readonly kind: 'scanner.unlearned'; readonly from: ScannerProfile }
  | {
      readonly kind: 'answer-profile.brought'
      readonly from: AnswerProfile | null
      readonly to: AnswerProfile
      /** The file that it was brought in, in lower-case hexadecimal digits. */
      readonly sha256: string
    }
  | { readonly kind: 'answer-profile.removed'; readonly from: AnswerProfile }
