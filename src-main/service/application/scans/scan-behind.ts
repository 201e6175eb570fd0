import type { ScanBehindView } from '#shared/contract/views/scan-behind-view.ts'
import type { ScanEvidence } from '#shared/domain/ledger/fact.ts'
import { scanText } from '#shared/scan/scan.ts'

/** The scan behind a fact as screens show it; null for a fact without one. */
export function scanBehind(scan: ScanEvidence | null): ScanBehindView | null {
  if (scan === null) return null
  return { raw: scanText(scan.bytes), readAs: scan.readAs ?? null, scanner: scan.scanner, at: scan.at }
}
