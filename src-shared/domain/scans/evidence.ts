import { decodeBytes } from '../../scan/decode-bytes.ts'
import type { Scan } from '../../scan/scan.ts'
import type { ScanEvidence } from '../ledger/fact.ts'

/** What the ledger keeps of a scan: its bytes in hexadecimal digits, so that nothing is lost to any encoding. */
export function evidenceOf(scan: Scan): ScanEvidence {
  return { scanner: scan.scanner, bytes: hexOf(scan.bytes), at: scan.at }
}

/** The kept bytes as the text they were read as when they came. */
export function evidenceText(evidence: ScanEvidence): string {
  return decodeBytes(bytesOf(evidence.bytes)).text
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16))
}
