import type { ItemId } from '../../gs1/item-identity.ts'
import { unreachable } from '../../kernel/unreachable.ts'
import type { EndedUnit, EndingPlan } from '../contents/plan-ending.ts'
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
    case 'holds.put':
      return fact.items
    case 'decommissioning.finished':
      return leavableUnits(fact).map(({ item }) => item)
    case 'receiving.completed':
    case 'returns.verified':
    case 'holds.lifted':
    case 'holds.moved':
    case 'destruction.executed':
    case 'batch.commissioned':
    case 'batch.aggregated':
      return []
    default:
      return unreachable(fact)
  }
}

/**
 * What ended as it stood, a container with all that was in it. A container that was taken apart level by level, and what came
 * out of it on the way, ended together and stay together.
 */
export function leavableUnits({ takenOut, waves }: EndingPlan): readonly EndedUnit[] {
  const units = waves.flat()
  const ended = new Set(units.map(({ item }) => item))
  const apart = takenOut.filter(({ container }) => ended.has(container))
  const together = new Set(apart.flatMap(({ container, items }) => [container, ...items]))
  return units.filter(({ item }) => !together.has(item))
}

/** These items and all that went with them in an act: what is in a container is left out with it. */
export function withAllInside(facts: readonly ActBody[], items: readonly ItemId[]): ReadonlySet<ItemId> {
  const named = new Set(items)
  const inside = facts.flatMap((fact) => {
    switch (fact.kind) {
      case 'damage.containers-found':
        return fact.containers.filter(({ container }) => named.has(container)).flatMap((found) => found.inside)
      case 'decommissioning.finished':
        return leavableUnits(fact)
          .filter(({ item }) => named.has(item))
          .flatMap((unit) => unit.inside)
      case 'damage.finished':
      case 'contents.taken-out':
      case 'contents.packed':
      case 'sampling.finished':
      case 'receiving.completed':
      case 'returns.verified':
      case 'holds.put':
      case 'holds.lifted':
      case 'holds.moved':
      case 'destruction.executed':
      case 'batch.commissioned':
      case 'batch.aggregated':
        return []
      default:
        return unreachable(fact)
    }
  })
  return new Set([...items, ...inside])
}
