import type { ItemId } from '../../gs1/item-identity.ts'
import type { EndingPlan } from '../contents/plan-ending.ts'
import type { DecommissioningFact } from '../decommissioning/facts.ts'
import type { DestructionFactOf } from '../destruction/facts.ts'
import type { PartOfFact, SaidOfItem } from './part-of-fact.ts'

/** What one ending says of each of its items, by what became of that. */
type SaysOfEnding = (as: 'ended' | 'takenOut' | 'opened', container: ItemId | null, items: number) => SaidOfItem

/** First what was taken out, then what ended by itself, then the contents of each container that ended whole. */
function partsOfEnding({ takenOut, waves }: EndingPlan, says: SaysOfEnding): readonly PartOfFact[] {
  const units = waves.flat()
  const whole = units.filter(({ inside }) => inside.length > 0)
  const alone = units.map(({ item }) => item)
  return [
    ...takenOut.flatMap(({ container, items }): readonly PartOfFact[] => [
      { items, says: says('takenOut', container, items.length) },
      { items: [container], says: says('opened', null, items.length) },
    ]),
    { items: alone, says: says('ended', null, alone.length) },
    ...whole.map(({ item, inside }): PartOfFact => ({ items: inside, says: says('ended', item, inside.length) })),
  ]
}

/** What a destruction says of what it destroyed, took out and opened. */
export function partsOfDestruction(fact: DestructionFactOf<'destruction.executed'>): readonly PartOfFact[] {
  const { kind, order, number, reason, eventTime } = fact
  return partsOfEnding(fact, (as, container, items) => {
    const became = as === 'ended' ? 'destroyed' : as
    return { kind, order, number, reason, eventTime, as: became, container, items }
  })
}

/** The same of taking goods out of use. */
export function partsOfDecommissioning(fact: DecommissioningFact): readonly PartOfFact[] {
  const { kind, job, reason, eventTime } = fact
  return partsOfEnding(fact, (as, container, items) => ({ kind, job, reason, eventTime, as, container, items }))
}
