import { expect, test } from 'vitest'
import { availabilities } from '#shared/domain/items/item.ts'
import type { Availability } from '#shared/domain/items/item.ts'
import { targetsFrom, transition, transitions } from '#shared/domain/items/transitions.ts'
import type { ItemState } from '#shared/domain/items/transitions.ts'
import { err, ok } from '#shared/kernel/result.ts'

const at = (availability: Availability): ItemState => ({ lifecycle: 'commissioned', availability })
const destroyed: ItemState = { lifecycle: 'destroyed', availability: 'AVAILABLE' }
const decommissioned: ItemState = { lifecycle: 'decommissioned', availability: 'AVAILABLE' }

test('goods on their way become received, and available when the receipt is complete', () => {
  expect(transition(at('PENDINGRECEIPT'), 'receive')).toEqual(ok(at('RECEIVED')))
  expect(transition(at('SHIPPED'), 'receive')).toEqual(ok(at('RECEIVED')))
  expect(transition(at('RECEIVED'), 'completeReceipt')).toEqual(ok(at('AVAILABLE')))
})

test('what was received already is not received again, and the states that can follow are named', () => {
  const refused = err({
    code: 'BADSTATETRANSITION',
    from: 'AVAILABLE',
    allowed: ['PICKED', 'SHIPPED', 'BLOCKED', 'UNDERINVESTIGATION', 'DECOMMISSIONED', 'DESTROYED'],
  })
  expect(transition(at('AVAILABLE'), 'receive')).toEqual(refused)
  expect(transition(at('AVAILABLE'), 'freePicked')).toEqual(refused)
})

test('destroyed is final: nothing follows', () => {
  for (const { act } of transitions) expect(transition(destroyed, act).ok).toBe(false)
  expect(transition(destroyed, 'commissionAgain')).toEqual(
    err({ code: 'BADSTATETRANSITION', from: 'DESTROYED', allowed: [] }),
  )
})

test('a decommissioned number can be commissioned again, and can do nothing before', () => {
  expect(transition(decommissioned, 'commissionAgain')).toEqual(ok(at('AVAILABLE')))
  expect(transition(decommissioned, 'ship')).toEqual(err({ code: 'NOTCOMMISSIONED', lifecycle: 'decommissioned' }))
})

test.each([
  ['pack', ['AVAILABLE', 'BLOCKED']],
  ['takeOut', ['AVAILABLE', 'PICKED', 'RECEIVED', 'BLOCKED', 'UNDERINVESTIGATION']],
  ['reportDamage', ['AVAILABLE', 'PICKED', 'RECEIVED', 'BLOCKED', 'UNDERINVESTIGATION']],
] as const)('%s leaves the state as it is, and is refused where an item may not stand for it', (act, allowed) => {
  for (const availability of availabilities) {
    const state = at(availability)
    const may: readonly Availability[] = allowed
    const expected = may.includes(availability) ? ok(state) : err({ code: 'BADITEMSTATE', availability })
    expect(transition(state, act)).toEqual(expected)
  }
})

test('every row names where it comes from, and none says the same as another', () => {
  const said = transitions.flatMap(({ act, from }) => from.map((word) => `${act} ${word}`))
  expect(new Set(said).size).toBe(said.length)
  for (const { basis } of transitions) expect(basis === 'ours' || basis.sourced.length > 0).toBe(true)
})

test('every state but destroyed can be left', () => {
  expect([...availabilities, 'DECOMMISSIONED' as const].filter((word) => targetsFrom(word).length === 0)).toEqual([])
})
