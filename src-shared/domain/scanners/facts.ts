import type { ScannerProfile } from './profile.ts'

/** What the ledger keeps of what the calibration sheet showed. */
export type ScannerFact =
  | { readonly kind: 'scanner.learned'; readonly from: ScannerProfile | null; readonly to: ScannerProfile }
  | { readonly kind: 'scanner.unlearned'; readonly from: ScannerProfile }
