import { expect, test } from 'vitest'
import { mayGoInto } from '#shared/domain/contents/containment.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { knownPack, pack } from '#test/support/domain/damage-situations.ts'

const caseOf = knownPack('CASE', { level: 'CA' })
const into = { container: caseOf, above: [] }

test('a pack in nothing goes into a case in the same state', () => {
  expect(mayGoInto(knownPack('A1'), into)).toEqual(ok(true))
  const blocked = { container: knownPack('CASE', { level: 'CA', availability: 'BLOCKED' }), above: [] }
  expect(mayGoInto(knownPack('A1', { availability: 'BLOCKED' }), blocked)).toEqual(ok(true))
})

test('an item has one parent at most', () => {
  expect(mayGoInto(knownPack('A1', { parent: pack('OTHER') }), into)).toEqual(
    err({ code: 'ALREADY_INSIDE', item: pack('A1'), parent: pack('OTHER') }),
  )
})

test('nothing goes into itself, or into anything inside it', () => {
  const pallet = knownPack('PALLET', { level: 'PL', hasContents: true })
  expect(mayGoInto(caseOf, into)).toEqual(err({ code: 'INTO_ITSELF', item: pack('CASE'), container: pack('CASE') }))
  expect(mayGoInto(pallet, { container: caseOf, above: [pack('LAYER'), pack('PALLET')] })).toEqual(
    err({ code: 'INTO_ITSELF', item: pack('PALLET'), container: pack('CASE') }),
  )
})

test('parent and contents stand in the same state', () => {
  expect(mayGoInto(knownPack('A1', { availability: 'BLOCKED' }), into)).toEqual(
    err({ code: 'BADAGGREGATESTATE', item: pack('A1'), container: pack('CASE') }),
  )
})

test('a unit holds nothing, and only what may be packed is packed', () => {
  expect(mayGoInto(knownPack('A1'), { container: knownPack('A2'), above: [] })).toEqual(
    err({ code: 'NOT_A_CONTAINER', item: pack('A2') }),
  )
  expect(mayGoInto(knownPack('A1', { availability: 'SHIPPED' }), into)).toEqual(
    err({ code: 'BADITEMSTATE', item: pack('A1'), availability: 'SHIPPED' }),
  )
  expect(mayGoInto(knownPack('A1', { lifecycle: 'destroyed' }), into)).toEqual(
    err({ code: 'NOTCOMMISSIONED', item: pack('A1'), lifecycle: 'destroyed' }),
  )
})
