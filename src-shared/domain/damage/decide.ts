import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import { unreachable } from '../../kernel/unreachable.ts'
import type { KnownItem } from '../items/item.ts'
import { mayUndergo } from '../items/may-undergo.ts'
import { withoutStops } from '../jobs/decide.ts'
import type { JobRefusal } from '../jobs/decide.ts'
import type { JobFactOf } from '../jobs/facts.ts'
import type { Job } from '../jobs/job.ts'
import type { RecordedNote } from '../scans/recorded-note.ts'
import type { ScanRefusal } from '../scans/refusal.ts'
import { looksLikeALostSeparator } from '../scans/lost-separator.ts'
import type { ReadItem } from '../scans/read-item.ts'
import type { ScanSituation } from '../scans/situation.ts'
import type { DamageFact } from './facts.ts'

/**
 * Decides whether one scanned item is recorded as damaged in this job.
 *
 * Containers and packed items wait until the station knows contents: parent and contents may never
 * end in different states (the network's BADAGGREGATESTATE), so guessing here would be refused there.
 */
export function decideDamageScan(
  situation: ScanSituation,
): Result<JobFactOf<'job.item-recorded' | 'job.scan-repeated'>, ScanRefusal> {
  const { job, item, read, site } = situation
  if (item.claimedBy === job.id) return ok({ kind: 'job.scan-repeated', job: job.id, item: item.id }) // a member of a set, never a quantity
  if (item.claimedBy !== null) return err({ code: 'CLAIMED', item: item.id, claimedBy: item.claimedBy })

  switch (item.kind) {
    case 'unknown':
      if (looksLikeALostSeparator(read)) return err({ code: 'SEPARATOR_LOST', serial: read.serial ?? '' })
      if (site.unknownItems === 'refuse') return err({ code: 'SNNOTFOUND', item: item.id })
      return ok(recorded(job, read, false, [{ code: 'UNKNOWN_ITEM_RECORDED' }]))
    case 'known': {
      if (item.parent !== null) return err({ code: 'INSIDE_CONTAINER', item: item.id, parent: item.parent })
      if (item.level !== 'EA' || item.hasContents) return err({ code: 'CONTAINER_NOT_YET', item: item.id })
      if (item.holds.includes('damaged')) return err({ code: 'ALREADY_DAMAGED', item: item.id })
      const allowed = mayUndergo(item, 'reportDamage', situation)
      if (!allowed.ok) return allowed
      return ok(recorded(job, read, true, differences(read, item)))
    }
    default:
      return unreachable(item)
  }
}

/** An item of a damage job at its finish. */
export type ItemToFinish = {
  readonly id: ItemId
  /** False for an item nobody announced. */
  readonly known: boolean
  /** The time of its last event anywhere; null where none is known. */
  readonly lastEventAt: Instant | null
}

/**
 * Decides whether the job may be finished: every stop answered, and something in it.
 *
 * The event time is the clock as read, or 1 ms after the last event of any of the items where a partner's
 * clock ran ahead; the scans were refused where it ran ahead by more than the site tolerates.
 */
export function decideDamageFinish(
  job: Job,
  items: readonly ItemToFinish[],
  at: Instant,
): Result<DamageFact, JobRefusal> {
  const ready = withoutStops(job)
  if (!ready.ok) return ready
  if (items.length === 0) return err({ code: 'JOB_EMPTY' })
  const lastEventAt = items.reduce((latest, item) => Math.max(latest, item.lastEventAt ?? 0), 0)
  return ok({
    kind: 'damage.finished',
    job: job.id,
    reason: job.purpose.reason,
    eventTime: Math.max(at, lastEventAt + 1) as Instant,
    items: items.map(({ id, known }) => ({ id, known })),
  })
}

function recorded(
  job: Pick<Job, 'id'>,
  read: ReadItem,
  known: boolean,
  notes: readonly RecordedNote[],
): JobFactOf<'job.item-recorded'> {
  return { kind: 'job.item-recorded', job: job.id, item: read.id, known, lot: read.lot, expiry: read.expiry, notes }
}

function differences(read: ReadItem, item: KnownItem): readonly RecordedNote[] {
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
