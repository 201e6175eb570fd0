import { expect, test } from 'vitest'
import { filledContainers } from '#shared/domain/batches/filled-containers.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'

const [pack, box, pallet] = ['01/PACK', '01/BOX', '00/PALLET'] as unknown as [ItemId, ItemId, ItemId]
const levelOf = (item: ItemId) => (item === pallet ? 'PL' : 'CA')
const record = (item: ItemId, parent: ItemId, at: number) => ({
  kind: 'packed' as const,
  where: 1,
  item,
  parent,
  at: at as Instant,
})

test('what the line wrote in the other order has the time at which the container in it was full', () => {
  const records = [record(box, pallet, 5), record(pack, box, 9)]
  expect(filledContainers(records, { levelOf, lastEventOf: () => null })).toEqual([
    { container: box, items: [pack], at: 9 },
    { container: pallet, items: [box], at: 9 },
  ])
})

test('nothing lies before what is on record of the container or of what goes into it', () => {
  const lastEventOf = (item: ItemId) => (item === pallet ? (20 as Instant) : null)
  expect(filledContainers([record(box, pallet, 5)], { levelOf, lastEventOf })).toMatchObject([{ at: 20 }])
  expect(filledContainers([record(pallet, box, 5)], { levelOf, lastEventOf })).toMatchObject([{ at: 20 }])
})
