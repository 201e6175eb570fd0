import type { JobId } from '../jobs/job.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import type { LabelFactOf } from './facts.ts'

/** A scan that a job took. */
type Taken = { readonly kind: string; readonly job: JobId; readonly item: ItemId }

/**
 * What is written of a scan that a job took, where a printed label of the item may wait for it: the label counts from
 * now on. That the item was in the job already is no repeat then, because the scan was asked for.
 */
export function withVerifiedLabel<Fact extends Taken>(
  taken: Fact,
  awaitsScan: boolean,
): readonly [Fact | LabelFactOf<'label.verified'>, ...LabelFactOf<'label.verified'>[]] {
  if (!awaitsScan) return [taken]
  const verified = { kind: 'label.verified', item: taken.item, job: taken.job } as const
  return taken.kind === 'job.scan-repeated' ? [verified] : [taken, verified]
}
