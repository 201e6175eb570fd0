import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { unreachable } from '../../kernel/unreachable.ts'
import type { Opening } from '../contents/facts.ts'
import type { ActBody } from './act.ts'
import { sizeOf } from './how-undone.ts'
import { leavableUnits } from './leavable.ts'
import type { CorrectionRefusal } from './refusal.ts'
import { statedReasonOf, withStatedReason } from './stated-reason.ts'
import type { StatedReason } from './stated-reason.ts'

/** What a person asks for: all of an act undone, items left out of it, or another reason for it. */
export type Wanted =
  | { readonly way: 'undone' }
  | { readonly way: 'leftOut'; readonly items: readonly ItemId[] }
  | { readonly way: 'changed'; readonly stated: StatedReason }

/** What is recorded in place of an act, in order; nothing where it is undone. Times stay: it happened when it happened. */
export function insteadOf(facts: readonly ActBody[], wanted: Wanted): Result<readonly ActBody[], CorrectionRefusal> {
  switch (wanted.way) {
    case 'undone':
      return ok([])
    case 'leftOut':
      return withoutItems(facts, new Set(wanted.items))
    case 'changed':
      return withReason(facts, wanted.stated)
    default:
      return unreachable(wanted)
  }
}

function withoutItems(
  facts: readonly ActBody[],
  left: ReadonlySet<ItemId>,
): Result<readonly ActBody[], CorrectionRefusal> {
  const rest: ActBody[] = []
  const found = new Set<ItemId>()
  for (const fact of facts) {
    const without = factWithout(fact, left, found)
    if (without === 'wholeOnly') return err({ code: 'CORRECTED_AS_A_WHOLE', kind: fact.kind })
    if (without !== null) rest.push(without)
  }
  const [stranger] = [...left].filter((item) => !found.has(item))
  return stranger === undefined ? ok(rest.map(countedAnew(rest))) : err({ code: 'NOT_IN_THE_ACT', item: stranger })
}

/** The fact without these items; null where nothing is left of it. What was found is noted in `found`. */
function factWithout(fact: ActBody, left: ReadonlySet<ItemId>, found: Set<ItemId>): ActBody | null | 'wholeOnly' {
  const stays = (item: ItemId) => {
    if (left.has(item)) found.add(item)
    return !left.has(item)
  }
  const openings = (all: readonly Opening[]) =>
    all
      .map(({ container, items }) => ({ container, items: items.filter(stays) }))
      .filter(({ items }) => items.length > 0)
  switch (fact.kind) {
    case 'damage.finished': {
      const items = fact.items.filter(({ id }) => stays(id))
      return items.length === 0 ? null : { ...fact, items }
    }
    case 'damage.containers-found': {
      // A container is left out with everything in it.
      const containers = fact.containers.filter(({ container }) => stays(container))
      return containers.length === 0 ? null : { ...fact, containers }
    }
    case 'contents.taken-out': {
      const rest = openings(fact.openings)
      return rest.length === 0 ? null : { ...fact, openings: rest }
    }
    case 'contents.packed': {
      const items = fact.items.filter(stays)
      return items.length === 0 ? null : { ...fact, items, movedFrom: openings(fact.movedFrom) }
    }
    case 'sampling.finished': {
      const items = fact.items.filter(stays)
      return items.length === 0 ? null : { ...fact, items }
    }
    case 'holds.put': {
      const items = fact.items.filter(stays)
      return items.length === 0 ? null : { ...fact, items, unknown: fact.unknown.filter(stays) }
    }
    case 'decommissioning.finished': {
      const leavable = new Set(leavableUnits(fact).map(({ item }) => item))
      const units = fact.waves.flat()
      if (units.some(({ item }) => left.has(item) && !leavable.has(item))) return 'wholeOnly'
      const waves = fact.waves.map((wave) => wave.filter(({ item }) => stays(item))).filter((wave) => wave.length > 0)
      return waves.length === 0 ? null : { ...fact, waves, takenOut: openings(fact.takenOut) }
    }
    // Who lifted or turned a hold signed for all of it.
    case 'holds.lifted':
    case 'holds.moved':
    case 'receiving.completed':
    case 'returns.verified':
    case 'destruction.executed':
    case 'batch.commissioned':
    case 'batch.aggregated':
      return 'wholeOnly'
    default:
      return unreachable(fact)
  }
}

/** A sampling says how many of its packs came out of containers in the same act. */
function countedAnew(facts: readonly ActBody[]): (fact: ActBody) => ActBody {
  const takenOut = facts.reduce((sum, fact) => sum + (fact.kind === 'contents.taken-out' ? sizeOf(fact) : 0), 0)
  return (fact) => (fact.kind === 'sampling.finished' ? { ...fact, takenOut } : fact)
}

function withReason(facts: readonly ActBody[], stated: StatedReason): Result<readonly ActBody[], CorrectionRefusal> {
  const before = facts.map(statedReasonOf)
  const differs = before.some((said) => said?.of === stated.of && said.reason !== stated.reason)
  return differs ? ok(facts.map((fact) => withStatedReason(fact, stated))) : err({ code: 'NOTHING_TO_CORRECT' })
}
