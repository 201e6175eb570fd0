import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { HoldKind } from '../items/hold-kind.ts'
import type { JobId } from '../jobs/job.ts'
import type { WithPhotos } from '../photos/photo.ts'
import type { Signature } from '../signatures/signature.ts'
import type { HoldReason } from './reasons.ts'

/** What every act with holds keeps. One act is one fact, whatever its size. */
type Held = WithPhotos & {
  /** Null for an act on one item that was looked up. */
  readonly job: JobId | null
  readonly reason: HoldReason
  /** What else the person said; null for nothing. */
  readonly note: string | null
  /** The time its events state; later than the fact itself where a partner's clock ran ahead. */
  readonly eventTime: Instant
  /** The items whose holds changed: what was scanned and all that is inside it, contents before containers. */
  readonly items: readonly ItemId[]
}

/** What the ledger keeps of holds that a person puts on, lifts or turns into others. */
export type HoldFact =
  | (Held & {
      readonly kind: 'holds.put'
      readonly hold: HoldKind
      /** Of the items, those that nobody had announced. */
      readonly unknown: readonly ItemId[]
    })
  | (Held & {
      readonly kind: 'holds.lifted'
      readonly hold: HoldKind
      /** Of the items, those that another hold is on. */
      readonly stillHeld: readonly ItemId[]
      readonly signature: Signature | null
    })
  | (Held & {
      readonly kind: 'holds.moved'
      readonly from: HoldKind
      readonly to: HoldKind
      readonly signature: Signature | null
    })

/** One kind of fact about holds. */
export type HoldFactOf<Kind extends HoldFact['kind']> = Extract<HoldFact, { kind: Kind }>
