import { expect, test } from 'vitest'
import { keepsItems, orderActs, orderLife, orderStandings } from '#shared/domain/destruction/life.ts'

const reachable = (): ReadonlySet<string> => {
  const seen = new Set<string>(['draft'])
  for (const standing of seen)
    for (const next of Object.values(orderLife[standing as keyof typeof orderLife])) seen.add(next)
  return seen
}

test('every standing can be reached from a draft, and every act is possible somewhere', () => {
  expect([...reachable()].sort()).toEqual([...orderStandings].sort())
  const possible = new Set(orderStandings.flatMap((standing) => Object.keys(orderLife[standing])))
  expect([...possible].sort()).toEqual([...orderActs].sort())
})

test('certified and withdrawn are final; of an executed order nothing is left but its certificate', () => {
  expect(orderLife.certified).toEqual({})
  expect(orderLife.withdrawn).toEqual({})
  expect(orderLife.executed).toEqual({ certify: 'certified' })
})

test('nothing is carried out, handed over or executed but from an approved order in execution', () => {
  const leadingTo = (wanted: string) =>
    orderStandings.filter((standing) => Object.values(orderLife[standing]).includes(wanted as never))
  expect(leadingTo('inExecution').filter((standing) => standing !== 'inExecution')).toEqual(['approved'])
  expect(leadingTo('carriedOut').filter((standing) => standing !== 'carriedOut')).toEqual(['inExecution'])
  expect(leadingTo('handedOver').filter((standing) => standing !== 'handedOver')).toEqual(['inExecution'])
  expect(leadingTo('executed')).toEqual(['carriedOut', 'handedOver'])
})

test('an order keeps its items from its submission until it is over', () => {
  expect(orderStandings.filter(keepsItems)).toEqual([
    'submitted',
    'approved',
    'inExecution',
    'carriedOut',
    'handedOver',
  ])
})
