import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import { unreachable } from '../../kernel/unreachable.ts'
import { planEnding } from '../contents/plan-ending.ts'
import type { PlacedItem } from '../contents/plan-ending.ts'
import type { KnownItem } from '../items/item.ts'
import { mayUndergo } from '../items/may-undergo.ts'
import { transition } from '../items/transitions.ts'
import type { ItemState } from '../items/transitions.ts'
import { withoutStops } from '../jobs/decide.ts'
import type { JobRefusal } from '../jobs/decide.ts'
import type { JobFactOf } from '../jobs/facts.ts'
import type { JobOf } from '../jobs/job.ts'
import { differences, recorded, unclaimed } from '../jobs/record-scan.ts'
import type { TakenScan } from '../jobs/record-scan.ts'
import { looksLikeALostSeparator } from '../scans/lost-separator.ts'
import type { ScanRefusal } from '../scans/refusal.ts'
import type { ScanSituation } from '../scans/situation.ts'
import type { DecommissioningFact } from './facts.ts'

/**
 * Decides whether one scanned item is taken out of use in this job, a container with all that is in it: commissioned and in
 * stock (the network's NOTCOMMISSIONED and BADSTATETRANSITION), on no order to be destroyed, and not suspect.
 *
 * A packed one is taken too: whether it comes out of its container is asked before the finish. What nobody announced was
 * never commissioned as far as the network knows.
 */
export function decideDecommissionScan(situation: ScanSituation): Result<TakenScan, ScanRefusal> {
  const { job, item, read } = situation
  if (item.claimedBy === job.id) return ok({ kind: 'job.scan-repeated', job: job.id, item: item.id })
  const free = unclaimed(situation)
  if (!free.ok) return free

  switch (item.kind) {
    case 'unknown':
      if (looksLikeALostSeparator(read)) return err({ code: 'SEPARATOR_LOST', serial: read.serial ?? '' })
      return err({ code: 'SNNOTFOUND', item: item.id })
    case 'known': {
      const allowed = mayUndergo(item, 'decommission', situation)
      return allowed.ok ? ok(recorded(situation, differences(situation))) : allowed
    }
    default:
      return unreachable(item)
  }
}

/** What a decommissioning job comes to, as things are now. */
export type PlannedDecommission = {
  /** What was scanned. */
  readonly scanned: readonly KnownItem[]
  /** The same with all that is in it, each once. */
  readonly items: readonly PlacedItem[]
  /** Each state that any of it is in, with an example. */
  readonly states: readonly (ItemState & { readonly example: ItemId })[]
  /** The latest last event of any of it, or of a container that something comes out of. */
  readonly newest: { readonly item: ItemId; readonly lastEventAt: Instant } | null
}

/** What the site tolerates and knows at the finish. */
export type DecommissionMoment = Pick<ScanSituation, 'at' | 'site'>

/**
 * Decides whether the job may be finished: every stop answered, something in it, all of it still as it was at its scan, and no
 * contents in a state that its container does not leave (the network's BADAGGREGATESTATE by another name). What is in a
 * container that stays comes out only where the person has seen and said that: else CANNOTBEAGGREGATED, as the network has it
 * without DisaggregateFromParent.
 */
export function decideDecommissionFinish(
  job: JobOf<'decommissioning'>,
  { scanned, items, states, newest }: PlannedDecommission,
  disaggregate: boolean,
  moment: DecommissionMoment,
): Result<readonly [DecommissioningFact, JobFactOf<'job.finished'>], JobRefusal> {
  const ready = withoutStops(job)
  if (!ready.ok) return ready
  if (scanned.length === 0) return err({ code: 'JOB_EMPTY' })
  for (const item of scanned) {
    const allowed = mayUndergo(item, 'decommission', moment)
    if (!allowed.ok) return allowed
  }
  for (const { example, ...state } of states) {
    const next = transition(state, 'decommission')
    if (!next.ok) return err({ ...next.error, item: example })
  }
  const packed = items.find(({ within, parent }) => within === null && parent !== null)
  if (packed?.parent != null && !disaggregate)
    return err({ code: 'CANNOTBEAGGREGATED', item: packed.id, container: packed.parent })
  const { at, site } = moment
  if (newest !== null && newest.lastEventAt > at + site.clockToleranceMinutes * 60_000)
    return err({ code: 'EVENTTIMEBEFORELASTEVENT', ...newest })
  const finished: DecommissioningFact = {
    kind: 'decommissioning.finished',
    job: job.id,
    reason: job.purpose.reason,
    // What is taken out first lies 1 ms before the first wave.
    eventTime: Math.max(at, (newest?.lastEventAt ?? 0) + 2) as Instant,
    ...planEnding(items),
  }
  return ok([finished, { kind: 'job.finished', job: job.id }])
}
