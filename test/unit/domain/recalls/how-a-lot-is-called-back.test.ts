import { expect, test } from 'vitest'
import { decideRecall, decideRecallLifted } from '#shared/domain/recalls/decide.ts'
import type { RecallId } from '#shared/domain/recalls/facts.ts'
import type { Signature } from '#shared/domain/signatures/signature.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { now, pack } from '#test/support/domain/damage-situations.ts'

const id = '018f0000-0000-7000-8000-0000000000aa' as RecallId
const lot = { id, gtin: '09521234567899', lot: 'B42' }
const said = { reason: 'qualityDefect', note: null } as const
const goods = { items: [pack('A'), pack('B')], lastEventAt: (now - 1000) as Instant }
const signature = { printedName: 'Sam' } as Signature

test('everything of it that is here goes on exception hold in the same act', () => {
  expect(decideRecall(lot, null, said, goods, now)).toMatchObject({
    value: [
      { kind: 'recall.begun', recall: id, lot: 'B42', reason: 'qualityDefect' },
      { kind: 'holds.put', job: null, hold: 'exception', reason: 'recalled', items: goods.items, eventTime: now },
    ],
  })
})

test('a lot of which nothing is here is called back too: nothing of it will be received', () => {
  const none = { items: [], lastEventAt: null }
  expect(decideRecall(lot, null, said, none, now)).toMatchObject({ value: [{ kind: 'recall.begun' }] })
})

test("it waits for no partner's clock: its event lies right behind the newest", () => {
  const ahead = { ...goods, lastEventAt: (now + 3_600_000) as Instant }
  expect(decideRecall(lot, null, said, ahead, now)).toMatchObject({ value: [{}, { eventTime: now + 3_600_001 }] })
})

test('a lot is called back once at a time, and the reason "other" needs words', () => {
  expect(decideRecall(lot, lot, said, goods, now)).toEqual(err({ code: 'RECALLED_ALREADY', lot: 'B42' }))
  expect(decideRecall(lot, null, { reason: 'other', note: null }, goods, now)).toEqual(err({ code: 'NOTE_MISSING' }))
})

test('lifting it takes words and a signature, and frees what it holds; what another hold is on is named', () => {
  const freed = { ...goods, stillHeld: [pack('B')] }
  expect(decideRecallLifted(lot, 'cleared by the owner', signature, freed, now)).toMatchObject({
    value: [
      { kind: 'recall.lifted', recall: id, note: 'cleared by the owner', signature },
      { kind: 'holds.lifted', hold: 'exception', reason: 'recallLifted', stillHeld: [pack('B')], signature },
    ],
  })
  expect(decideRecallLifted(lot, null, signature, freed, now)).toEqual(err({ code: 'NOTE_MISSING' }))
  expect(decideRecallLifted(null, 'cleared', signature, freed, now)).toEqual(err({ code: 'RECALL_NOT_FOUND' }))
  const nothing = { items: [], lastEventAt: null, stillHeld: [] }
  expect(decideRecallLifted(lot, 'cleared', signature, nothing, now)).toEqual(
    ok([{ kind: 'recall.lifted', recall: id, gtin: lot.gtin, lot: 'B42', note: 'cleared', signature }]),
  )
})
