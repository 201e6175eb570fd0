import type { ContentsFactOf } from '../contents/facts.ts'
import type { PartOfFact } from './part-of-fact.ts'

/** Two parts for each container that was opened: what came out, and the container. */
export function partsOfTakingOut({
  kind,
  job,
  eventTime,
  openings,
}: ContentsFactOf<'contents.taken-out'>): readonly PartOfFact[] {
  return openings.flatMap(({ container, items }): readonly PartOfFact[] => {
    const opening = { kind, job, eventTime, container, items: items.length }
    return [
      { items, says: { ...opening, as: 'content' } },
      { items: [container], says: { ...opening, as: 'container' } },
    ]
  })
}

/** What went in, the container, and each container that something came out of for it. */
export function partsOfPacking(fact: ContentsFactOf<'contents.packed'>): readonly PartOfFact[] {
  const { kind, job, eventTime, container, items, movedFrom } = fact
  const packing = { kind, job, eventTime, container }
  return [
    { items, says: { ...packing, as: 'content', items: items.length } },
    { items: [container], says: { ...packing, as: 'container', items: items.length } },
    ...movedFrom.map((opening): PartOfFact => ({
      items: [opening.container],
      says: { ...packing, as: 'formerContainer', items: opening.items.length },
    })),
  ]
}
