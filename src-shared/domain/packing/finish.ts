import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import type { ContentsFactOf, Opening } from '../contents/facts.ts'
import { timeOfTakingOut } from '../contents/taking-out.ts'
import type { PlannedOpenings, ToleratedClock } from '../contents/taking-out.ts'
import type { HoldKind } from '../items/hold-kind.ts'
import type { Availability } from '../items/item.ts'
import { withoutStops } from '../jobs/decide.ts'
import type { JobRefusal } from '../jobs/decide.ts'
import type { JobFactOf } from '../jobs/facts.ts'
import type { JobOf } from '../jobs/job.ts'

/** What a packing job puts where, as things are now. */
export type PlannedPacking = {
  /** Null until the first scan names an existing container. */
  readonly container: ItemId | null
  /** Whether the container was scanned; a new one is, to show that its label is right. */
  readonly containerScanned: boolean
  readonly items: readonly ItemId[]
  /** State and holds of the first item; those of the others are the same. */
  readonly first: { readonly availability: Availability; readonly holds: readonly HoldKind[] } | null
  /** Something whose holds, or whose contents' holds, are no longer those of the first: a hold may have come since its scan. */
  readonly otherHolds: ItemId | null
  readonly movedFrom: readonly Opening[]
  /** The item or container with the latest last event. */
  readonly newest: PlannedOpenings['newest']
}

/**
 * Decides on finishing a packing job: every stop answered, something goes in, and the label of a new container
 * was scanned. Taking moved items out and commissioning a new container are 1 ms earlier than packing, so that the
 * order shows in the events themselves.
 */
export function decidePackingFinish(
  job: JobOf<'packing'>,
  { container, containerScanned, items, first, otherHolds, movedFrom, newest }: PlannedPacking,
  clock: ToleratedClock,
): Result<readonly [ContentsFactOf<'contents.packed'>, JobFactOf<'job.finished'>], JobRefusal> {
  const ready = withoutStops(job)
  if (!ready.ok) return ready
  if (container === null || first === null) return err({ code: 'JOB_EMPTY' })
  if (!containerScanned) return err({ code: 'LABEL_NOT_VERIFIED', container })
  if (otherHolds !== null) return err({ code: 'HOLDS_DIFFER', item: otherHolds })
  const earliest = timeOfTakingOut({ newest }, clock)
  if (!earliest.ok) return earliest
  const target = job.purpose.container
  const newContainer = target.kind === 'new' ? { level: target.level, availability: first.availability } : null
  const comesFirst = newContainer !== null || movedFrom.length > 0
  const eventTime = comesFirst && newest !== null ? Math.max(earliest.value, newest.lastEventAt + 2) : earliest.value
  return ok([
    {
      kind: 'contents.packed',
      job: job.id,
      eventTime: eventTime as Instant,
      container,
      newContainer,
      holds: first.holds,
      items,
      movedFrom,
    },
    { kind: 'job.finished', job: job.id },
  ])
}
