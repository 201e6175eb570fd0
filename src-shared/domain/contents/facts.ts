import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { PackagingLevel } from '../items/item.ts'
import type { JobId } from '../jobs/job.ts'

/** Items that come out of one container. */
export type Opening = { readonly container: ItemId; readonly items: readonly ItemId[] }

/** What the ledger keeps of what was put into containers and taken out of them. One act is one fact, whatever its size. */
export type ContentsFact =
  | {
      readonly kind: 'contents.taken-out'
      readonly job: JobId
      /** The time its events state; later than the fact itself where a partner's clock ran ahead. */
      readonly eventTime: Instant
      readonly openings: readonly Opening[]
    }
  | {
      readonly kind: 'contents.packed'
      readonly job: JobId
      readonly eventTime: Instant
      readonly container: ItemId
      /** The level of a container that was made for this act; null for one that was there before. */
      readonly newContainer: PackagingLevel | null
      readonly items: readonly ItemId[]
      /** Where moved items were before; the events of taking them out go first. */
      readonly movedFrom: readonly Opening[]
    }

/** One kind of fact about contents. */
export type ContentsFactOf<Kind extends ContentsFact['kind']> = Extract<ContentsFact, { kind: Kind }>
