import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { unreachable } from '../../kernel/unreachable.ts'
import type { HandOverState } from './hand-over-state.ts'

/** What keeps goods of a lot here. */
export const keptBecause = ['notComplete', 'waiting', 'underWay', 'refused'] as const

/** Goods of a lot may not leave yet. */
export type HandOverRefusal = {
  readonly code: 'BATCH_NOT_HANDED_OVER'
  readonly lot: string
  readonly because: (typeof keptBecause)[number]
}

/**
 * Whether goods of a lot may be shipped out or released, as far as the hand-over of its batch goes: not before the external
 * system has all of it, where there is one. Every act by which goods leave or become free to leave asks this first.
 */
export function mayLeave(lot: string, state: HandOverState): Result<true, HandOverRefusal> {
  const kept = (because: HandOverRefusal['because']) => err({ code: 'BATCH_NOT_HANDED_OVER', lot, because } as const)
  switch (state.kind) {
    case 'nothingToHandOver':
    case 'handedOver':
      return ok(true)
    case 'waiting':
      return kept(state.isComplete ? 'waiting' : 'notComplete')
    case 'underWay':
      return kept('underWay')
    case 'refused':
      return kept('refused')
    default:
      return unreachable(state)
  }
}
