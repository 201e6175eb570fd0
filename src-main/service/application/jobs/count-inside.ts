import { setImmediate } from 'node:timers/promises'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Workplace } from '../workplace.ts'

/** Containers are small as a rule: so many are counted before scans get their turn. */
const slicesAtOnce = 20

/**
 * How many items are in a container at any depth, without those that a job has scanned themselves and what is in them.
 * Counted in slices: scans that arrive meanwhile are answered in between.
 */
export async function countInside(
  { damageJobs }: Pick<Workplace, 'damageJobs'>,
  job: JobId,
  container: ItemId,
): Promise<number> {
  let inside = 0
  const toCount: { readonly container: ItemId; readonly after: ItemId | null }[] = [{ container, after: null }]
  for (let slices = 1; ; slices += 1) {
    const at = toCount.pop()
    if (at === undefined) return inside
    const { count, containers, next } = damageJobs.slice(job, at.container, at.after)
    inside += count
    if (next !== null) toCount.push({ container: at.container, after: next })
    for (const inner of containers) toCount.push({ container: inner, after: null })
    if (next !== null || slices % slicesAtOnce === 0) await setImmediate()
  }
}
