import { describe, expect, test } from 'vitest'
import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import { decideClosing } from '#shared/domain/batches/close-batch.ts'
import type { BatchToClose, ClosingWords, LevelToClose } from '#shared/domain/batches/close-batch.ts'
import { carriesOut } from '#shared/domain/batches/held-release.ts'
import type { HeldRelease } from '#shared/domain/batches/held-release.ts'
import type { ReleaseId } from '#shared/domain/batches/batch-id.ts'

const gtin = '09521234567899'
const head = {
  id: '018f0000-0000-7000-8000-000000000001' as BatchId,
  gtin,
  lot: 'L-26/7',
  expiry: '2028-06-30',
} as const
const units: LevelToClose = {
  level: 'EA',
  gtin,
  commissioned: 100,
  counted: null,
  packed: 0,
  decommissioned: 0,
  destroyed: 0,
}
const pallets: LevelToClose = { ...units, level: 'PL', gtin: null, commissioned: 2 }

const batchOf = (part: Partial<LevelToClose>, other: Partial<BatchToClose> = {}): BatchToClose => ({
  head,
  levels: [{ ...units, ...part }, pallets],
  isReceived: false,
  isClosed: false,
  openFile: null,
  isRecalled: false,
  keptHere: null,
  aggregationIsTold: true,
  endingIsTold: true,
  ...other,
})
const keptHere = { code: 'BATCH_NOT_HANDED_OVER', lot: head.lot, because: 'waiting' } as const
const words: ClosingWords = { closing: 'endOfBatch', reported: [], threshold: 100, reason: null }
const released: ClosingWords = { ...words, closing: 'productRelease' }

describe('the set follows from what the batch holds and what is sent of it', () => {
  test.each([
    ['nothing is packed', batchOf({}), 'commission'],
    ['something is packed', batchOf({ packed: 100 }), 'commission-aggregation'],
    ['something was taken out of use', batchOf({ decommissioned: 3 }), 'commission-decommission'],
    ['something was destroyed', batchOf({ destroyed: 1 }), 'commission-decommission'],
    [
      'packing is not sent',
      batchOf({ packed: 100, destroyed: 1 }, { aggregationIsTold: false }),
      'commission-decommission',
    ],
    [
      'what ended is not sent',
      batchOf({ packed: 99, destroyed: 1 }, { endingIsTold: false }),
      'commission-aggregation',
    ],
  ] as const)('%s', (_, batch, set) => {
    expect(decideClosing(batch, words)).toMatchObject({ ok: true, value: { set } })
  })

  test('an End of batch never tells packed goods and numbers out of use; a Product release may', () => {
    const batch = batchOf({ packed: 97, decommissioned: 2, destroyed: 1 })
    expect(decideClosing(batch, words)).toMatchObject({ error: { code: 'BATCH_SET_MIXED', out: 3 } })
    expect(decideClosing(batch, released)).toMatchObject({ value: { set: 'commission-aggregation' } })
  })
})

test.each([
  ['it came from a partner', batchOf({}, { isReceived: true }), words, 'BATCH_OF_PARTNER'],
  ['it is closed', batchOf({}, { isClosed: true }), words, 'BATCH_CLOSED'],
  ['a file is not whole', batchOf({}, { openFile: 'line.csv' }), words, 'BATCH_FILE_OPEN'],
  ['it has no numbers', { ...batchOf({}), levels: [{ ...units, commissioned: 0 }] }, words, 'BATCH_EMPTY'],
  ['its lot is called back', batchOf({}, { isRecalled: true }), released, 'BATCH_RECALLED'],
  ['the external system does not have it yet', batchOf({}, { keptHere }), released, 'BATCH_NOT_HANDED_OVER'],
] as const)('a batch is not closed where %s', (_, batch, said, code) => {
  expect(decideClosing(batch, said)).toMatchObject({ error: { code } })
})

test('that a line is done with a batch can be reported before the external system has it: nothing leaves by that', () => {
  expect(decideClosing(batchOf({}, { keptHere }), words).ok).toBe(true)
})

test('the end of a lot that is called back can still be reported', () => {
  expect(decideClosing(batchOf({}, { isRecalled: true }), words).ok).toBe(true)
})

describe('what is reported', () => {
  test('is what the line counted, else what was commissioned; levels of SSCCs alone report nothing', () => {
    const counted = decideClosing(batchOf({ counted: 100 }), words)
    expect(counted).toMatchObject({
      value: {
        levels: [
          { level: 'PL', reported: null },
          { level: 'EA', reported: 100 },
        ],
      },
    })
    const stated = decideClosing(batchOf({}), { ...words, reported: [{ level: 'EA', quantity: 99 }], reason: 'torn' })
    expect(stated).toMatchObject({ value: { levels: [{ level: 'PL' }, { level: 'EA', reported: 99 }] } })
  })

  test.each([
    [100, 100, 100, true],
    [100, 99, 100, false],
    [99, 99, 100, true],
    [99, 101, 100, true],
    [99, 98, 100, false],
    [99, 102, 100, false],
    [0, 0, 100, true],
  ])('with a threshold of %i per cent, %i of %i needs no reason: %s', (threshold, reported, commissioned, ok) => {
    const batch = batchOf({ commissioned })
    const said = { ...words, threshold, reported: [{ level: 'EA', quantity: reported }] } as const
    expect(decideClosing(batch, said).ok).toBe(ok)
    expect(decideClosing(batch, { ...said, reason: 'samples for the lab' }).ok).toBe(true)
  })
})

describe('a release that came before its numbers', () => {
  const release: HeldRelease = {
    release: '018f0000-0000-7000-8000-000000000002' as ReleaseId,
    gtin,
    lot: head.lot,
    expiry: head.expiry,
    closing: 'productRelease',
    quantity: 100,
  }
  test('is carried out when exactly what it says is here', () => {
    expect(carriesOut(release, batchOf({ packed: 100 }))).toMatchObject({ value: { set: 'commission-aggregation' } })
  })
  test.each([
    ['numbers are missing', batchOf({ commissioned: 99 }), 'NUMBERS_MISSING'],
    ['nothing of the product is here', { ...batchOf({}), levels: [pallets] }, 'NUMBERS_MISSING'],
    ['there are more', batchOf({ commissioned: 101 }), 'MORE_THAN_RELEASED'],
    ['the expiry differs', { ...batchOf({}), head: { ...head, expiry: '2029-01-31' } }, 'OTHER_EXPIRY'],
    ['the lot is called back', batchOf({}, { isRecalled: true }), 'BATCH_RECALLED'],
    ['a file is not whole', batchOf({}, { openFile: 'line.csv' }), 'BATCH_FILE_OPEN'],
    [
      'another level differs from what the line counted',
      {
        ...batchOf({}),
        levels: [units, { ...units, level: 'CA', gtin: '19521234567896', counted: 9, commissioned: 8 }],
      },
      'BATCH_YIELD_LOW',
    ],
  ] as const)('waits for a person where %s', (_, batch, code) => {
    expect(carriesOut(release, batch)).toMatchObject({ error: { code } })
  })
})
