import type { ItemId } from '../../gs1/item-identity.ts'
import type { AttachedFile } from '../attachments/attached-file.ts'
import type { DamageFactOf } from '../damage/facts.ts'
import type { HoldFact } from '../holds/facts.ts'
import { photosShowing } from '../photos/photo.ts'
import type { Photo } from '../photos/photo.ts'
import type { PartOfFact, SaidOfItem } from './part-of-fact.ts'

/**
 * First what no photo shows by itself, in one part; then each item that has photos of its own. Without photos that is one
 * part for all.
 */
export function byWhatShowsThem(
  items: readonly ItemId[],
  photos: readonly Photo[],
  says: (shown: readonly AttachedFile[]) => SaidOfItem,
): readonly PartOfFact[] {
  const ofEverything = photos.flatMap(({ of, file }) => (of === null ? [file] : []))
  const withOwn = new Set(photos.flatMap(({ of }) => (of === null ? [] : [of])))
  if (withOwn.size === 0) return [{ items, says: says(ofEverything) }]
  return [
    { items: items.filter((item) => !withOwn.has(item)), says: says(ofEverything) },
    ...items
      .filter((item) => withOwn.has(item))
      .map((item): PartOfFact => ({ items: [item], says: says(photosShowing(photos, item)) })),
  ]
}

/** A hold is the same for every item of its act; only photos tell them apart. */
export function partsOfHolding(fact: HoldFact): readonly PartOfFact[] {
  const { job, reason, note, eventTime, items, photos = [] } = fact
  const alike = { job, reason, note, eventTime, items: items.length }
  const parts = (says: (shown: readonly AttachedFile[]) => SaidOfItem) => byWhatShowsThem(items, photos, says)
  switch (fact.kind) {
    case 'holds.put':
      return parts((shown) => ({ kind: fact.kind, hold: fact.hold, ...alike, photos: shown }))
    case 'holds.lifted':
      return parts((shown) => ({
        kind: fact.kind,
        hold: fact.hold,
        signedBy: fact.signature?.printedName ?? null,
        ...alike,
        photos: shown,
      }))
    case 'holds.moved':
      return parts((shown) => ({
        kind: fact.kind,
        from: fact.from,
        to: fact.to,
        signedBy: fact.signature?.printedName ?? null,
        ...alike,
        photos: shown,
      }))
  }
}

/** Each container that was found damaged, with the photos that show it, and what is in it. */
export function partsOfContainers({
  kind,
  job,
  reason,
  eventTime,
  containers,
  photos = [],
}: DamageFactOf<'damage.containers-found'>): readonly PartOfFact[] {
  return containers.flatMap(({ container, contents, inside }): readonly PartOfFact[] => {
    const shown = photosShowing(photos, container)
    const found = { kind, job, reason, eventTime, contents, container, items: inside.length, photos: shown }
    return [
      { items: [container], says: { ...found, as: 'container' } },
      { items: inside, says: { ...found, as: 'content' } },
    ]
  })
}
