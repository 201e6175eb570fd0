import type { BatchFactOf } from '../batches/facts.ts'
import type { PartOfFact } from './part-of-fact.ts'

/** One part for all: the number of an item tells it from the others, and nothing else does. */
export function partsOfCommissioning(fact: BatchFactOf<'batch.commissioned'>): readonly PartOfFact[] {
  const { kind, batch, lot, expiry, level, items } = fact
  return [{ items: items.map(({ id }) => id), says: { kind, batch, level, lot, expiry, items: items.length } }]
}

/** Two parts for each container: what went in, and the container. */
export function partsOfAggregation(fact: BatchFactOf<'batch.aggregated'>): readonly PartOfFact[] {
  const { kind, batch } = fact
  return fact.containers.flatMap(({ container, items, at }): readonly PartOfFact[] => {
    const packing = { kind, batch, eventTime: at, container, items: items.length }
    return [
      { items, says: { ...packing, as: 'content' } },
      { items: [container], says: { ...packing, as: 'container' } },
    ]
  })
}
