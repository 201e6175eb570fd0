import { expect, test } from 'vitest'
import { shownToSign } from '#shared/domain/destruction/content.ts'
import {
  decideApproval,
  decideContentsChanged,
  decideDataChange,
  decideListing,
  decideRejection,
  decideRemoval,
  decideSubmission,
  decideWithdrawal,
} from '#shared/domain/destruction/decide-paper.ts'
import type { DestructionOrder } from '#shared/domain/destruction/order.ts'
import { standingOf } from '#shared/domain/destruction/order.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { now, otherJob, pack } from '#test/support/domain/damage-situations.ts'
import {
  after,
  approvedFact,
  contentOf,
  draft,
  hour,
  listOf,
  olga,
  orderData,
  orderId,
  quinn,
  sam,
  signatureOf,
} from '#test/support/destruction/orders.ts'

const list = listOf('three packs')

function submittedBy(who = olga, order = draft()): DestructionOrder {
  const signature = signatureOf(who, 'requestsDestruction', shownToSign(contentOf(order, list), { kind: 'request' }))
  return after(order, decideSubmission(order, list, signature), who)
}

const needsAnother = (because: 'requested' | 'changed') =>
  err({ code: 'ANOTHER_PERSON_NEEDED', number: 'D-1', because })

test('who drafted an order and who submitted it cannot approve it, whoever else did the other', () => {
  const submitted = submittedBy(sam)
  expect(decideApproval(submitted, list, olga, now)).toEqual(needsAnother('requested'))
  expect(decideApproval(submitted, list, sam, now)).toEqual(needsAnother('requested'))
  expect(decideApproval(submitted, list, quinn, now)).toEqual(ok(true))
})

test('who put items on the list, took some off or changed the paper cannot approve it, however long ago', () => {
  const listed = after(draft(), decideListing(draft(), [pack('A')], null, now), sam)
  expect(decideApproval(submittedBy(olga, listed), list, sam, now)).toEqual(needsAnother('changed'))
  const removal = { because: 'needed', note: null } as const
  const removed = after(submittedBy(), decideRemoval(submittedBy(), [pack('A')], removal, now), sam)
  expect(decideApproval(removed, list, sam, now)).toEqual(needsAnother('changed'))
  const changed = after(draft(), decideDataChange(draft(), orderData({ reason: 'Expired' }), now), sam)
  expect(decideApproval(submittedBy(olga, changed), list, sam, now)).toEqual(needsAnother('changed'))
})

test('who cannot approve cannot reject either', () => {
  const order = submittedBy()
  const signature = signatureOf(olga, 'rejectsDestruction', { because: 'no' })
  expect(decideRejection(order, 'no', signature)).toEqual(needsAnother('requested'))
})

test('a rejected order that is changed is a draft again, and must be asked for anew', () => {
  const order = submittedBy()
  const signature = signatureOf(quinn, 'rejectsDestruction', { because: 'wrong lot' })
  const rejected = after(order, decideRejection(order, 'wrong lot', signature), quinn)
  expect(rejected).toMatchObject({ phase: 'rejected', rejection: { because: 'wrong lot' } })
  const changed = after(rejected, decideListing(rejected, [pack('B')], null, now), olga)
  expect(changed.phase).toBe('draft')
  expect(decideApproval(changed, list, quinn, now)).toEqual(
    err({ code: 'ORDER_STANDS_OTHERWISE', number: 'D-1', standing: 'draft' }),
  )
})

test.each([
  ['one more', (order: DestructionOrder) => decideListing(order, [pack('B')], null, now)],
  ['one less', (order: DestructionOrder) => decideRemoval(order, [pack('A')], { because: 'needed', note: null }, now)],
  ['other paper', (order: DestructionOrder) => decideDataChange(order, orderData({ reason: 'Expired' }), now)],
])('%s voids an approval, and the order waits for one again', (_, change) => {
  const approved = after(submittedBy(), [approvedFact(submittedBy(), list, quinn)], quinn)
  expect(standingOf(approved, now)).toBe('approved')
  const changed = after(approved, change(approved), sam)
  expect(changed).toMatchObject({ phase: 'submitted', approval: null })
  expect(decideApproval(changed, list, sam, now)).toEqual(needsAnother('changed'))
  expect(decideApproval(changed, list, quinn, now)).toEqual(ok(true))
})

test('an approval lapses at its time, and the order waits for one again', () => {
  const approved = after(submittedBy(), [approvedFact(submittedBy(), list, quinn, now + hour)], quinn)
  expect(standingOf(approved, (now + hour - 1) as Instant)).toBe('approved')
  expect(standingOf(approved, (now + hour) as Instant)).toBe('submitted')
  expect(decideApproval(approved, list, quinn, (now + hour) as Instant)).toEqual(ok(true))
})

test('an order is not asked for with an empty list, without the owner, the method or the state of its items being right', () => {
  const asked = (order: DestructionOrder, of = list) =>
    decideSubmission(order, of, signatureOf(olga, 'requestsDestruction', {}))
  expect(asked(draft(), listOf('nothing', { items: 0 }))).toEqual(err({ code: 'ORDER_LIST_EMPTY', number: 'D-1' }))
  const theirs = { kind: 'party', name: 'Pharmacorp', gln: null } as const
  const unauthorised = draft({ owner: { ...theirs, authorisation: { reference: ' ', file: null } } })
  expect(asked(unauthorised)).toEqual(err({ code: 'OWNER_AUTHORISATION_MISSING', number: 'D-1' }))
  expect(asked(draft({ owner: { ...theirs, authorisation: { reference: 'RA-7', file: null } } })).ok).toBe(true)
  expect(asked(draft({ method: 'other' }))).toEqual(err({ code: 'METHOD_NOT_DESCRIBED', number: 'D-1' }))
  expect(asked(draft({ method: 'other', methodNote: 'Rendered unusable in gypsum' })).ok).toBe(true)
  const shipped = { lifecycle: 'commissioned', availability: 'SHIPPED', example: pack('S') } as const
  expect(asked(draft(), { ...list, states: [...list.states, shipped] })).toMatchObject({
    error: { code: 'BADSTATETRANSITION', item: pack('S'), from: 'SHIPPED' },
  })
  expect(asked(draft(), { ...list, claimed: { item: pack('C'), job: otherJob } })).toEqual(
    err({ code: 'CLAIMED', item: pack('C'), claimedBy: otherJob }),
  )
})

test('goods that changed under an approval void it; without an approval there is nothing to void', () => {
  const approved = after(submittedBy(), [approvedFact(submittedBy(), list, quinn)], quinn)
  expect(after(approved, decideContentsChanged(approved), quinn)).toMatchObject({ phase: 'submitted', approval: null })
  expect(decideContentsChanged(submittedBy())).toEqual([])
})

test('an order is withdrawn at any time before its execution, and not after', () => {
  const approved = after(submittedBy(), [approvedFact(submittedBy(), list, quinn)], quinn)
  for (const order of [draft(), submittedBy(), approved])
    expect(after(order, decideWithdrawal(order, 'a mistake', now), olga).phase).toBe('withdrawn')
  const beginning = { kind: 'destruction.execution-begun', order: orderId, job: otherJob } as const
  const begun = after(approved, [beginning], olga)
  expect(decideWithdrawal(begun, 'a mistake', now)).toEqual(
    err({ code: 'ORDER_STANDS_OTHERWISE', number: 'D-1', standing: 'inExecution' }),
  )
})
