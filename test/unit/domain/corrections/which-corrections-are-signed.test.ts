import { expect, test } from 'vitest'
import type { ActBody } from '#shared/domain/corrections/act.ts'
import { decideCorrection } from '#shared/domain/corrections/decide.ts'
import type { Wanted } from '#shared/domain/corrections/instead.ts'
import { isSignedCorrection } from '#shared/domain/corrections/signing.ts'
import type { HoldKind } from '#shared/domain/items/hold-kind.ts'
import type { Signature } from '#shared/domain/signatures/signature.ts'
import { pack } from '#test/support/domain/damage-situations.ts'
import { completedReceipt } from '#test/support/domain/receiving-situations.ts'
import { damage, draft, factsOf, job, recordedAt, undoing } from '#test/support/domain/undo-situations.ts'

const undone: Wanted = { way: 'undone' }
const unsent = { mayBeKnown: false }
const items = [pack('A')]
const takenOut: ActBody = {
  kind: 'contents.taken-out',
  job,
  eventTime: recordedAt,
  openings: [{ container: pack('CASE'), items }],
}
const sampling: ActBody = {
  kind: 'sampling.finished',
  job,
  reason: 'sampled',
  description: null,
  reasonCode: null,
  party: null,
  eventTime: recordedAt,
  items,
  takenOut: 0,
}
const common = { job: null, reason: 'other', note: 'a note', eventTime: recordedAt, items } as const
const put = (hold: Exclude<HoldKind, 'damaged'>): ActBody => ({ kind: 'holds.put', ...common, hold, unknown: [] })
const lifted = (signature: Signature | null): ActBody => ({
  kind: 'holds.lifted',
  ...common,
  hold: 'exception',
  stillHeld: [],
  signature,
})
const isSigned = (fact: ActBody, wanted: Wanted = undone, sent = unsent) =>
  isSignedCorrection(factsOf(fact), wanted, sent)

test('what the network may know of is declared wrong under a signature, whatever it is', () => {
  for (const fact of [takenOut, damage, completedReceipt()]) {
    expect(isSigned(fact, undone, { mayBeKnown: true })).toBe(true)
  }
})

test('goods that only a signed decision would free go back to sale under a signature', () => {
  expect([damage, sampling, put('suspect')].map((fact) => isSigned(fact))).toEqual([true, true, true])
  expect(isSigned(damage, { way: 'leftOut', items })).toBe(true)
})

test('what never left and moves nothing back to sale takes no signature', () => {
  expect([takenOut, completedReceipt(), put('exception')].map((fact) => isSigned(fact))).toEqual([false, false, false])
  expect(isSigned(damage, { way: 'changed', stated: { of: 'damage', reason: 'wet' } })).toBe(false)
})

test('what somebody signed is taken back under a signature', () => {
  expect(isSigned(lifted({ printedName: 'Sam' } as Signature))).toBe(true)
  expect(isSigned(lifted(null))).toBe(false)
})

test('without its signature such a correction is refused, and with it the record says who signed', () => {
  expect(decideCorrection(undoing(), undone, { ...draft, signature: null })).toEqual({
    ok: false,
    error: { code: 'SIGNATURE_MISSING' },
  })
  expect(decideCorrection(undoing(), undone, draft)).toMatchObject({ value: { signature: { printedName: 'Sam' } } })
})
