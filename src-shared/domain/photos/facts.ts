import type { ItemId } from '../../gs1/item-identity.ts'
import type { FileHash } from '../attachments/attached-file.ts'
import type { JobId } from '../jobs/job.ts'
import type { Photo } from './photo.ts'

/**
 * What the ledger keeps of photos while a job is open: one survives a restart of the app. The fact that the job ends with
 * names those that are left.
 */
export type PhotoFact =
  | { readonly kind: 'photo.added'; readonly job: JobId; readonly photo: Photo }
  /** It is no longer of the job; its file stays, because a fact names it. */
  | {
      readonly kind: 'photo.removed'
      readonly job: JobId
      readonly of: ItemId | null
      readonly sha256: FileHash
    }

/** One kind of fact about photos. */
export type PhotoFactOf<Kind extends PhotoFact['kind']> = Extract<PhotoFact, { kind: Kind }>
