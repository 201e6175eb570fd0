import type { BadgeId } from '#shared/domain/people/badge.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { trainingItems, trainingProducts, trainingSite } from '#training/training-items.ts'
import { trainingPeople } from '#training/training-people.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { badgeHash } from '../people/badge-desk.ts'
import { hashPin } from '../people/pin.ts'
import { record } from '../record.ts'
import type { RecordDesk } from '../record-desk.ts'

/**
 * Sets a new, empty station up as a training site, with people, products and items, in one transaction:
 * a start that is killed half-way starts over with nothing. The station itself enrols these people, so their rights
 * count without anybody's word.
 */
export async function seedTrainingSite(desk: RecordDesk): Promise<void> {
  const people = await Promise.all(
    trainingPeople.map(async ({ name, role, pin, badge }) => ({
      person: desk.ids.newId() as PersonId,
      name,
      role,
      hashed: await hashPin(pin),
      badge: desk.ids.newId() as BadgeId,
      badgeHash: badgeHash(badge),
    })),
  )
  immediately(desk.database, () => {
    const bodies = [
      { kind: 'site.set-up', from: null, to: trainingSite } as const,
      ...people.map(({ person, name, role }) => ({ kind: 'person.enrolled', person, name, role }) as const),
      ...people.map(({ person, badge }) => ({ kind: 'person.badge-issued', person, badge, before: null }) as const),
      { kind: 'products.announced', source: 'trainingSite', products: trainingProducts } as const,
      { kind: 'items.announced', source: 'trainingSite', items: trainingItems(desk.readClock().at) } as const,
    ]
    record(
      desk,
      bodies.map((body) => ({ body, person: null, scan: null })),
    )
    for (const one of people) {
      desk.people.keepCredential(one.person, one.hashed)
      desk.people.keepBadgeCode(one.badgeHash, one.badge)
    }
  })
}
