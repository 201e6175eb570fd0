import { unreachable } from '../../kernel/unreachable.ts'
import type { Instant } from '../../kernel/time.ts'
import type { DeliveryTrouble } from './delivery.ts'
import type { ExternalSystem, ReceivingSystem } from './external-system.ts'
import type { BatchHandOver, HandedOver } from './standing.ts'

/** What holds a hand-over up just now, and when it is tried again. */
export type HandOverTrouble = {
  readonly because: DeliveryTrouble
  readonly said: string
  readonly since: Instant
  readonly nextTryAt: Instant
}

/** Where the hand-over of a batch is, as a person sees it and as acts with its goods are judged by. */
export type HandOverState =
  /** No external system is set up: there is nothing to hand over. */
  | { readonly kind: 'nothingToHandOver' }
  | { readonly kind: 'waiting'; readonly since: Instant; readonly isComplete: boolean }
  | {
      readonly kind: 'underWay'
      readonly since: Instant
      readonly to: ReceivingSystem
      /** How many of the pieces the external system has. */
      readonly done: number
      readonly pieces: number
      readonly trouble: HandOverTrouble | null
    }
  | ({ readonly kind: 'handedOver' } & HandedOver)
  | {
      readonly kind: 'refused'
      readonly since: Instant
      readonly to: ReceivingSystem
      readonly because: DeliveryTrouble
      readonly said: string
    }

/** Where the hand-over of a batch is, from its record, the system that is set up, and how far a hand-over under way is. */
export function handOverState(
  { openSources, standing }: BatchHandOver,
  system: ExternalSystem,
  progress: { readonly done: number; readonly trouble: HandOverTrouble | null },
): HandOverState {
  if (standing.kind === 'handedOver') return standing
  if (system.kind === 'none') return { kind: 'nothingToHandOver' }
  if (openSources.length > 0) return { kind: 'waiting', since: standing.since, isComplete: false }
  switch (standing.kind) {
    case 'due':
      return { kind: 'waiting', since: standing.since, isComplete: true }
    case 'begun': {
      const { since, to, pieces } = standing
      return { kind: 'underWay', since, to, pieces, ...progress }
    }
    case 'refused': {
      const { since, to, because, said } = standing
      return { kind: 'refused', since, to, because, said }
    }
    default:
      return unreachable(standing)
  }
}
