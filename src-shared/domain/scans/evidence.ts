import { hexOf } from '../../scan/hex.ts'
import type { Scan } from '../../scan/scan.ts'
import type { ScanEvidence } from '../ledger/fact.ts'

/**
 * What the ledger keeps of a scan: its bytes, so that nothing is lost to any encoding. `readAs`: where the scanner had lost the
 * separators, the text with those that what is expected put in; else null.
 */
export function evidenceOf(scan: Scan, readAs: string | null): ScanEvidence {
  const came = { scanner: scan.scanner, bytes: hexOf(scan.bytes), at: scan.at }
  return readAs === null ? came : { ...came, readAs }
}
