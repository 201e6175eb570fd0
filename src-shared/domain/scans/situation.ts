import type { Instant } from '../../kernel/time.ts'
import type { KnownItem, UnknownItem } from '../items/item.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import type { Job, JobId } from '../jobs/job.ts'
import type { Site } from '../site/site.ts'
import type { ReadItem } from './read-item.ts'

/** What is known at the moment of one scan into a job; gathered by the service, judged by the operation of the job. */
export type ScanSituation = {
  /** The job in hand; it is open, or it would not be in hand. */
  readonly job: Pick<Job, 'id'>
  readonly site: Pick<Site, 'unknownItems' | 'clockToleranceMinutes'>
  readonly read: ReadItem
  readonly item: KnownItem | UnknownItem
  /** A container that the item is in, or something in it, at any depth, where another open job claims that; else null. */
  readonly claimedBeside: { readonly item: ItemId; readonly job: JobId } | null
  readonly at: Instant
}
