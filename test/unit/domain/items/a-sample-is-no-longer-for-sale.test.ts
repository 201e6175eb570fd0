import { expect, test } from 'vitest'
import { decideDamageScan } from '#shared/domain/damage/decide.ts'
import { mayUndergo } from '#shared/domain/items/may-undergo.ts'
import { sampleMayUndergo } from '#shared/domain/items/sample-rules.ts'
import { transitions } from '#shared/domain/items/transitions.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { knownPack, now, pack, scanOf } from '#test/support/domain/damage-situations.ts'

const sample = knownPack('A1', { sampled: 'sampledArchival' })
const here = { at: now, site: { unknownItems: 'refuse', clockToleranceMinutes: 5 } } as const
const acts = [...new Set(transitions.map(({ act }) => act))]

test('a sample is not packed, picked or shipped; everything else may still happen to it, but it is sampled once', () => {
  const refused = acts.flatMap((act) => {
    const may = sampleMayUndergo('sampled', act)
    return may.ok ? [] : [[act, may.error.code]]
  })
  expect(refused).toEqual([
    ['pack', 'SAMPLED_NOT_FOR_SALE'],
    ['pick', 'SAMPLED_NOT_FOR_SALE'],
    ['ship', 'SAMPLED_NOT_FOR_SALE'],
    ['sample', 'ALREADY_SAMPLED'],
  ])
})

test('what is no sample is kept from nothing', () => {
  expect(acts.every((act) => sampleMayUndergo(null, act).ok)).toBe(true)
})

test('a scan is judged by it, after the state: a destroyed sample is refused as destroyed', () => {
  expect(mayUndergo(sample, 'pack', here)).toEqual(
    err({ code: 'SAMPLED_NOT_FOR_SALE', sampled: 'sampledArchival', item: pack('A1') }),
  )
  expect(mayUndergo({ ...sample, lifecycle: 'destroyed' }, 'pack', here)).toEqual(
    err({ code: 'NOTCOMMISSIONED', lifecycle: 'destroyed', item: pack('A1') }),
  )
  expect(mayUndergo(sample, 'decommission', here)).toEqual(ok(sample))
  expect(decideDamageScan(scanOf('A1', { item: sample }))).toMatchObject({ ok: true })
})
