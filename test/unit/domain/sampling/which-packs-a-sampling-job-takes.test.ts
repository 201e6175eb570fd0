import { expect, test } from 'vitest'
import { decideSamplingScan } from '#shared/domain/sampling/decide.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { knownPack, labelOf, now, otherJob, pack, scanOf, thisJob } from '#test/support/domain/damage-situations.ts'

const scanned = (differing: Parameters<typeof knownPack>[1]) =>
  decideSamplingScan(scanOf('A1', { item: knownPack('A1', differing) }))

test('a commissioned pack in stock is taken, with what its label says', () => {
  expect(decideSamplingScan(scanOf('A1'))).toEqual(
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

test('a packed one is taken too: it comes out at the end of the job', () => {
  expect(scanned({ parent: pack('CASE') })).toMatchObject({ ok: true })
})

test.each(['PK', 'CA', 'PL'] as const)('only single packs are sampled, no %s', (level) => {
  expect(scanned({ level })).toEqual(err({ code: 'NOTEACH', item: pack('A1'), level }))
})

test('what has something inside is not empty', () => {
  expect(scanned({ hasContents: true })).toEqual(err({ code: 'NOTEMPTY', item: pack('A1') }))
})

test.each(['decommissioned', 'destroyed'] as const)('what is %s is not commissioned', (lifecycle) => {
  expect(scanned({ lifecycle })).toEqual(err({ code: 'NOTCOMMISSIONED', lifecycle, item: pack('A1') }))
})

test.each(['PICKED', 'SHIPPED', 'PENDINGRECEIPT', 'RECEIVED', 'UNDERINVESTIGATION'] as const)(
  'what stands as %s is in no state to be sampled',
  (availability) => {
    expect(scanned({ availability })).toEqual(err({ code: 'BADITEMSTATE', availability, item: pack('A1') }))
  },
)

test('what is blocked can be sampled', () => {
  expect(scanned({ availability: 'BLOCKED' })).toMatchObject({ ok: true })
})

test.each(['damaged', 'exception', 'suspect'] as const)('a %s hold keeps a pack from being sampled', (hold) => {
  expect(scanned({ holds: [hold] })).toEqual(err({ code: 'ON_HOLD', item: pack('A1'), hold }))
})

test('a pack is sampled once', () => {
  expect(scanned({ sampled: 'sampled' })).toEqual(
    err({ code: 'ALREADY_SAMPLED', sampled: 'sampled', item: pack('A1') }),
  )
})

test('scanned twice in the job is once', () => {
  expect(scanned({ claimedBy: thisJob })).toEqual(ok({ kind: 'job.scan-repeated', job: thisJob, item: pack('A1') }))
})

test('what another open job claims is refused, and so is a pack whose container it claims', () => {
  expect(scanned({ claimedBy: otherJob })).toEqual(err({ code: 'CLAIMED', item: pack('A1'), claimedBy: otherJob }))
  const beside = scanOf('A1', { claimedBeside: { item: pack('CASE'), job: otherJob } })
  expect(decideSamplingScan(beside)).toEqual(err({ code: 'CLAIMED', item: pack('CASE'), claimedBy: otherJob }))
})

test('what nobody announced is refused even where the site records unknown items', () => {
  const unknown = { kind: 'unknown', id: pack('X'), claimedBy: null } as const
  const site = { unknownItems: 'record', clockToleranceMinutes: 5 } as const
  expect(decideSamplingScan(scanOf('X', { item: unknown, site }))).toEqual(err({ code: 'SNNOTFOUND', item: pack('X') }))
  const serial = 'AB1727123110L'
  const read = labelOf(serial, { lot: null, expiry: null })
  const runTogether = scanOf(serial, { item: { ...unknown, id: pack(serial) }, read })
  expect(decideSamplingScan(runTogether)).toEqual(err({ code: 'SEPARATOR_LOST', serial }))
})

test('a pack whose last event lies further ahead than the site tolerates is refused', () => {
  const lastEventAt = (now + 5 * 60_000 + 1) as Instant
  expect(scanned({ lastEventAt })).toEqual(err({ code: 'EVENTTIMEBEFORELASTEVENT', item: pack('A1'), lastEventAt }))
})

test('a label that says another lot than the record is taken, and pointed out', () => {
  const decided = decideSamplingScan(scanOf('A1', { read: labelOf('A1', { lot: 'B43' }) }))
  expect(decided).toMatchObject({ value: { notes: [{ code: 'LOT_DIFFERS', scanned: 'B43', known: 'B42' }] } })
})
