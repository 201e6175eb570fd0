import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { unreachable } from '../../kernel/unreachable.ts'
import type { ContentsFactOf } from '../contents/facts.ts'
import { timeOfTakingOut } from '../contents/taking-out.ts'
import type { PlannedOpenings, ToleratedClock } from '../contents/taking-out.ts'
import type { KnownItem } from '../items/item.ts'
import { mayUndergo } from '../items/may-undergo.ts'
import { withoutStops } from '../jobs/decide.ts'
import type { JobRefusal } from '../jobs/decide.ts'
import type { JobFactOf } from '../jobs/facts.ts'
import type { JobOf } from '../jobs/job.ts'
import { differences, recorded, unclaimed } from '../jobs/record-scan.ts'
import type { TakenScan } from '../jobs/record-scan.ts'
import { looksLikeALostSeparator } from '../scans/lost-separator.ts'
import type { ScanRefusal } from '../scans/refusal.ts'
import type { ScanSituation } from '../scans/situation.ts'
import type { UnpackingMode } from './mode.ts'

/**
 * Decides on one scan of an unpacking job: an item to be taken out of what it is in, or a container to be opened.
 * What nobody announced has no known container and no known contents, so no site may record it here.
 */
export function decideUnpackingScan(situation: ScanSituation, mode: UnpackingMode): Result<TakenScan, ScanRefusal> {
  const { job, item, read } = situation
  if (item.claimedBy === job.id) return ok({ kind: 'job.scan-repeated', job: job.id, item: item.id })
  const free = unclaimed(situation)
  if (!free.ok) return free

  switch (item.kind) {
    case 'unknown':
      if (looksLikeALostSeparator(read)) return err({ code: 'SEPARATOR_LOST', serial: read.serial ?? '' })
      return err({ code: 'SNNOTFOUND', item: item.id })
    case 'known': {
      const allowed = mayUndergo(item, 'takeOut', situation)
      if (!allowed.ok) return allowed
      const way = wayOut(item, mode)
      return way.ok ? ok(recorded(situation, differences(situation))) : way
    }
    default:
      return unreachable(item)
  }
}

function wayOut(item: KnownItem, mode: UnpackingMode): Result<true, ScanRefusal> {
  switch (mode) {
    case 'takeOut':
      return item.parent === null ? err({ code: 'NOTAGGREGATED', item: item.id }) : ok(true)
    case 'open':
      return item.hasContents ? ok(true) : err({ code: 'NOTHING_INSIDE', item: item.id })
  }
}

/** Decides on finishing an unpacking job: every stop answered, something comes out, and no event would lie before another. */
export function decideUnpackingFinish(
  job: JobOf<'unpacking'>,
  planned: PlannedOpenings,
  clock: ToleratedClock,
): Result<readonly [ContentsFactOf<'contents.taken-out'>, JobFactOf<'job.finished'>], JobRefusal> {
  const ready = withoutStops(job)
  if (!ready.ok) return ready
  if (planned.openings.length === 0) return err({ code: 'JOB_EMPTY' })
  const eventTime = timeOfTakingOut(planned, clock)
  if (!eventTime.ok) return eventTime
  return ok([
    { kind: 'contents.taken-out', job: job.id, eventTime: eventTime.value, openings: planned.openings },
    { kind: 'job.finished', job: job.id },
  ])
}
