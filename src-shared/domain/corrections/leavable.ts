import type { ItemId } from '../../gs1/item-identity.ts'
import { unreachable } from '../../kernel/unreachable.ts'
import type { ActBody } from './act.ts'

/** The items that can be left out of an act, each once, in the order in which it names them; none where it stands as a whole. */
export function leavableItems(facts: readonly ActBody[]): readonly ItemId[] {
  return [...new Set(facts.flatMap((fact) => leavableOf(fact)))]
}

function leavableOf(fact: ActBody): readonly ItemId[] {
  switch (fact.kind) {
    case 'damage.finished':
      return fact.items.map(({ id }) => id)
    case 'damage.containers-found':
      return fact.containers.map(({ container }) => container)
    case 'contents.taken-out':
      return fact.openings.flatMap(({ items }) => items)
    case 'contents.packed':
    case 'sampling.finished':
      return fact.items
    case 'receiving.completed':
    case 'returns.verified':
    case 'holds.put':
    case 'holds.lifted':
    case 'holds.moved':
    case 'decommissioning.finished':
    case 'destruction.executed':
      return []
    default:
      return unreachable(fact)
  }
}
