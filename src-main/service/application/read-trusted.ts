import type { ReadItem } from '#shared/domain/scans/read-item.ts'
import { readScan } from '#shared/domain/scans/read-scan.ts'
import type { ScanRefusal } from '#shared/domain/scans/refusal.ts'
import { judgeWithoutSeparators } from '#shared/domain/scans/without-separators.ts'
import { err } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Scan } from '#shared/scan/scan.ts'
import type { Workplace } from './workplace.ts'

/** What a serial scanner sends before each scan is kept, and is no part of what it read. */
export function withoutPrefix({ scannerProfiles }: Pick<Workplace, 'scannerProfiles'>, scan: Scan): Scan {
  const profile = scannerProfiles.of(scan.scanner)
  if (profile?.kind !== 'serial' || profile.prefix === '' || !scan.text.startsWith(profile.prefix)) return scan
  return { ...scan, text: scan.text.slice(profile.prefix.length) }
}

/** Reads a scan with what is known of its scanner: one that loses separators is believed only what can be compared. */
export function readTrusted(
  workplace: Pick<Workplace, 'scannerProfiles' | 'items'>,
  scan: Scan,
): Result<ReadItem, ScanRefusal> {
  const read = readWhole(scan)
  const losesSeparators = workplace.scannerProfiles.of(scan.scanner)?.separator.kind === 'lost'
  if (!losesSeparators || scan.flaw !== null) return read
  return judgeWithoutSeparators(scan.text, read, yearOf(scan.at), (id) => workplace.items.find(id))
}

/** Reads a scan as it came, whatever is known of its scanner. */
export function readWhole(scan: Scan): Result<ReadItem, ScanRefusal> {
  switch (scan.flaw) {
    case 'overlong':
      return err({ code: 'SCAN_TOO_LONG' })
    case 'garbled':
      return err({ code: 'SCAN_GARBLED' })
    case 'unknownKeys':
      return err({ code: 'SCAN_KEYS_UNKNOWN' })
    case 'capsLock':
      return err({ code: 'SCAN_UNDER_CAPS_LOCK' })
    case null:
      return readScan(scan.text, yearOf(scan.at))
  }
}

function yearOf(instant: Instant): number {
  return new Date(instant).getUTCFullYear()
}
