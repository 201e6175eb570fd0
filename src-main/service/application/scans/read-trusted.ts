import type { ExpectedGoods } from '#shared/domain/scans/expected-readings.ts'
import type { ReadItem } from '#shared/domain/scans/read-item.ts'
import { readScan } from '#shared/domain/scans/read-scan.ts'
import type { ScanRefusal } from '#shared/domain/scans/refusal.ts'
import { judgeWithoutSeparators } from '#shared/domain/scans/without-separators.ts'
import type { Reading } from '#shared/domain/scans/without-separators.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Scan } from '#shared/scan/scan.ts'
import type { Workplace } from '../workplace.ts'

/** What a serial scanner sends before each scan is kept, and is no part of what it read. */
export function withoutPrefix({ scannerProfiles }: Pick<Workplace, 'scannerProfiles'>, scan: Scan): Scan {
  const profile = scannerProfiles.of(scan.scanner)
  if (profile?.kind !== 'serial' || profile.prefix === '' || !scan.text.startsWith(profile.prefix)) return scan
  return { ...scan, text: scan.text.slice(profile.prefix.length) }
}

/** Reads a scan with what is known of its scanner: one that loses separators is believed only what can be compared. */
export function readTrusted(
  { scannerProfiles, items, itemSearch }: Pick<Workplace, 'scannerProfiles' | 'items' | 'itemSearch'>,
  scan: Scan,
): Result<Reading, ScanRefusal> {
  const read = readWhole(scan)
  const losesSeparators = scannerProfiles.of(scan.scanner)?.separator.kind === 'lost'
  if (!losesSeparators || scan.flaw !== null) return read.ok ? ok({ item: read.value, readAs: null }) : read
  const goods: ExpectedGoods = {
    labelOf: (id) => items.labelOf(id),
    hasLot: (gtin, lot) => itemSearch.ofLotAndProduct(lot, gtin, 1).length > 0,
  }
  return judgeWithoutSeparators(scan.text, read, goods, yearOf(scan.at))
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
