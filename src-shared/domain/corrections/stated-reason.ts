import { unreachable } from '../../kernel/unreachable.ts'
import type { DamageReason } from '../damage/reasons.ts'
import type { DecommissionReason } from '../decommissioning/reasons.ts'
import type { SampleReason } from '../sampling/reasons.ts'
import type { ActBody } from './act.ts'

/** What an act says of why it was done, where that can be said wrong while the goods are right. A hold is moved instead. */
export type StatedReason =
  | { readonly of: 'damage'; readonly reason: DamageReason }
  | { readonly of: 'sampling'; readonly reason: SampleReason }
  | { readonly of: 'decommissioning'; readonly reason: DecommissionReason }

/** The reason that a fact states; null where it states none that can be changed by itself. */
export function statedReasonOf(fact: ActBody): StatedReason | null {
  switch (fact.kind) {
    case 'damage.finished':
    case 'damage.containers-found':
      return { of: 'damage', reason: fact.reason }
    case 'sampling.finished':
      return { of: 'sampling', reason: fact.reason }
    case 'decommissioning.finished':
      return { of: 'decommissioning', reason: fact.reason }
    case 'contents.taken-out':
    case 'contents.packed':
    case 'receiving.completed':
    case 'returns.verified':
    case 'holds.put':
    case 'holds.lifted':
    case 'holds.moved':
    case 'destruction.executed':
    case 'batch.commissioned':
    case 'batch.aggregated':
      return null
    default:
      return unreachable(fact)
  }
}

/** The fact with another reason; as it is where it states none of this kind. */
export function withStatedReason(fact: ActBody, stated: StatedReason): ActBody {
  switch (stated.of) {
    case 'damage': {
      const { reason } = stated
      return fact.kind === 'damage.finished' || fact.kind === 'damage.containers-found' ? { ...fact, reason } : fact
    }
    case 'sampling':
      return fact.kind === 'sampling.finished' ? { ...fact, reason: stated.reason } : fact
    case 'decommissioning':
      return fact.kind === 'decommissioning.finished' ? { ...fact, reason: stated.reason } : fact
    default:
      return unreachable(stated)
  }
}
