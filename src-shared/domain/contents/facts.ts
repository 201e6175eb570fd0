import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { HoldKind } from '../items/hold-kind.ts'
import type { Availability, PackagingLevel } from '../items/item.ts'
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
      /** The time of packing; what goes before it, taking out and commissioning, is 1 ms earlier. */
      readonly eventTime: Instant
      readonly container: ItemId
      /** A container that was made for this act, in the state of what is in it; null for one that was there before. */
      readonly newContainer: { readonly level: PackagingLevel; readonly availability: Availability } | null
      /** The holds that are on the items, and on the container from now on. */
      readonly holds: readonly HoldKind[]
      readonly items: readonly ItemId[]
      /** Where moved items were before; the events of taking them out go first. */
      readonly movedFrom: readonly Opening[]
    }

/** One kind of fact about contents. */
export type ContentsFactOf<Kind extends ContentsFact['kind']> = Extract<ContentsFact, { kind: Kind }>
