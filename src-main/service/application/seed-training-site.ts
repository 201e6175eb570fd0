import type { PersonId } from '#shared/domain/people/person.ts'
import { trainingItems, trainingPeople, trainingProducts, trainingSite } from '#training/training-items.ts'
import { immediately } from '#service/persistence/transaction.ts'
import { hashPin } from './pin.ts'
import { record } from './record.ts'
import type { RecordDesk } from './record-desk.ts'

/**
 * Sets a new, empty station up as a training site, with people, products and items, in one transaction:
 * a start that is killed half-way starts over with nothing.
 */
export async function seedTrainingSite(desk: RecordDesk): Promise<void> {
  const people = await Promise.all(
    trainingPeople.map(async ({ name, role, pin }) => {
      const id = desk.ids.newId() as PersonId
      return { id, name, role, hashed: await hashPin(pin) }
    }),
  )
  immediately(desk.database, () => {
    const bodies = [
      { kind: 'site.set-up', from: null, to: trainingSite } as const,
      ...people.map(({ id, name, role }) => ({ kind: 'person.enrolled', person: id, name, role }) as const),
      { kind: 'products.announced', source: 'trainingSite', products: trainingProducts } as const,
      { kind: 'items.announced', source: 'trainingSite', items: trainingItems(desk.readClock().at) } as const,
    ]
    record(
      desk,
      bodies.map((body) => ({ body, person: null, scan: null })),
    )
    for (const { id, hashed } of people) desk.people.keepCredential(id, hashed)
  })
}
