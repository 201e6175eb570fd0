import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { JobId } from '../jobs/job.ts'
import type { WithPhotos } from '../photos/photo.ts'
import type { ContentsFinding } from './findings.ts'
import type { DamageReason } from './reasons.ts'

/** A damaged container, what was said of its contents, and all of them at any depth. */
export type DamagedContainer = {
  readonly container: ItemId
  readonly contents: ContentsFinding
  readonly inside: readonly ItemId[]
}

/** What the ledger keeps of a damage job besides what it keeps of every job. */
export type DamageFact =
  | {
      readonly kind: 'damage.contents-said'
      readonly job: JobId
      readonly container: ItemId
      readonly contents: ContentsFinding
    }
  | (WithPhotos & {
      /**
       * Containers that stay whole: with damaged contents all of it is on damaged hold from now on, with contents to be
       * inspected all of it is on exception hold. One act is one fact, whatever its size.
       */
      readonly kind: 'damage.containers-found'
      readonly job: JobId
      readonly reason: DamageReason
      /** The time its events state; later than the fact itself where a partner's clock ran ahead. */
      readonly eventTime: Instant
      readonly containers: readonly DamagedContainer[]
    })
  | (WithPhotos & {
      /** The end of the job, with what was scanned and has nothing in it; containers go before. */
      readonly kind: 'damage.finished'
      readonly job: JobId
      readonly reason: DamageReason
      /** The time its events state; later than the fact itself where a partner's clock ran ahead. */
      readonly eventTime: Instant
      readonly items: readonly { readonly id: ItemId; readonly known: boolean }[]
    })

/** One kind of fact about damage. */
export type DamageFactOf<Kind extends DamageFact['kind']> = Extract<DamageFact, { kind: Kind }>
