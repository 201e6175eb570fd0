import type { DestructionFact } from '#shared/domain/destruction/facts.ts'
import type { ListNow } from '#shared/domain/destruction/item-list.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { record } from '#service/application/record.ts'
import type { Workplace } from '#service/application/workplace.ts'
import { listReader } from '#service/persistence/destruction-lists.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { trainingItems, trainingProducts } from '#training/training-items.ts'
import { quietWorkplace } from '#test/support/station/quiet-workplace.ts'
import { olga, orderData, orderId } from '#test/support/destruction/orders.ts'

/** Real records with the goods of the training site, and facts written straight into them. */
export type Shelf = {
  readonly workplace: Workplace
  readonly write: (...bodies: readonly TallymanFact[]) => void
  /** Puts items onto the list of the one order of this shelf. */
  readonly list: (...items: readonly ItemId[]) => void
  readonly listNow: () => ListNow
  /** A pallet of three cases of ten. */
  readonly pallet: ItemId
  readonly cases: readonly ItemId[]
  readonly unitsOf: (container: ItemId) => readonly ItemId[]
  readonly looseUnits: readonly ItemId[]
}

export const noon = Date.UTC(2026, 10, 23, 12) as Instant
export const aJob = '018f0000-0000-7000-8000-0000000000d1' as JobId

/** Sets a shelf up, with an order that Olga drafted and nothing on its list. */
export function openShelf(): Shelf {
  const workplace = quietWorkplace()
  const { database, destructionLists } = workplace
  const write = (...bodies: readonly TallymanFact[]): void => {
    immediately(database, () =>
      record(
        workplace,
        bodies.map((body) => ({ body, person: olga, scan: null })),
      ),
    )
  }
  const items = trainingItems(noon)
  write(
    { kind: 'products.announced', source: 'trainingSite', products: trainingProducts },
    { kind: 'items.announced', source: 'trainingSite', items },
    { kind: 'destruction.drafted', order: orderId, number: 'D-1', data: orderData() } satisfies DestructionFact,
  )
  const inside = (container: ItemId) => items.filter(({ parent }) => parent === container).map(({ id }) => id)
  const pallet = items.find(({ id, parent }) => parent === null && inside(id).length === 3)?.id
  if (pallet === undefined) throw new Error('no pallet of three cases')
  return {
    workplace,
    write,
    list: (...listed) =>
      write({ kind: 'destruction.items-listed', order: orderId, number: 'D-1', job: null, items: listed }),
    listNow: () => {
      const reader = listReader(null)
      for (const slice of destructionLists.walk(orderId)) reader.take(slice)
      return reader.now()
    },
    pallet,
    cases: inside(pallet),
    unitsOf: inside,
    looseUnits: items.flatMap(({ id, parent }) => (parent === null && id.startsWith('01/') ? [id] : [])),
  }
}
