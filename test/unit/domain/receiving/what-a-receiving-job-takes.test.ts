import { describe, expect, test } from 'vitest'
import { decideReceivingScan } from '#shared/domain/receiving/decide.ts'
import type { ReceivingSituation } from '#shared/domain/receiving/decide.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { knownPack, labelOf, now, otherJob, pack, thisJob } from '#test/support/domain/damage-situations.ts'
import {
  announcedPack,
  receivingScanOf,
  shipmentAtHand,
  thisShipment,
} from '#test/support/domain/receiving-situations.ts'

function taken(differing: Partial<ReceivingSituation>) {
  const decided = decideReceivingScan(receivingScanOf('A', differing))
  if (!decided.ok) throw new Error(`refused: ${decided.error.code}`)
  return decided.value
}

function refused(differing: Partial<ReceivingSituation>) {
  const decided = decideReceivingScan(receivingScanOf('A', differing))
  if (decided.ok) throw new Error('taken')
  return decided.error
}

const receivedShort = { ...shipmentAtHand, state: 'received', missing: 3 } as const
const notAnnounced = { announced: null } as const
const unknownItem = { kind: 'unknown', id: pack('A'), claimedBy: null } as const

describe('what the shipment announces', () => {
  test('an outermost unit is received, with what its label said', () => {
    expect(taken({})).toEqual({
      kind: 'receiving.item-scanned',
      job: thisJob,
      shipment: thisShipment,
      item: pack('A'),
      how: 'outermost',
      known: true,
      lot: 'B42',
      expiry: '2027-12-31',
      notes: [],
      discrepancy: null,
    })
  })

  test('an item inside a unit is scanned as that, whether its container was scanned or not', () => {
    expect(taken({ announced: { isOutermost: false, earliestExpiry: null } })).toMatchObject({ how: 'inside' })
  })

  test('what was scanned in this job counts once', () => {
    expect(taken({ item: announcedPack('A', { claimedBy: thisJob }) })).toMatchObject({ kind: 'job.scan-repeated' })
  })

  test('another lot or expiry on the label than announced leads to an exception hold', () => {
    expect(taken({ read: labelOf('A', { lot: 'B43' }) })).toMatchObject({
      how: 'outermost',
      notes: [{ code: 'LOT_DIFFERS' }],
      discrepancy: { kind: 'wrongLotOrExpiry', hold: 'exception' },
    })
    expect(taken({ read: labelOf('A', { expiry: '2027-11-30' }) })).toMatchObject({
      discrepancy: { kind: 'wrongLotOrExpiry', hold: 'exception' },
    })
  })

  test('what left this site comes back', () => {
    expect(taken({ item: announcedPack('A', { availability: 'SHIPPED' }) })).toMatchObject({ discrepancy: null })
  })
})

describe('dates', () => {
  test('expired goods are refused, and so is a container with anything expired in it', () => {
    expect(refused({ read: labelOf('A', { expiry: '2026-11-22' }) })).toMatchObject({ code: 'EXPIRED' })
    expect(refused({ announced: { isOutermost: true, earliestExpiry: '2026-11-22' } })).toEqual({
      code: 'EXPIRED',
      item: pack('A'),
      expiry: '2026-11-22',
    })
  })

  test('the day of expiry is the last on which goods are received', () => {
    expect(taken({ announced: { isOutermost: true, earliestExpiry: '2026-11-23' } })).toMatchObject({
      notes: [{ code: 'SHORT_DATED', expiry: '2026-11-23' }],
    })
  })

  test('goods with fewer days left than the site wants are received and pointed out', () => {
    const atLimit = { isOutermost: true, earliestExpiry: '2027-05-22' }
    expect(taken({ announced: atLimit })).toMatchObject({ notes: [] })
    expect(taken({ announced: { ...atLimit, earliestExpiry: '2027-05-21' } })).toMatchObject({
      notes: [{ code: 'SHORT_DATED', expiry: '2027-05-21' }],
      discrepancy: null,
    })
  })
})

describe('what the shipment does not announce', () => {
  test('an item of another shipment that is not received yet is refused, naming it', () => {
    expect(refused({ ...notAnnounced, otherShipment: 'DN-1002' })).toEqual({
      code: 'OTHER_SHIPMENT',
      item: pack('A'),
      number: 'DN-1002',
    })
  })

  test('an item that a partner told of is over, and goes on exception hold', () => {
    expect(taken({ ...notAnnounced, item: unknownItem })).toMatchObject({
      how: 'unexpected',
      known: false,
      notes: [{ code: 'OVER_RECORDED' }],
      discrepancy: { kind: 'over', hold: 'exception' },
    })
  })

  test('an item that nobody ever told of is unknown, and goes on exception hold', () => {
    expect(taken({ ...notAnnounced, item: unknownItem, heardOf: false })).toMatchObject({
      how: 'unexpected',
      notes: [{ code: 'UNKNOWN_ITEM_RECORDED' }],
      discrepancy: { kind: 'unknownItem', hold: 'exception' },
    })
  })

  test('an item that is here already goes on suspect hold', () => {
    expect(taken({ ...notAnnounced, item: knownPack('A') })).toMatchObject({
      how: 'unexpected',
      notes: [{ code: 'ALREADY_RECEIVED' }],
      discrepancy: { kind: 'alreadyReceived', hold: 'suspect' },
    })
    expect(taken({ item: knownPack('A') })).toMatchObject({ how: 'unexpected', discrepancy: { hold: 'suspect' } })
  })

  test('a number on record as destroyed is another pack: suspect, whatever was announced and whatever its date', () => {
    const item = knownPack('A', { lifecycle: 'destroyed' })
    const suspect = {
      how: 'unexpected',
      notes: [{ code: 'OUT_OF_USE', lifecycle: 'destroyed' }],
      discrepancy: { kind: 'over', hold: 'suspect' },
    }
    expect(taken({ ...notAnnounced, item })).toMatchObject(suspect)
    expect(taken({ item })).toMatchObject(suspect)
    expect(taken({ item, today: '2099-01-01' })).toMatchObject(suspect)
  })

  test('an item on record as decommissioned goes on suspect hold', () => {
    expect(taken({ ...notAnnounced, item: knownPack('A', { lifecycle: 'decommissioned' }) })).toMatchObject({
      how: 'unexpected',
      notes: [{ code: 'OUT_OF_USE', lifecycle: 'decommissioned' }],
      discrepancy: { kind: 'over', hold: 'suspect' },
    })
  })

  test('expired goods are refused here too', () => {
    const read = labelOf('A', { expiry: '2026-11-22' })
    expect(refused({ announced: null, item: unknownItem, read })).toMatchObject({ code: 'EXPIRED' })
  })

  test('a serial with expiry and lot swallowed is no item of anybody', () => {
    const read = labelOf('A17271231101', { lot: null, expiry: null })
    expect(refused({ ...notAnnounced, item: unknownItem, read })).toMatchObject({ code: 'SEPARATOR_LOST' })
  })
})

describe('which shipment', () => {
  test('a first scan that no shipment announces finds none', () => {
    expect(refused({ shipment: null, announced: null })).toEqual({ code: 'NOSHIPFOUND', item: pack('A') })
  })

  test('a completed receipt takes no scan', () => {
    const complete = { code: 'ORDERCOMPLETE', item: pack('A'), number: 'DN-1001' }
    const shipment = { ...shipmentAtHand, state: 'received' } as const
    expect(refused({ shipment })).toEqual(complete)
    expect(refused({ shipment: { ...shipment, isOfJob: false } })).toEqual(complete)
  })

  test('what was missing from a short receipt begins a supplementary one', () => {
    expect(taken({ shipment: { ...receivedShort, isOfJob: false } })).toMatchObject({ how: 'outermost' })
  })

  test('what came with the first receipt begins no other, and neither does what nobody announced', () => {
    const shipment = { ...receivedShort, isOfJob: false }
    expect(refused({ ...notAnnounced, shipment, item: knownPack('A') })).toMatchObject({ code: 'ORDERCOMPLETE' })
    expect(refused({ ...notAnnounced, shipment, item: unknownItem })).toMatchObject({ code: 'ORDERCOMPLETE' })
  })

  test('in a supplementary receipt, what came before is received already and what nobody announced is recorded', () => {
    const shipment = receivedShort
    expect(taken({ ...notAnnounced, shipment, item: knownPack('A') })).toMatchObject({
      discrepancy: { kind: 'alreadyReceived', hold: 'suspect' },
    })
    expect(taken({ ...notAnnounced, shipment, item: unknownItem })).toMatchObject({ discrepancy: { kind: 'over' } })
  })

  test('a shipment that another open job receives is left to that job', () => {
    const shipment = { ...shipmentAtHand, state: 'receiving', receivedBy: otherJob } as const
    expect(refused({ shipment })).toEqual({ code: 'CLAIMED', item: pack('A'), claimedBy: otherJob })
  })

  test('an item that another job works on is refused, and one whose container it works on', () => {
    expect(refused({ item: announcedPack('A', { claimedBy: otherJob }) })).toMatchObject({ code: 'CLAIMED' })
    expect(refused({ claimedBeside: { item: pack('BOX'), job: otherJob } })).toMatchObject({ item: pack('BOX') })
  })

  test('an item whose last event lies further ahead than the site tolerates is refused', () => {
    const item = announcedPack('A', { lastEventAt: (now + 6 * 60_000) as Instant })
    expect(refused({ item })).toMatchObject({ code: 'EVENTTIMEBEFORELASTEVENT' })
  })
})

test('what is of a lot that is called back, or has it inside, is not received', () => {
  expect(decideReceivingScan(receivingScanOf('A1', { recalledLot: 'B42' }))).toMatchObject({
    error: { code: 'LOT_RECALLED', item: pack('A1'), lot: 'B42' },
  })
})
