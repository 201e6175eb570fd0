import { expect, test } from 'vitest'
import { decideDamageScan } from '#shared/domain/damage/decide.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { knownPack, labelOf, now, otherJob, pack, scanOf, thisJob } from '#test/support/domain/damage-situations.ts'

test('a commissioned pack without a parent is recorded with what its label says', () => {
  expect(decideDamageScan(scanOf('A1'))).toEqual(
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

test('a pack that is already in the job is a repeat, not an error', () => {
  const decided = decideDamageScan(scanOf('A1', { item: knownPack('A1', { claimedBy: thisJob }) }))
  expect(decided).toEqual(ok({ kind: 'job.scan-repeated', job: thisJob, item: pack('A1') }))
})

test('a pack in another open job is refused, and the job is named', () => {
  const decided = decideDamageScan(scanOf('A1', { item: knownPack('A1', { claimedBy: otherJob }) }))
  expect(decided).toEqual(err({ code: 'CLAIMED', item: pack('A1'), claimedBy: otherJob }))
})

test('a pack inside a container is recorded: it is taken out when the job is finished', () => {
  const decided = decideDamageScan(scanOf('A1', { item: knownPack('A1', { parent: pack('CASE') }) }))
  expect(decided).toMatchObject({ ok: true, value: { item: pack('A1'), notes: [] } })
})

test('a pack whose container another open job claims is refused, and both are named', () => {
  const claimedBeside = { item: pack('CASE'), job: otherJob }
  const decided = decideDamageScan(scanOf('A1', { item: knownPack('A1', { parent: pack('CASE') }), claimedBeside }))
  expect(decided).toEqual(err({ code: 'CLAIMED', item: pack('CASE'), claimedBy: otherJob }))
})

test('a container with something in it is recorded, and the person is to say what is with its contents', () => {
  const decided = decideDamageScan(scanOf('A1', { item: knownPack('A1', { level: 'CA', hasContents: true }) }))
  expect(decided).toMatchObject({ ok: true, value: { item: pack('A1'), notes: [{ code: 'CONTENTS_UNDECIDED' }] } })
})

test.each(['CA', 'PL'] as const)('a container (%s) with nothing in it is recorded like a pack', (level) => {
  const decided = decideDamageScan(scanOf('A1', { item: knownPack('A1', { level }) }))
  expect(decided).toMatchObject({ ok: true, value: { item: pack('A1'), notes: [] } })
})

test.each(['decommissioned', 'destroyed'] as const)('a %s pack is refused', (lifecycle) => {
  const decided = decideDamageScan(scanOf('A1', { item: knownPack('A1', { lifecycle }) }))
  expect(decided).toEqual(err({ code: 'NOTCOMMISSIONED', item: pack('A1'), lifecycle }))
})

test.each(['SHIPPED', 'PENDINGRECEIPT'] as const)(
  'a pack that stands at %s is not here to be damaged',
  (availability) => {
    const decided = decideDamageScan(scanOf('A1', { item: knownPack('A1', { availability }) }))
    expect(decided).toEqual(err({ code: 'BADITEMSTATE', item: pack('A1'), availability }))
  },
)

test('a pack on damaged hold is refused; one on another hold is recorded with a note', () => {
  const onDamagedHold = scanOf('A1', { item: knownPack('A1', { holds: ['damaged', 'suspect'] }) })
  expect(decideDamageScan(onDamagedHold)).toEqual(err({ code: 'ALREADY_DAMAGED', item: pack('A1') }))

  const suspect = decideDamageScan(scanOf('A1', { item: knownPack('A1', { holds: ['suspect'] }) }))
  expect(suspect).toMatchObject({ ok: true, value: { notes: [{ code: 'ALREADY_ON_HOLD', hold: 'suspect' }] } })
})

test('a label that differs from what is known is recorded, and both are shown', () => {
  const decided = decideDamageScan(scanOf('A1', { read: labelOf('A1', { lot: 'B43', expiry: '2028-01-31' }) }))
  expect(decided).toMatchObject({
    ok: true,
    value: {
      notes: [
        { code: 'LOT_DIFFERS', scanned: 'B43', known: 'B42' },
        { code: 'EXPIRY_DIFFERS', scanned: '2028-01-31', known: '2027-12-31' },
      ],
    },
  })
})

test('a label that says less than is known differs in nothing', () => {
  const decided = decideDamageScan(scanOf('A1', { read: labelOf('A1', { lot: null, expiry: null }) }))
  expect(decided).toMatchObject({ ok: true, value: { notes: [] } })
})

test('the site decides whether an unknown item is refused or recorded and flagged', () => {
  const unknown = { kind: 'unknown', id: pack('X'), claimedBy: null } as const
  const refusing = scanOf('X', { item: unknown })
  expect(decideDamageScan(refusing)).toEqual(err({ code: 'SNNOTFOUND', item: pack('X') }))

  const recording = decideDamageScan({ ...refusing, site: { unknownItems: 'record', clockToleranceMinutes: 5 } })
  expect(recording).toMatchObject({ ok: true, value: { known: false, notes: [{ code: 'UNKNOWN_ITEM_RECORDED' }] } })
})

test('an unknown serial that looks like serial, expiry and lot run together is doubted even where unknown items are recorded', () => {
  const serial = 'AB1727123110L'
  const decided = decideDamageScan(
    scanOf(serial, {
      site: { unknownItems: 'record', clockToleranceMinutes: 5 },
      read: labelOf(serial, { lot: null, expiry: null }),
      item: { kind: 'unknown', id: pack(serial), claimedBy: null },
    }),
  )
  expect(decided).toEqual(err({ code: 'SEPARATOR_LOST', serial }))
})

test('a partner clock that ran ahead is tolerated for five minutes and refused beyond', () => {
  const minutes = (count: number) => (now + count * 60_000) as Instant
  const within = decideDamageScan(scanOf('A1', { item: knownPack('A1', { lastEventAt: minutes(5) }) }))
  expect(within.ok).toBe(true)
  const lastEventAt = (minutes(5) + 1) as Instant
  const beyond = decideDamageScan(scanOf('A1', { item: knownPack('A1', { lastEventAt }) }))
  expect(beyond).toEqual(err({ code: 'EVENTTIMEBEFORELASTEVENT', item: pack('A1'), lastEventAt }))
})
