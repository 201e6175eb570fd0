import type { ItemId } from '../../gs1/item-identity.ts'
import { unreachable } from '../../kernel/unreachable.ts'
import type { EndingPlan } from '../contents/plan-ending.ts'
import type { ActBody } from './act.ts'

/**
 * The items of which an act may end a hold or the waiting for an inspection, without saying which. What was on them is
 * kept beside the act, so that undoing puts it on again as it was, with the moment since when.
 */
export function heldBefore(fact: ActBody): readonly ItemId[] {
  switch (fact.kind) {
    case 'damage.finished':
      return fact.items.map(({ id }) => id)
    case 'damage.containers-found':
      return fact.containers.flatMap(({ container, contents, inside }) =>
        contents === 'damaged' ? [container, ...inside] : [],
      )
    case 'returns.verified':
      return fact.outcome === 'saleable' ? [...fact.items, ...fact.inside] : []
    case 'holds.lifted':
    case 'holds.moved':
      return fact.items
    case 'decommissioning.finished':
      return endedBy(fact)
    case 'holds.put':
    case 'contents.taken-out':
    case 'contents.packed':
    case 'receiving.completed':
    case 'sampling.finished':
    case 'destruction.executed':
    case 'batch.commissioned':
    case 'batch.aggregated':
      return []
    default:
      return unreachable(fact)
  }
}

/**
 * The items whose containers may stand elsewhere after an act, because what is held in them went: a container and all in
 * it become available when the last hold in it is gone. Where they stood is kept beside the act as well.
 */
export function releasedFrom(fact: ActBody): readonly ItemId[] {
  switch (fact.kind) {
    case 'contents.taken-out':
      return fact.openings.map(({ container }) => container)
    case 'destruction.executed':
      return fact.takenOut.map(({ container }) => container)
    case 'decommissioning.finished':
      return [...fact.takenOut.map(({ container }) => container), ...endedBy(fact)]
    case 'contents.packed':
      return fact.movedFrom.map(({ container }) => container)
    case 'holds.lifted':
      return fact.items
    case 'returns.verified':
      return fact.outcome === 'saleable' ? [...fact.items, ...fact.inside] : []
    case 'damage.containers-found':
    case 'damage.finished':
    case 'receiving.completed':
    case 'holds.put':
    case 'holds.moved':
    case 'sampling.finished':
    case 'batch.commissioned':
    case 'batch.aggregated':
      return []
    default:
      return unreachable(fact)
  }
}

function endedBy({ waves }: EndingPlan): readonly ItemId[] {
  return waves.flat().flatMap(({ item, inside }) => [item, ...inside])
}
