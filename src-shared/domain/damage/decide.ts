import type { ContentsFactOf } from '../contents/facts.ts'
import { timeOfTakingOut } from '../contents/taking-out.ts'
import type { PlannedOpenings, ToleratedClock } from '../contents/taking-out.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import { unreachable } from '../../kernel/unreachable.ts'
import { mayUndergo } from '../items/may-undergo.ts'
import { withoutStops } from '../jobs/decide.ts'
import type { JobRefusal } from '../jobs/decide.ts'
import type { JobOf } from '../jobs/job.ts'
import { differences, recorded, unclaimed } from '../jobs/record-scan.ts'
import type { TakenScan } from '../jobs/record-scan.ts'
import type { RecordedNote } from '../scans/recorded-note.ts'
import { withPhotos } from '../photos/photo.ts'
import type { Photo } from '../photos/photo.ts'
import type { ScanRefusal } from '../scans/refusal.ts'
import { looksLikeALostSeparator } from '../scans/lost-separator.ts'
import type { ScanSituation } from '../scans/situation.ts'
import { decideWholeContainers } from './contents.ts'
import type { ContainerToFinish } from './contents.ts'
import type { DamageFactOf } from './facts.ts'

/**
 * Decides whether one scanned item is recorded as damaged in this job.
 *
 * A packed item is recorded too: it comes out of its container when the job is finished, because parent and contents
 * may never end in different states (the network's BADAGGREGATESTATE). Of a container with something in it, a person says
 * what of its contents before the job is finished; it stays whole.
 */
export function decideDamageScan(situation: ScanSituation): Result<TakenScan, ScanRefusal> {
  const { job, item, read, site } = situation
  if (item.claimedBy === job.id) return ok({ kind: 'job.scan-repeated', job: job.id, item: item.id }) // a member of a set, never a quantity
  const free = unclaimed(situation)
  if (!free.ok) return free

  switch (item.kind) {
    case 'unknown':
      if (looksLikeALostSeparator(read)) return err({ code: 'SEPARATOR_LOST', serial: read.serial ?? '' })
      if (site.unknownItems === 'refuse') return err({ code: 'SNNOTFOUND', item: item.id })
      return ok(recorded(situation, [{ code: 'UNKNOWN_ITEM_RECORDED' }]))
    case 'known': {
      if (item.holds.includes('damaged')) return err({ code: 'ALREADY_DAMAGED', item: item.id })
      const allowed = mayUndergo(item, 'reportDamage', situation)
      if (!allowed.ok) return allowed
      const asks: readonly RecordedNote[] = item.hasContents ? [{ code: 'CONTENTS_UNDECIDED' }] : []
      return ok(recorded(situation, [...asks, ...differences(situation)]))
    }
    default:
      return unreachable(item)
  }
}

/** An item of a damage job at its finish that has nothing in it. */
export type ItemToFinish = {
  readonly id: ItemId
  /** False for an item nobody announced. */
  readonly known: boolean
  /** The time of its last event anywhere; null where none is known. */
  readonly lastEventAt: Instant | null
}

/** What a damage job comes to, as things are now. */
export type PlannedDamage = {
  /** Everything scanned, containers too. */
  readonly scanned: readonly ItemToFinish[]
  /** Of these, the containers. */
  readonly containers: readonly ContainerToFinish[]
  readonly openings: PlannedOpenings
  readonly photos: readonly Photo[]
}

/** What a finished damage job leaves: what came out of containers first, then the containers that stay whole, then the rest. */
export type DamageFinish = readonly (
  | ContentsFactOf<'contents.taken-out'>
  | DamageFactOf<'damage.containers-found' | 'damage.finished'>
)[]

/**
 * Decides whether the job may be finished: every stop answered, something in it, and something said of the contents of each
 * container. Packed items, and containers that are in another, are taken out first.
 *
 * The event time is the clock as read, or 1 ms after the last event of any of the items where a partner's
 * clock ran ahead; the scans were refused where it ran ahead by more than the site tolerates. Damage is found 1 ms
 * after taking out, so that the order of the two shows in the events themselves.
 */
export function decideDamageFinish(
  job: JobOf<'damage'>,
  { scanned, containers, openings: planned, photos }: PlannedDamage,
  clock: ToleratedClock,
): Result<DamageFinish, JobRefusal> {
  const ready = withoutStops(job)
  if (!ready.ok) return ready
  if (scanned.length === 0) return err({ code: 'JOB_EMPTY' })
  const whole = decideWholeContainers(containers, clock)
  if (!whole.ok) return whole
  const takenOutAt = timeOfTakingOut(planned, clock)
  if (!takenOutAt.ok) return takenOutAt
  const { openings } = planned
  const earliest = openings.length === 0 ? clock.at : takenOutAt.value + 1
  const lastEventAt = scanned.reduce((latest, item) => Math.max(latest, item.lastEventAt ?? 0), whole.value.newest ?? 0)
  const eventTime = Math.max(earliest, lastEventAt + 1) as Instant
  const { reason } = job.purpose
  const isContainer = new Set(containers.map(({ container }) => container))
  const items = scanned.flatMap(({ id, known }) => (isContainer.has(id) ? [] : [{ id, known }]))
  const found = { job: job.id, reason, eventTime }
  // Each fact names the photos of what it is about; those of everything belong to both.
  const ofContainers = photos.filter(({ of }) => of === null || isContainer.has(of))
  const ofItems = photos.filter(({ of }) => of === null || !isContainer.has(of))
  return ok([
    ...(openings.length === 0
      ? []
      : [{ kind: 'contents.taken-out', job: job.id, eventTime: takenOutAt.value, openings } as const]),
    ...(containers.length === 0
      ? []
      : [
          {
            kind: 'damage.containers-found',
            ...found,
            containers: whole.value.containers,
            ...withPhotos(ofContainers),
          } as const,
        ]),
    { kind: 'damage.finished', ...found, items, ...withPhotos(ofItems) },
  ])
}
