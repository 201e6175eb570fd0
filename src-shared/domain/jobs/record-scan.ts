import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { RecordedNote } from '../scans/recorded-note.ts'
import type { ScanRefusal } from '../scans/refusal.ts'
import type { ScanSituation } from '../scans/situation.ts'
import type { JobFactOf } from './facts.ts'

/** What a scan that a job takes leaves in it. */
export type TakenScan = JobFactOf<'job.item-recorded' | 'job.scan-repeated'>

/**
 * Refuses an item that another open job claims, and one whose container or contents it claims: two jobs never
 * change the same contents.
 */
export function unclaimed({ job, item, claimedBeside }: ScanSituation): Result<true, ScanRefusal> {
  if (item.claimedBy !== null && item.claimedBy !== job.id)
    return err({ code: 'CLAIMED', item: item.id, claimedBy: item.claimedBy })
  if (claimedBeside !== null) return err({ code: 'CLAIMED', item: claimedBeside.item, claimedBy: claimedBeside.job })
  return ok(true)
}

/** The fact that puts the scanned item into the job, with what its label said and what there is to look at. */
export function recorded(
  { job, read, item }: ScanSituation,
  notes: readonly RecordedNote[],
): JobFactOf<'job.item-recorded'> {
  const known = item.kind === 'known'
  return { kind: 'job.item-recorded', job: job.id, item: read.id, known, lot: read.lot, expiry: read.expiry, notes }
}

/** What the label says otherwise than what is known of the item, and the holds on it that are not for damage. */
export function differences({ read, item }: ScanSituation): readonly RecordedNote[] {
  if (item.kind === 'unknown') return []
  const notes: RecordedNote[] = []
  if (read.lot !== null && item.lot !== null && read.lot !== item.lot) {
    notes.push({ code: 'LOT_DIFFERS', scanned: read.lot, known: item.lot })
  }
  if (read.expiry !== null && item.expiry !== null && read.expiry !== item.expiry) {
    notes.push({ code: 'EXPIRY_DIFFERS', scanned: read.expiry, known: item.expiry })
  }
  for (const hold of item.holds) {
    if (hold !== 'damaged') notes.push({ code: 'ALREADY_ON_HOLD', hold })
  }
  return notes
}
