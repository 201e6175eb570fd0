import type { ItemId } from '../../gs1/item-identity.ts'
import type { FactId } from '../ledger/fact-id.ts'
import type { RecordedNote } from '../scans/recorded-note.ts'
import type { ScanRefusal } from '../scans/refusal.ts'
import type { JobId, JobPurpose, StopId } from './job.ts'

/** What the ledger keeps of any job, whatever it is for. A scan itself, byte for byte, is in the fact's envelope. */
export type JobFact =
  | { readonly kind: 'job.opened'; readonly job: JobId; readonly purpose: JobPurpose }
  | { readonly kind: 'job.taken-in-hand'; readonly job: JobId }
  | { readonly kind: 'job.put-down'; readonly job: JobId }
  | {
      readonly kind: 'job.item-recorded'
      readonly job: JobId
      readonly item: ItemId
      /** False where the site's policy lets the floor record an item nobody has announced. */
      readonly known: boolean
      readonly lot: string | null
      readonly expiry: string | null
      readonly notes: readonly RecordedNote[]
    }
  | { readonly kind: 'job.scan-repeated'; readonly job: JobId; readonly item: ItemId }
  /** The scanner read the same code again, `echoes` times, in the trigger pull of a scan on record: one scan all the same. */
  | {
      readonly kind: 'job.scan-echoed'
      readonly job: JobId
      /** The fact of the scan. */
      readonly scan: FactId
      /** Null where the scan was refused and named no item. */
      readonly item: ItemId | null
      readonly echoes: number
    }
  | { readonly kind: 'job.scan-refused'; readonly job: JobId; readonly refusal: ScanRefusal }
  | { readonly kind: 'job.stops-answered'; readonly job: JobId; readonly stops: readonly StopId[] }
  | { readonly kind: 'job.item-taken-back'; readonly job: JobId; readonly item: ItemId }
  | { readonly kind: 'job.finished'; readonly job: JobId }
  | { readonly kind: 'job.abandoned'; readonly job: JobId }

/** One kind of fact about a job. */
export type JobFactOf<Kind extends JobFact['kind']> = Extract<JobFact, { kind: Kind }>
