import { expect, test } from 'vitest'
import { decideHoldScan } from '#shared/domain/holds/decide.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { knownPack, otherJob, pack, scanOf, thisJob } from '#test/support/domain/damage-situations.ts'

const putSuspect = { kind: 'put', hold: 'suspect' } as const
const liftSuspect = { kind: 'lift', hold: 'suspect' } as const
const moveToDamaged = { kind: 'move', from: 'exception', to: 'damaged' } as const

const taken = (notes: readonly unknown[] = []) =>
  ok(expect.objectContaining({ kind: 'job.item-recorded', item: pack('A'), notes }))

test('an item goes on a hold that it is not on yet, whatever else it is on', () => {
  expect(decideHoldScan(scanOf('A'), putSuspect)).toEqual(taken())
  const item = knownPack('A', { holds: ['damaged', 'exception'] })
  expect(decideHoldScan(scanOf('A', { item }), putSuspect)).toEqual(
    taken([{ code: 'ALREADY_ON_HOLD', hold: 'exception' }]),
  )
  expect(decideHoldScan(scanOf('A', { item: knownPack('A', { holds: ['suspect'] }) }), putSuspect)).toEqual(
    err({ code: 'ALREADY_HELD', item: pack('A'), hold: 'suspect' }),
  )
})

test('a hold is lifted or turned where it is, on the item or on something inside it, and that it is there is no surprise', () => {
  const held = knownPack('A', { holds: ['suspect'] })
  expect(decideHoldScan(scanOf('A', { item: held }), liftSuspect)).toEqual(taken())
  const around = knownPack('A', { heldInside: ['exception'], hasContents: true, level: 'CA' })
  expect(decideHoldScan(scanOf('A', { item: around }), moveToDamaged)).toEqual(taken())
  expect(decideHoldScan(scanOf('A', { item: around }), liftSuspect)).toEqual(
    err({ code: 'NOT_ON_HOLD', item: pack('A'), hold: 'suspect' }),
  )
})

test('what nobody announced goes on hold where the site records it, and is never free of a hold it never had', () => {
  const item = { kind: 'unknown', id: pack('A'), claimedBy: null } as const
  const recording = scanOf('A', { item, site: { unknownItems: 'record', clockToleranceMinutes: 5 } })
  expect(decideHoldScan(recording, putSuspect)).toEqual(taken([{ code: 'UNKNOWN_ITEM_RECORDED' }]))
  expect(decideHoldScan(recording, liftSuspect)).toEqual(err({ code: 'SNNOTFOUND', item: pack('A') }))
  expect(decideHoldScan(scanOf('A', { item }), putSuspect)).toEqual(err({ code: 'SNNOTFOUND', item: pack('A') }))
})

test('an item is in one job at a time, and once', () => {
  expect(decideHoldScan(scanOf('A', { item: knownPack('A', { claimedBy: otherJob }) }), putSuspect)).toEqual(
    err({ code: 'CLAIMED', item: pack('A'), claimedBy: otherJob }),
  )
  expect(decideHoldScan(scanOf('A', { item: knownPack('A', { claimedBy: thisJob }) }), putSuspect)).toEqual(
    ok({ kind: 'job.scan-repeated', job: thisJob, item: pack('A') }),
  )
})

test('what is not here or not in use any more is neither put on hold nor freed', () => {
  for (const availability of ['SHIPPED', 'PENDINGRECEIPT'] as const) {
    const item = knownPack('A', { availability, holds: ['suspect'] })
    for (const act of [putSuspect, liftSuspect])
      expect(decideHoldScan(scanOf('A', { item }), act)).toEqual(
        err({ code: 'BADITEMSTATE', item: pack('A'), availability }),
      )
  }
  const destroyed = knownPack('A', { lifecycle: 'destroyed' })
  expect(decideHoldScan(scanOf('A', { item: destroyed }), putSuspect)).toMatchObject({
    error: { code: 'NOTCOMMISSIONED' },
  })
})
