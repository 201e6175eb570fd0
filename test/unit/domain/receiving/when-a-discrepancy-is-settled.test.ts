import { expect, test } from 'vitest'
import type { DiscrepancyId } from '#shared/domain/receiving/discrepancy-id.ts'
import { decideSettle } from '#shared/domain/receiving/settle.ts'

const id = 'd1' as DiscrepancyId

test('what no hold waits for is settled by saying what was done', () => {
  expect(decideSettle(id, { isOpen: true, kind: 'short', hold: null }, 'Credited')).toEqual({
    ok: true,
    value: [{ kind: 'receiving.discrepancy-settled', discrepancy: id, note: 'Credited' }],
  })
})

test('a hold is lifted, not talked away', () => {
  expect(decideSettle(id, { isOpen: true, kind: 'over', hold: 'exception' }, 'Fine')).toMatchObject({
    error: { code: 'SETTLED_BY_ITS_HOLD', hold: 'exception' },
  })
})

test('from a number that is out of use no hold can be lifted: a person settles it in words', () => {
  expect(decideSettle(id, { isOpen: true, kind: 'over', hold: 'suspect' }, 'Falsified')).toMatchObject({ ok: true })
  expect(decideSettle(id, { isOpen: true, kind: 'alreadyReceived', hold: 'suspect' }, 'Fine')).toMatchObject({
    error: { code: 'SETTLED_BY_ITS_HOLD', hold: 'suspect' },
  })
})

test('what is settled is not settled again, and what is not there is said', () => {
  expect(decideSettle(id, { isOpen: false, kind: 'short', hold: null }, 'Twice')).toEqual({ ok: true, value: [] })
  expect(decideSettle(id, null, 'Nothing')).toMatchObject({ error: { code: 'DISCREPANCY_NOT_FOUND' } })
})
