import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import type { ToleratedClock } from '../contents/taking-out.ts'
import { transition } from '../items/transitions.ts'
import type { ItemState } from '../items/transitions.ts'
import { whileOpen } from '../jobs/decide.ts'
import type { JobRefusal } from '../jobs/decide.ts'
import type { JobOf } from '../jobs/job.ts'
import type { DamageFactOf, DamagedContainer } from './facts.ts'
import type { ContentsFinding } from './findings.ts'

/** A container of a damage job, as a person says something of what is in it. */
export type ContainerInJob = {
  readonly id: ItemId
  /** Whether the job has recorded it, and something is in it. */
  readonly isAsked: boolean
  readonly saidBefore: ContentsFinding | null
  /** Whether it is being inspected since an earlier job. */
  readonly isToInspect: boolean
}

/**
 * Decides on what a person says of the contents of a container: damaged, or to be inspected. It may be said again
 * otherwise until the job is finished; the same again leaves nothing.
 */
export function decideContentsSaid(
  job: JobOf<'damage'>,
  { id, isAsked, saidBefore, isToInspect }: ContainerInJob,
  contents: ContentsFinding,
): Result<readonly DamageFactOf<'damage.contents-said'>[], JobRefusal> {
  const open = whileOpen(job)
  if (!open.ok) return open
  if (!isAsked) return err({ code: 'CONTENTS_NOT_ASKED' })
  if (contents === 'toInspect' && isToInspect) return err({ code: 'ALREADY_TO_INSPECT', item: id })
  return ok(saidBefore === contents ? [] : [{ kind: 'damage.contents-said', job: job.id, container: id, contents }])
}

/** Contents of a container that stand in one state. */
export type ContentsAlike = {
  readonly state: ItemState
  readonly items: readonly ItemId[]
  /** The one with the latest last event. */
  readonly newest: { readonly item: ItemId; readonly lastEventAt: Instant }
}

/** A container of a damage job at its finish, with what is in it at any depth after everything scanned itself was taken out. */
export type ContainerToFinish = {
  readonly container: ItemId
  /** Null where nobody said anything yet. */
  readonly contents: ContentsFinding | null
  readonly inside: readonly ContentsAlike[]
}

/** The containers of a damage job with all that is in them, and the latest last event among the contents. */
export type WholeContainers = { readonly containers: readonly DamagedContainer[]; readonly newest: Instant | null }

/**
 * Decides whether the containers may go on hold with all that is in them: something was said of each, each
 * item inside stands in a state in which it can be damaged, and no event inside lies too far ahead of the clock. The
 * contents are judged by the states they stand in, not one by one; a refusal names one that stands in its way.
 */
export function decideWholeContainers(
  found: readonly ContainerToFinish[],
  { at, clockToleranceMinutes }: ToleratedClock,
): Result<WholeContainers, JobRefusal> {
  const containers: DamagedContainer[] = []
  let newest: Instant | null = null
  for (const { container, contents, inside } of found) {
    if (contents === null) return err({ code: 'CONTENTS_UNDECIDED', item: container })
    for (const alike of inside) {
      const may = transition(alike.state, 'reportDamage')
      if (!may.ok) return err({ ...may.error, item: alike.newest.item })
      if (alike.newest.lastEventAt > at + clockToleranceMinutes * 60_000)
        return err({ code: 'EVENTTIMEBEFORELASTEVENT', ...alike.newest })
      newest = newest === null || alike.newest.lastEventAt > newest ? alike.newest.lastEventAt : newest
    }
    containers.push({ container, contents, inside: inside.flatMap(({ items }) => items) })
  }
  return ok({ containers, newest })
}
