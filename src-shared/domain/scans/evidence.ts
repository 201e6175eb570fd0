import { hexOf } from '../../scan/hex.ts'
import type { Scan } from '../../scan/scan.ts'
import type { ScanEvidence } from '../ledger/fact.ts'

/** What the ledger keeps of a scan: its bytes, so that nothing is lost to any encoding. */
export function evidenceOf(scan: Scan): ScanEvidence {
  return { scanner: scan.scanner, bytes: hexOf(scan.bytes), at: scan.at }
}
