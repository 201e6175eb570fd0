import { describe, expect, test } from 'vitest'
import { isLimitedByClass, judgeAct } from '#shared/domain/people/judge-act.ts'
import { isAboutGoods, reasonsOfRight } from '#shared/domain/people/reasons-of-right.ts'
import { rights } from '#shared/domain/people/rights.ts'
import type { Grant } from '#shared/domain/people/rights.ts'
import { pack } from '#test/support/domain/damage-situations.ts'

const ordinary = { productClass: 'standard', item: pack('A') } as const
const controlled = { productClass: 'controlled', item: pack('B') } as const
const unknown = { productClass: null, item: pack('C') } as const

const sampling: Grant = { right: 'sample', reasons: 'any', productClasses: 'any' }
const who = (...grants: readonly Grant[]) => ({ role: 'operator', grants }) as const
const limited = who({ ...sampling, reasons: ['sampled'], productClasses: ['standard'] })

test('without the right nothing is allowed, whatever the reason', () => {
  expect(judgeAct(who(), 'sample', { reason: 'sampled', goods: [ordinary] })).toEqual({
    ok: false,
    error: { code: 'NOT_ALLOWED', role: 'operator', right: 'sample' },
  })
})

test('a right without limits is for every reason and every class, known or not', () => {
  const act = { reason: 'sampledArchival', goods: [ordinary, controlled, unknown] }
  expect(judgeAct(who(sampling), 'sample', act).ok).toBe(true)
  expect(isLimitedByClass(who(sampling), 'sample')).toBe(false)
})

test('another reason than those of the right is refused, naming it', () => {
  expect(judgeAct(limited, 'sample', { reason: 'sampledArchival', goods: [ordinary] })).toEqual({
    ok: false,
    error: { code: 'REASON_NOT_ALLOWED', right: 'sample', reason: 'sampledArchival' },
  })
})

describe('goods of another class are refused, naming one of them and its class', () => {
  test.each([controlled, unknown])('$productClass', (strange) => {
    expect(judgeAct(limited, 'sample', { reason: 'sampled', goods: [ordinary, strange] })).toEqual({
      ok: false,
      error: { code: 'CLASS_NOT_ALLOWED', right: 'sample', ...strange },
    })
    expect(isLimitedByClass(limited, 'sample')).toBe(true)
  })
})

test('two limited rights do not add up: one of them must allow the whole act', () => {
  const both = who(
    { ...sampling, reasons: ['sampled'], productClasses: ['standard'] },
    { ...sampling, reasons: ['sampledArchival'], productClasses: ['controlled'] },
  )
  expect(judgeAct(both, 'sample', { reason: 'sampledArchival', goods: [controlled] }).ok).toBe(true)
  expect(judgeAct(both, 'sample', { reason: 'sampled', goods: [controlled] })).toMatchObject({
    error: { code: 'CLASS_NOT_ALLOWED', item: controlled.item },
  })
})

test('every right about goods can be limited to classes, and those that have reasons to them', () => {
  expect(rights.filter((right) => reasonsOfRight(right).length > 0)).toEqual([
    'reportDamage',
    'putOnHold',
    'liftHolds',
    'recallLots',
    'decommission',
    'sample',
    'correct',
    'requestDestruction',
    'approveDestruction',
    'executeDestruction',
    'witnessDestruction',
  ])
  expect(rights.filter((right) => reasonsOfRight(right).length > 0 && !isAboutGoods(right))).toEqual([])
  expect(reasonsOfRight('putOnHold')).toEqual(['exception', 'suspect'])
})
