import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import { unreachable } from '../../kernel/unreachable.ts'
import type { ContentsFactOf } from '../contents/facts.ts'
import { timeOfTakingOut } from '../contents/taking-out.ts'
import type { PlannedOpenings, ToleratedClock } from '../contents/taking-out.ts'
import type { HoldKind } from '../items/hold-kind.ts'
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
import type { SamplingFact } from './facts.ts'

/**
 * Decides whether one scanned item is taken as a sample in this job: a single pack with nothing inside, commissioned and
 * in stock (the network's NOTEACH, NOTEMPTY, NOTCOMMISSIONED and BADITEMSTATE), that is no sample yet and on no hold.
 *
 * A packed one is taken too: it comes out of its container when the job is finished. What nobody announced was never
 * commissioned as far as the network knows, so no site may sample it.
 */
export function decideSamplingScan(situation: ScanSituation): Result<TakenScan, ScanRefusal> {
  const { job, item, read } = situation
  if (item.claimedBy === job.id) return ok({ kind: 'job.scan-repeated', job: job.id, item: item.id })
  const free = unclaimed(situation)
  if (!free.ok) return free

  switch (item.kind) {
    case 'unknown':
      if (looksLikeALostSeparator(read)) return err({ code: 'SEPARATOR_LOST', serial: read.serial ?? '' })
      return err({ code: 'SNNOTFOUND', item: item.id })
    case 'known': {
      const suitable = maySample(item, situation)
      return suitable.ok ? ok(recorded(situation, differences(situation))) : suitable
    }
    default:
      return unreachable(item)
  }
}

function maySample(item: KnownItem, situation: ScanSituation): Result<KnownItem, ScanRefusal> {
  if (item.level !== 'EA') return err({ code: 'NOTEACH', item: item.id, level: item.level })
  if (item.hasContents) return err({ code: 'NOTEMPTY', item: item.id })
  return mayUndergo(item, 'sample', situation)
}

/** A pack of a sampling job at its finish. */
export type PackToSample = {
  readonly id: ItemId
  readonly holds: readonly HoldKind[]
  readonly lastEventAt: Instant
}

/** What a finished sampling job leaves: what came out of containers first, then the samples. */
export type SamplingFinish = readonly (
  | ContentsFactOf<'contents.taken-out'>
  | SamplingFact
  | JobFactOf<'job.finished'>
)[]

/**
 * Decides whether the job may be finished: every stop answered, something in it, and none of it on hold since its
 * scan: the recall of a lot asks no job. Packed items are taken out 1 ms before they are sampled, so that the
 * order shows in the events themselves.
 */
export function decideSamplingFinish(
  job: JobOf<'sampling'>,
  packs: readonly PackToSample[],
  planned: PlannedOpenings,
  clock: ToleratedClock,
): Result<SamplingFinish, JobRefusal> {
  const ready = withoutStops(job)
  if (!ready.ok) return ready
  if (packs.length === 0) return err({ code: 'JOB_EMPTY' })
  for (const { id, holds } of packs) {
    const [hold] = holds
    if (hold !== undefined) return err({ code: 'ON_HOLD', item: id, hold })
  }
  const takenOutAt = timeOfTakingOut(planned, clock)
  if (!takenOutAt.ok) return takenOutAt
  const { openings } = planned
  const earliest = openings.length === 0 ? clock.at : takenOutAt.value + 1
  const lastEventAt = packs.reduce((latest, pack) => Math.max(latest, pack.lastEventAt), 0)
  const { reason, description, reasonCode, party } = job.purpose
  const sampled: SamplingFact = {
    kind: 'sampling.finished',
    job: job.id,
    reason,
    description,
    reasonCode,
    party,
    eventTime: Math.max(earliest, lastEventAt + 1) as Instant,
    items: packs.map(({ id }) => id),
    takenOut: openings.reduce((sum, { items }) => sum + items.length, 0),
  }
  const closed = { kind: 'job.finished', job: job.id } as const
  if (openings.length === 0) return ok([sampled, closed])
  return ok([{ kind: 'contents.taken-out', job: job.id, eventTime: takenOutAt.value, openings }, sampled, closed])
}
