import { expect, test } from 'vitest'
import {
  decideContainerOpened,
  decideReceiptComplete,
  decideReceiptCompleteByCode,
  decideReport,
} from '#shared/domain/receiving/complete.ts'
import type { ReceiptTally } from '#shared/domain/receiving/complete.ts'
import type { ShortReason } from '#shared/domain/receiving/discrepancy.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { aStop, now, otherJob, pack, thisJob } from '#test/support/domain/damage-situations.ts'
import { completedReceipt, openReceipt, tally, wholeUnit } from '#test/support/domain/receiving-situations.ts'

const clock = { at: now, clockToleranceMinutes: 5 }

function complete(differing: Partial<ReceiptTally> = {}, reason: ShortReason | null = null, job = openReceipt()) {
  return decideReceiptComplete(job, tally(differing), { reason, shortReceipts: 'allow' }, clock)
}

test('a receipt in which all came is completed by one fact with its list', () => {
  expect(complete()).toEqual({ ok: true, value: [completedReceipt()] })
})

test('a reason that nobody needed is not kept', () => {
  expect(complete({}, 'shortShip')).toEqual({ ok: true, value: [completedReceipt()] })
})

test('a short receipt needs a reason', () => {
  const short = [pack('C')]
  expect(complete({ short })).toEqual({ ok: false, error: { code: 'QTYERROR', short: 1 } })
  expect(complete({ short }, 'lostInventory')).toEqual({
    ok: true,
    value: [completedReceipt({}, { short, shortBecause: 'lostInventory' })],
  })
})

test('a site may want receipts whole: then no reason helps where anything is missing', () => {
  const rules = { reason: 'lostInventory', shortReceipts: 'refuse' } as const
  expect(decideReceiptComplete(openReceipt(), tally({ short: [pack('C')] }), rules, clock)).toEqual({
    ok: false,
    error: { code: 'SHORT_NOT_ALLOWED', short: 1 },
  })
  expect(decideReceiptComplete(openReceipt(), tally(), rules, clock)).toMatchObject({ ok: true })
})

test('a code alone completes a receipt in which nothing differs, and no other', () => {
  const byCode = (differing: number, of: Partial<ReceiptTally> = {}, job = openReceipt()) =>
    decideReceiptCompleteByCode(job, tally(of), differing, { shortReceipts: 'allow' }, clock)
  expect(byCode(0)).toEqual({ ok: true, value: [completedReceipt()] })
  expect(byCode(2)).toEqual({ ok: false, error: { code: 'RECEIPT_DIFFERS', differing: 2 } })
  // What the question does not help with is said first.
  expect(byCode(2, {}, openReceipt({ openStops: [aStop] }))).toMatchObject({ error: { code: 'STOPS_UNANSWERED' } })
  expect(byCode(2, { short: [pack('C')] })).toMatchObject({ error: { code: 'QTYERROR' } })
})

test('a supplementary receipt names the first', () => {
  expect(complete({ supplements: otherJob })).toEqual({
    ok: true,
    value: [completedReceipt({}, { supplements: otherJob })],
  })
})

test('a receipt with an unanswered stop, or without a scan, is not completed', () => {
  expect(complete({}, null, openReceipt({ openStops: [aStop] }))).toMatchObject({ error: { code: 'STOPS_UNANSWERED' } })
  expect(complete({ units: [] })).toMatchObject({ error: { code: 'JOB_EMPTY' } })
  expect(complete({ shipment: null })).toMatchObject({ error: { code: 'JOB_EMPTY' } })
})

test('a completed receipt is not completed again, and one that was given up is not at all', () => {
  expect(complete({}, null, openReceipt({ status: 'finished' }))).toEqual({
    ok: false,
    error: { code: 'ORDERCOMPLETE', item: null, number: 'DN-1001' },
  })
  expect(complete({}, null, openReceipt({ status: 'abandoned' }))).toMatchObject({ error: { code: 'JOB_NOT_OPEN' } })
})

test('returned goods stay on hold', () => {
  const shipment = { ...completedReceipt().shipment, kind: 'return' } as const
  expect(complete({ shipment })).toEqual({
    ok: true,
    value: [completedReceipt({ kind: 'return' }, { stock: 'onHold' })],
  })
})

test('where contents were seen to differ they are taken out first, 1 ms before the receipt', () => {
  const openings = [{ container: pack('PALLET'), items: [pack('C')] }]
  expect(complete({ openings })).toEqual({
    ok: true,
    value: [
      { kind: 'contents.taken-out', job: thisJob, eventTime: now, openings },
      completedReceipt({}, { eventTime: (now + 1) as Instant }),
    ],
  })
})

test('the receipt lies after the last event of all that came, or waits for the clock', () => {
  const ahead = { item: pack('A'), lastEventAt: (now + 60_000) as Instant }
  expect(complete({ newest: ahead })).toMatchObject({ value: [{ eventTime: now + 60_001 }] })
  const farAhead = { item: pack('A'), lastEventAt: (now + 6 * 60_000) as Instant }
  expect(complete({ newest: farAhead })).toMatchObject({
    error: { code: 'EVENTTIMEBEFORELASTEVENT', item: pack('A') },
  })
})

test('what goes on hold may be all that came', () => {
  const held = [{ item: pack('X'), because: 'unknownItem', hold: 'exception', before: null }] as const
  expect(complete({ units: [], held, short: [wholeUnit.item] }, 'shortShip')).toMatchObject({
    ok: true,
    value: [{ units: [], held }],
  })
})

test('only a container that was scanned can be said to be open', () => {
  const job = openReceipt()
  expect(decideContainerOpened(job, null)).toMatchObject({ error: { code: 'JOB_EMPTY' } })
  const last = { item: pack('A'), hasContents: false }
  expect(decideContainerOpened(job, last)).toMatchObject({ error: { code: 'NOTHING_INSIDE', item: pack('A') } })
  expect(decideContainerOpened(job, { ...last, hasContents: true })).toEqual({
    ok: true,
    value: { kind: 'receiving.container-opened', job: thisJob, item: pack('A') },
  })
  expect(decideContainerOpened(openReceipt({ status: 'finished' }), last)).toMatchObject({ ok: false })
})

test('damage is of what was scanned last, an unreadable label of nothing', () => {
  expect(decideReport(openReceipt(), 'damaged', pack('A'))).toMatchObject({ value: { item: pack('A') } })
  expect(decideReport(openReceipt(), 'damaged', null)).toMatchObject({ error: { code: 'JOB_EMPTY' } })
  expect(decideReport(openReceipt(), 'labelUnreadable', pack('A'))).toMatchObject({ value: { item: null } })
  expect(decideReport(openReceipt({ status: 'abandoned' }), 'damaged', pack('A'))).toMatchObject({ ok: false })
})
