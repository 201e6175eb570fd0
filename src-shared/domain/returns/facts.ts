import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'

/** What a verification of returned goods can come to. */
export const returnOutcomes = ['saleable', 'notSaleable'] as const
export type ReturnOutcome = (typeof returnOutcomes)[number]

/** What the ledger keeps of returned goods after their receipt. */
export type ReturnsFact = {
  /** Saleable goods are available; the others stay on exception hold, to be destroyed. */
  readonly kind: 'returns.verified'
  readonly outcome: ReturnOutcome
  /** The time its event states; later than the fact itself where a partner's clock ran ahead. */
  readonly eventTime: Instant
  /** What was verified, in nothing else. */
  readonly items: readonly ItemId[]
  /** All that is in it, at any depth: it shares what becomes of its container. */
  readonly inside: readonly ItemId[]
}
