import type { Instant } from '../../kernel/time.ts'
import { unreachable } from '../../kernel/unreachable.ts'
import type { ContentsFactOf, Opening } from '../contents/facts.ts'
import type { EndingPlan } from '../contents/plan-ending.ts'
import type { DamagedContainer, DamageFactOf } from '../damage/facts.ts'
import type { HoldFact } from '../holds/facts.ts'
import type { ReceivingFactOf } from '../receiving/facts.ts'
import type { ReturnsFact } from '../returns/facts.ts'
import type { ActBody } from './act.ts'
import type { Undoing } from './undoing.ts'

/**
 * What goes back when a fact is undone, in order. A fact says enough for that: what it changed and, where it matters,
 * what was before. Lists without items are left out.
 */
export function undoingsOf(fact: ActBody): readonly Undoing[] {
  return allOf(fact).filter(({ items }) => items.length > 0)
}

function allOf(fact: ActBody): readonly Undoing[] {
  switch (fact.kind) {
    case 'damage.containers-found':
      return fact.containers.flatMap((found) => ofDamagedContainer(found, fact.eventTime))
    case 'damage.finished':
      return ofDamage(fact)
    case 'contents.taken-out':
      return fact.openings.map(goesBack)
    case 'contents.packed':
      return ofPacking(fact)
    case 'receiving.completed':
      return ofReceipt(fact)
    case 'returns.verified':
      return ofVerification(fact)
    case 'holds.put':
    case 'holds.lifted':
    case 'holds.moved':
      return ofHolding(fact)
    case 'sampling.finished':
      return [{ kind: 'isNoSample', since: fact.eventTime, items: fact.items }]
    case 'decommissioning.finished':
      return ofEnding(fact)
    case 'destruction.executed':
    case 'batch.commissioned':
    case 'batch.aggregated':
      return []
    default:
      return unreachable(fact)
  }
}

function ofDamagedContainer({ container, contents, inside }: DamagedContainer, since: Instant): readonly Undoing[] {
  const items = [container, ...inside]
  switch (contents) {
    case 'damaged':
      return [{ kind: 'holdGoes', hold: 'damaged', since, items }]
    case 'toInspect':
      return [
        { kind: 'holdGoes', hold: 'exception', since, items },
        { kind: 'isNotToInspect', since, items: [container] },
      ]
    default:
      return unreachable(contents)
  }
}

function ofDamage({ eventTime, items }: DamageFactOf<'damage.finished'>): readonly Undoing[] {
  return [
    { kind: 'holdGoes', hold: 'damaged', since: eventTime, items: items.map(({ id }) => id) },
    { kind: 'isUnknownAgain', items: items.filter(({ known }) => !known).map(({ id }) => id) },
  ]
}

function ofPacking(fact: ContentsFactOf<'contents.packed'>): readonly Undoing[] {
  const { container, newContainer, holds, items, movedFrom, eventTime } = fact
  return [
    { kind: 'comesOut', container, items },
    ...movedFrom.map(goesBack),
    ...holds.map((hold): Undoing => ({ kind: 'holdGoes', hold, since: eventTime, items: [container] })),
    { kind: 'isUnknownAgain', items: newContainer === null ? [] : [container] },
  ]
}

/** What a shipment announced is expected again. What it did not announce stands as it did before, or is unknown again. */
function ofReceipt(fact: ReceivingFactOf<'receiving.completed'>): readonly Undoing[] {
  const { units, held, stock, eventTime, short, supplements } = fact
  const shipment = fact.shipment.id
  const received = units.flatMap(({ item, inside }) => [item, ...inside])
  const announced = new Set(received)
  const others = held.filter(({ item }) => !announced.has(item))
  return [
    { kind: 'standsAgain', state: { lifecycle: 'commissioned', availability: 'PENDINGRECEIPT' }, items: received },
    { kind: 'holdGoes', hold: 'exception', since: eventTime, items: stock === 'onHold' ? received : [] },
    ...held.map(({ item, hold }): Undoing => ({ kind: 'holdGoes', hold, since: eventTime, items: [item] })),
    ...others.flatMap(({ item, before }): readonly Undoing[] =>
      before === null ? [] : [{ kind: 'standsAgain', state: before, items: [item] }],
    ),
    { kind: 'isUnknownAgain', items: others.filter(({ before }) => before === null).map(({ item }) => item) },
    supplements === null
      ? { kind: 'isMissingNoMore', shipment, items: short }
      : { kind: 'isMissingAgain', shipment, items: received },
  ]
}

function ofVerification({ outcome, items, inside }: ReturnsFact): readonly Undoing[] {
  const all = [...items, ...inside]
  return [
    { kind: 'awaitsVerification', items: all },
    { kind: 'isHeldAgain', hold: 'exception', items: outcome === 'saleable' ? all : [] },
  ]
}

function ofHolding(fact: HoldFact): readonly Undoing[] {
  const { items, eventTime: since } = fact
  switch (fact.kind) {
    case 'holds.put':
      return [
        { kind: 'holdGoes', hold: fact.hold, since, items },
        { kind: 'isUnknownAgain', items: fact.unknown },
      ]
    case 'holds.lifted':
      return [{ kind: 'isHeldAgain', hold: fact.hold, items }]
    case 'holds.moved':
      return [
        { kind: 'holdGoes', hold: fact.to, since, items },
        { kind: 'isHeldAgain', hold: fact.from, items },
      ]
    default:
      return unreachable(fact)
  }
}

/** What ended is in use again, and in its containers. Where a hold blocked it, that is kept beside the act (kept-beside.ts). */
function ofEnding({ takenOut, waves }: EndingPlan): readonly Undoing[] {
  const ended = waves.flat().flatMap(({ item, inside }) => [item, ...inside])
  return [
    { kind: 'standsAgain', state: { lifecycle: 'commissioned', availability: 'AVAILABLE' }, items: ended },
    ...takenOut.map(goesBack),
  ]
}

function goesBack({ container, items }: Opening): Undoing {
  return { kind: 'goesBack', container, items }
}

/** How many items an act is about, as a person would count them: what was taken out on the way counts once. */
export function sizeOfAct(facts: readonly ActBody[]): number {
  const others = facts.filter(({ kind }) => kind !== 'contents.taken-out')
  return (others.length === 0 ? facts : others).reduce((sum, fact) => sum + sizeOf(fact), 0)
}

/** How many items a fact is about. */
export function sizeOf(fact: ActBody): number {
  switch (fact.kind) {
    case 'damage.finished':
    case 'contents.packed':
    case 'holds.put':
    case 'holds.lifted':
    case 'holds.moved':
    case 'sampling.finished':
      return fact.items.length
    case 'contents.taken-out':
      return fact.openings.reduce((sum, { items }) => sum + items.length, 0)
    case 'damage.containers-found':
      return withContents(fact.containers)
    case 'returns.verified':
      return fact.items.length + fact.inside.length
    case 'receiving.completed':
      return withContents(fact.units)
    case 'decommissioning.finished':
    case 'destruction.executed':
      return withContents(fact.waves.flat())
    case 'batch.commissioned':
      return fact.items.length
    case 'batch.aggregated':
      return fact.containers.reduce((sum, { items }) => sum + items.length, 0)
    default:
      return unreachable(fact)
  }
}

function withContents(containers: readonly { readonly inside: readonly unknown[] }[]): number {
  return containers.reduce((sum, { inside }) => sum + 1 + inside.length, 0)
}
