import { expect, test } from 'vitest'
import { decideDecommissionScan } from '#shared/domain/decommissioning/decide.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { knownPack, otherJob, pack, scanOf, thisJob } from '#test/support/domain/damage-situations.ts'

const scanned = (differing: Parameters<typeof knownPack>[1]) =>
  decideDecommissionScan(scanOf('A1', { item: knownPack('A1', differing) }))

test('a commissioned item in stock is taken, and a container with what is in it', () => {
  expect(scanned({})).toMatchObject({ value: { kind: 'job.item-recorded', item: pack('A1') } })
  expect(scanned({ level: 'CA', hasContents: true })).toMatchObject({ ok: true })
})

test('a packed one is taken: whether it comes out is asked at the end', () => {
  expect(scanned({ parent: pack('CASE') })).toMatchObject({ ok: true })
})

test.each(['BLOCKED', 'UNDERINVESTIGATION'] as const)('what is %s is taken', (availability) => {
  expect(scanned({ availability })).toMatchObject({ ok: true })
})

test.each(['PICKED', 'SHIPPED', 'PENDINGRECEIPT', 'RECEIVED'] as const)('what is %s is not', (availability) => {
  expect(scanned({ availability })).toMatchObject({ error: { code: 'BADSTATETRANSITION', from: availability } })
})

test.each(['decommissioned', 'destroyed'] as const)('what is %s is not commissioned', (lifecycle) => {
  expect(scanned({ lifecycle })).toEqual(err({ code: 'NOTCOMMISSIONED', lifecycle, item: pack('A1') }))
})

test('suspect goods are evidence, also inside a container; damaged ones are taken', () => {
  expect(scanned({ holds: ['suspect'] })).toEqual(err({ code: 'ON_HOLD', item: pack('A1'), hold: 'suspect' }))
  expect(scanned({ heldInside: ['suspect'] })).toEqual(err({ code: 'HOLD_INSIDE', item: pack('A1'), hold: 'suspect' }))
  expect(scanned({ holds: ['damaged'] })).toMatchObject({ ok: true })
})

test('what nobody announced was never commissioned, whatever the site allows elsewhere', () => {
  const unknown = { kind: 'unknown', id: pack('A1'), claimedBy: null } as const
  const site = { unknownItems: 'record', clockToleranceMinutes: 5 } as const
  expect(decideDecommissionScan(scanOf('A1', { item: unknown, site }))).toEqual(
    err({ code: 'SNNOTFOUND', item: pack('A1') }),
  )
})

test('another scan of it changes nothing, and what another job claims is refused', () => {
  expect(scanned({ claimedBy: thisJob })).toEqual(ok({ kind: 'job.scan-repeated', job: thisJob, item: pack('A1') }))
  expect(scanned({ claimedBy: otherJob })).toEqual(err({ code: 'CLAIMED', item: pack('A1'), claimedBy: otherJob }))
})
