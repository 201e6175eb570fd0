import { expect, test } from 'vitest'
import type { WalkedItem } from '#service/persistence/destruction-lists.ts'
import { aJob, noon, openShelf } from '#test/support/destruction/shelf.ts'
import { orderId } from '#test/support/destruction/orders.ts'
import type { Shelf } from '#test/support/destruction/shelf.ts'

const walked = ({ workplace }: Shelf): readonly WalkedItem[] => [...workplace.destructionLists.walk(orderId)].flat()

test('a container comes with its contents at all levels, each container right before what is in it', () => {
  const shelf = openShelf()
  const { pallet, cases, unitsOf } = shelf
  shelf.list(pallet)
  const expected = [pallet, ...cases.toSorted().flatMap((one) => [one, ...unitsOf(one).toSorted()])]
  expect(walked(shelf).map(({ id }) => id)).toEqual(expected)
  expect(shelf.listNow().summary).toMatchObject({ items: 34, units: 30, containers: 4, productClass: 'standard' })
  expect(walked(shelf).map(({ within }) => within)).toEqual([
    null,
    ...cases.toSorted().flatMap((one) => [pallet, ...unitsOf(one).map(() => one)]),
  ])
})

test('what is inside something listed too counts once, and the hash is that of the goods, not of how they were listed', () => {
  const shelf = openShelf()
  const { pallet, cases, unitsOf } = shelf
  const [first = pallet] = cases
  shelf.list(first, ...unitsOf(first).slice(0, 2))
  const byCase = shelf.listNow()
  expect(byCase.summary.items).toBe(11)
  const other = openShelf()
  other.list(first)
  expect(other.listNow().summary.hash).toBe(byCase.summary.hash)
})

test('one more, one less and changed contents give another hash', () => {
  const shelf = openShelf()
  const { cases, unitsOf, looseUnits } = shelf
  const [first, second] = cases
  const [loose] = looseUnits
  if (first === undefined || second === undefined || loose === undefined) throw new Error('an empty shelf')
  shelf.list(first)
  const hashes = [shelf.listNow().summary.hash]
  shelf.list(loose)
  hashes.push(shelf.listNow().summary.hash)
  const off = { order: orderId, number: 'D-1', because: 'needed', note: null } as const
  shelf.write({ kind: 'destruction.items-removed', items: [loose], ...off })
  expect(shelf.listNow().summary.hash).toBe(hashes[0])
  const [unit] = unitsOf(first)
  if (unit === undefined) throw new Error('an empty case')
  shelf.write({
    kind: 'contents.taken-out',
    job: aJob,
    eventTime: noon,
    openings: [{ container: first, items: [unit] }],
  })
  hashes.push(shelf.listNow().summary.hash)
  expect(new Set(hashes).size).toBe(3)
})

test('a long list is walked in slices, and nothing is lost between them', () => {
  const shelf = openShelf()
  shelf.list(...shelf.looseUnits, shelf.pallet)
  const ids = walked(shelf).map(({ id }) => id)
  expect(new Set(ids).size).toBe(shelf.looseUnits.length + 34)
  expect(ids).toHaveLength(shelf.looseUnits.length + 34)
})

test('one controlled product makes the whole list controlled', () => {
  const shelf = openShelf()
  const binovir = shelf.looseUnits.find((id) => id.includes('/21/F'))
  shelf.list(shelf.pallet)
  expect(shelf.listNow().summary.productClass).toBe('standard')
  if (binovir !== undefined) shelf.list(binovir)
  expect(shelf.listNow().summary.productClass).toBe('controlled')
})

test('an item knows the order that lists it, what is around it or what is in it, until the order is over', () => {
  const shelf = openShelf()
  const { cases, unitsOf, pallet, workplace } = shelf
  const [first = pallet, second = pallet] = cases
  shelf.list(first)
  const listed = (item = first) => {
    const found = workplace.items.find(item)
    return found.kind === 'known' ? found.listed : undefined
  }
  const named = { order: orderId, number: 'D-1', keeps: false }
  expect(listed()).toEqual({ ...named, where: 'itself' })
  expect(listed(unitsOf(first)[0])).toEqual({ ...named, where: 'around' })
  expect(listed(pallet)).toEqual({ ...named, where: 'inside' })
  expect(listed(second)).toBeNull()
  shelf.write({ kind: 'destruction.withdrawn', order: orderId, because: 'found a buyer' })
  expect(listed()).toBeNull()
})
