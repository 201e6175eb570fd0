import { expect, test } from 'vitest'
import { decideUnpackingScan } from '#shared/domain/unpacking/decide.ts'
import { unpackingModes } from '#shared/domain/unpacking/mode.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { knownPack, labelOf, now, otherJob, pack, scanOf, thisJob } from '#test/support/domain/damage-situations.ts'

const packed = knownPack('A1', { parent: pack('CASE') })
const filled = knownPack('CASE', { level: 'CA', hasContents: true })

test('an item in a container is taken, with what its label says', () => {
  expect(decideUnpackingScan(scanOf('A1', { item: packed }), 'takeOut')).toEqual(
    ok({
      kind: 'job.item-recorded',
      job: thisJob,
      item: pack('A1'),
      known: true,
      lot: 'B42',
      expiry: '2027-12-31',
      notes: [],
    }),
  )
})

test('an item that is in nothing cannot be taken out', () => {
  expect(decideUnpackingScan(scanOf('A1'), 'takeOut')).toEqual(err({ code: 'NOTAGGREGATED', item: pack('A1') }))
})

test('a case on a pallet is taken off it with its contents left inside', () => {
  const onPallet = { ...filled, parent: pack('PALLET') }
  const decided = decideUnpackingScan(scanOf('CASE', { item: onPallet }), 'takeOut')
  expect(decided).toMatchObject({ ok: true, value: { item: pack('CASE') } })
})

test('a container with contents is opened; one without has nothing inside', () => {
  expect(decideUnpackingScan(scanOf('CASE', { item: filled }), 'open').ok).toBe(true)
  const empty = { ...filled, hasContents: false }
  expect(decideUnpackingScan(scanOf('CASE', { item: empty }), 'open')).toEqual(
    err({ code: 'NOTHING_INSIDE', item: pack('CASE') }),
  )
})

test.each(unpackingModes)('scanned twice is once (%s)', (mode) => {
  const again = scanOf('A1', { item: knownPack('A1', { claimedBy: thisJob }) })
  expect(decideUnpackingScan(again, mode)).toEqual(ok({ kind: 'job.scan-repeated', job: thisJob, item: pack('A1') }))
})

test.each(unpackingModes)(
  'what another open job claims is refused, and so is what it claims inside or around (%s)',
  (mode) => {
    const both = { ...filled, parent: pack('PALLET') }
    const itself = scanOf('CASE', { item: { ...both, claimedBy: otherJob } })
    expect(decideUnpackingScan(itself, mode)).toEqual(err({ code: 'CLAIMED', item: pack('CASE'), claimedBy: otherJob }))
    const inside = scanOf('CASE', { item: both, claimedBeside: { item: pack('A1'), job: otherJob } })
    expect(decideUnpackingScan(inside, mode)).toEqual(err({ code: 'CLAIMED', item: pack('A1'), claimedBy: otherJob }))
  },
)

test.each(unpackingModes)('what nobody announced is refused even where the site records unknown items (%s)', (mode) => {
  const unknown = { kind: 'unknown', id: pack('X'), claimedBy: null } as const
  const site = { unknownItems: 'record', clockToleranceMinutes: 5 } as const
  expect(decideUnpackingScan(scanOf('X', { item: unknown, site }), mode)).toEqual(
    err({ code: 'SNNOTFOUND', item: pack('X') }),
  )
  const serial = 'AB1727123110L'
  const runTogether = scanOf(serial, {
    item: { ...unknown, id: pack(serial) },
    site,
    read: labelOf(serial, { lot: null, expiry: null }),
  })
  expect(decideUnpackingScan(runTogether, mode)).toEqual(err({ code: 'SEPARATOR_LOST', serial }))
})

test('goods that are not received yet are not opened, and nothing comes out of what was destroyed', () => {
  const announced = scanOf('CASE', { item: { ...filled, availability: 'PENDINGRECEIPT' } })
  expect(decideUnpackingScan(announced, 'open')).toEqual(
    err({ code: 'BADITEMSTATE', item: pack('CASE'), availability: 'PENDINGRECEIPT' }),
  )
  const destroyed = scanOf('A1', { item: { ...packed, lifecycle: 'destroyed' } })
  expect(decideUnpackingScan(destroyed, 'takeOut')).toEqual(
    err({ code: 'NOTCOMMISSIONED', item: pack('A1'), lifecycle: 'destroyed' }),
  )
})

test('a last event further ahead than the site tolerates is refused', () => {
  const lastEventAt = (now + 5 * 60_000 + 1) as Instant
  expect(decideUnpackingScan(scanOf('A1', { item: { ...packed, lastEventAt } }), 'takeOut')).toEqual(
    err({ code: 'EVENTTIMEBEFORELASTEVENT', item: pack('A1'), lastEventAt }),
  )
})
