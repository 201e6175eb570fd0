import { expect, test } from 'vitest'
import { planEnding } from '#shared/domain/contents/plan-ending.ts'
import type { PlacedItem } from '#shared/domain/contents/plan-ending.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { pack } from '#test/support/domain/damage-situations.ts'

const units = (count: number, within: ItemId | null, mark: string): readonly PlacedItem[] =>
  Array.from({ length: count }, (_, index) => ({
    id: pack(`${mark}${String(index).padStart(4, '0')}`),
    within,
    parent: within,
  }))
const alone = (id: ItemId, parent: ItemId | null = null): PlacedItem => ({ id, within: null, parent })
const inside = (id: ItemId, within: ItemId): PlacedItem => ({ id, within, parent: within })

test('units by themselves end together, in the order of their ids', () => {
  const { takenOut, waves } = planEnding([alone(pack('B')), alone(pack('A'))])
  expect(takenOut).toEqual([])
  expect(waves).toEqual([
    [
      { item: pack('A'), inside: [] },
      { item: pack('B'), inside: [] },
    ],
  ])
})

test('what is inside a container that stays comes out of it first', () => {
  const { takenOut, waves } = planEnding([alone(pack('A'), pack('CASE')), alone(pack('B'), pack('CASE'))])
  expect(takenOut).toEqual([{ container: pack('CASE'), items: [pack('A'), pack('B')] }])
  expect(waves.flat().map(({ item }) => item)).toEqual([pack('A'), pack('B')])
})

test('a container that fits one event ends whole, with everything in it at all levels', () => {
  const contents = [...units(3, pack('CASE1'), 'X'), ...units(3, pack('CASE2'), 'Y')]
  const list = [
    alone(pack('PALLET')),
    inside(pack('CASE1'), pack('PALLET')),
    inside(pack('CASE2'), pack('PALLET')),
    ...contents,
  ]
  const { takenOut, waves } = planEnding(list)
  expect(takenOut).toEqual([])
  const [[whole] = []] = waves
  expect(waves).toHaveLength(1)
  expect(whole?.item).toBe(pack('PALLET'))
  expect([...(whole?.inside ?? [])].sort()).toEqual(
    list
      .map(({ id }) => id)
      .filter((id) => id !== pack('PALLET'))
      .sort(),
  )
})

test('499 inside and the container fit one event, and 500 do not', () => {
  const container = pack('CASE')
  const of = (count: number) => planEnding([alone(container), ...units(count, container, 'U')])
  expect(of(499).takenOut).toEqual([])
  const larger = of(500)
  expect(larger.takenOut).toEqual([{ container, items: units(500, container, 'U').map(({ id }) => id) }])
  expect(larger.waves.map((wave) => wave.length)).toEqual([500, 1])
  expect(larger.waves[1]).toEqual([{ item: container, inside: [] }])
})

test('of a larger container each level is taken apart first, contents end before what they were in, and cases that fit stay whole', () => {
  const pallet = pack('PALLET')
  const cases = Array.from({ length: 6 }, (_, index) => pack(`CASE${index}`))
  const list = [
    alone(pallet),
    ...cases.map((one) => inside(one, pallet)),
    ...cases.flatMap((one, index) => units(index === 5 ? 600 : 100, one, `C${index}U`)),
  ]
  const { takenOut, waves } = planEnding(list)
  expect(takenOut.map(({ container, items }) => [container, items.length])).toEqual([
    [pallet, 6],
    [cases[5], 600],
  ])
  const wholeCases = waves[0]?.filter((unit) => unit.inside.length === 100).map(({ item }) => item)
  expect(wholeCases).toEqual(cases.slice(0, 5))
  expect(waves[1]).toEqual([{ item: cases[5], inside: [] }])
  expect(waves[2]).toEqual([{ item: pallet, inside: [] }])
  const ended = waves.flat().flatMap((unit) => [unit.item, ...unit.inside])
  expect(new Set(ended).size).toBe(list.length)
  expect(ended).toHaveLength(list.length)
})

test('the same list gives the same plan, whatever its order', () => {
  const list = [alone(pack('CASE')), ...units(20, pack('CASE'), 'U'), alone(pack('Z'), pack('OTHER'))]
  expect(planEnding(list.toReversed())).toEqual(planEnding(list))
})
