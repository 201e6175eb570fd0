import { describe, expect, test } from 'vitest'
import { decideReceiptComplete } from '#shared/domain/receiving/complete.ts'
import type { ReceiptTally } from '#shared/domain/receiving/complete.ts'
import { documentNumberOf } from '#shared/domain/receiving/document-number.ts'
import { decideUnannounced } from '#shared/domain/receiving/unannounced.ts'
import type { ShipmentOfThatNumber } from '#shared/domain/receiving/unannounced.ts'
import { isGln } from '#shared/gs1/gln.ts'
import { now, pack } from '#test/support/domain/damage-situations.ts'
import { openReceipt, tally, thisShipment } from '#test/support/domain/receiving-situations.ts'

const note = { number: 'LS 4711', kind: 'purchase', fromGln: null } as const
const found: ShipmentOfThatNumber = { id: thisShipment, state: 'expected', missing: 0 }

describe('a delivery note', () => {
  test('begins a delivery of its own where the site allows it', () => {
    expect(decideUnannounced(note, null, { unannouncedGoods: 'allow' })).toEqual({
      ok: true,
      value: { kind: 'newDelivery', note },
    })
    expect(decideUnannounced(note, null, { unannouncedGoods: 'refuse' })).toEqual({
      ok: false,
      error: { code: 'UNANNOUNCED_NOT_ALLOWED' },
    })
  })

  test('whose number was announced after all leads to that shipment, whatever the site allows', () => {
    const leadsThere = { ok: true, value: { kind: 'shipment', id: thisShipment } }
    expect(decideUnannounced(note, found, { unannouncedGoods: 'refuse' })).toEqual(leadsThere)
    const short = { ...found, state: 'received', missing: 2 } as const
    expect(decideUnannounced(note, short, { unannouncedGoods: 'refuse' })).toEqual(leadsThere)
  })

  test('of a complete receipt takes nothing more', () => {
    expect(decideUnannounced(note, { ...found, state: 'received' }, { unannouncedGoods: 'allow' })).toEqual({
      ok: false,
      error: { code: 'ORDERCOMPLETE', item: null, number: 'LS 4711' },
    })
  })
})

describe('the receipt of such goods', () => {
  const shipment = { id: thisShipment, number: 'LS 4711', kind: 'purchase', fromGln: null, announced: false } as const
  const held: ReceiptTally['held'] = [
    { item: pack('A'), because: 'unknownItem', hold: 'exception', before: null },
    { item: pack('B'), because: 'over', hold: 'exception', before: null },
    { item: pack('B'), because: 'damaged', hold: 'damaged', before: null },
    { item: pack('C'), because: 'alreadyReceived', hold: 'suspect', before: null },
    { item: pack('D'), because: 'over', hold: 'suspect', before: null },
  ]
  const complete = (differing: Partial<ReceiptTally>) =>
    decideReceiptComplete(
      openReceipt(),
      tally({ shipment, units: [], held, ...differing }),
      { reason: null, shortReceipts: 'allow' },
      { at: now, clockToleranceMinutes: 5 },
    )

  test('brings in each thing once, on hold, flagged; what is suspect is held and not received', () => {
    expect(complete({})).toMatchObject({
      ok: true,
      value: [
        {
          shipment: { announced: false },
          stock: 'onHold',
          units: [
            { item: pack('A'), inside: [] },
            { item: pack('B'), inside: [] },
          ],
          short: [],
          held,
        },
      ],
    })
  })

  test('needs a scan', () => {
    expect(complete({ held: [] })).toMatchObject({ error: { code: 'JOB_EMPTY' } })
  })
})

describe('the number that a code on a delivery note says', () => {
  test.each([
    [']C140000DEL-4711', '00DEL-4711'],
    ['(400)PO-17', 'PO-17'],
    [']A0LS 4711', 'LS 4711'],
    [' LS 4711 ', 'LS 4711'],
    [']d20109521234000013', '0109521234000013'],
  ])('%s says %s', (code, number) => {
    expect(documentNumberOf(code)).toBe(number)
  })
})

test('a GLN has 13 digits of which the last checks the others', () => {
  expect(isGln('9521234900016')).toBe(true)
  expect(isGln('9521234900017')).toBe(false)
  expect(isGln('952123490001')).toBe(false)
  expect(isGln('95212349000１6')).toBe(false)
})
