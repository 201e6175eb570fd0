import { expect, test } from 'vitest'
import { holdActs, holdAfter, holdBefore, isSigned, rightFor } from '#shared/domain/holds/act.ts'
import { decideHolds } from '#shared/domain/holds/finish.ts'
import type { HoldWords, PlannedHolds } from '#shared/domain/holds/finish.ts'
import { reasonsFor } from '#shared/domain/holds/reasons.ts'
import { holdKinds } from '#shared/domain/items/hold-kind.ts'
import type { Signature } from '#shared/domain/signatures/signature.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { now, otherJob, pack, thisJob } from '#test/support/domain/damage-situations.ts'

const clock = { at: now, clockToleranceMinutes: 5 }
const planned: PlannedHolds = {
  items: [pack('A'), pack('CASE')],
  unknown: [],
  stillHeld: [pack('A')],
  newest: { item: pack('A'), lastEventAt: (now - 1000) as Instant },
  claimed: null,
  recalled: null,
  unseen: null,
}
const words = (part: Partial<HoldWords> = {}): HoldWords => ({
  act: { kind: 'lift', hold: 'exception' },
  reason: 'dataCorrected',
  note: null,
  photos: [],
  signature: null,
  ...part,
})
const signature = { printedName: 'Sam' } as Signature

test('a lifted hold is one fact, with what another hold stays on', () => {
  expect(decideHolds(thisJob, words(), planned, clock)).toEqual(
    ok({
      kind: 'holds.lifted',
      job: thisJob,
      hold: 'exception',
      reason: 'dataCorrected',
      note: null,
      eventTime: now,
      items: [pack('A'), pack('CASE')],
      stillHeld: [pack('A')],
      signature: null,
    }),
  )
})

test('what was damaged or suspect goes back by a signature only; an exception by the right alone', () => {
  for (const act of holdActs.filter(isSigned)) {
    expect(decideHolds(thisJob, words({ act }), planned, clock)).toEqual(err({ code: 'SIGNATURE_MISSING' }))
    expect(decideHolds(thisJob, words({ act, signature }), planned, clock)).toMatchObject({ value: { signature } })
  }
  expect(holdActs.filter(isSigned)).toEqual([
    { kind: 'lift', hold: 'suspect' },
    { kind: 'lift', hold: 'damaged' },
    { kind: 'move', from: 'suspect', to: 'exception' },
    { kind: 'move', from: 'suspect', to: 'damaged' },
    { kind: 'move', from: 'damaged', to: 'exception' },
  ])
})

test('reason "other" takes words', () => {
  expect(decideHolds(thisJob, words({ reason: 'other' }), planned, clock)).toEqual(err({ code: 'NOTE_MISSING' }))
  expect(decideHolds(thisJob, words({ reason: 'other', note: 'asked the sender' }), planned, clock).ok).toBe(true)
})

test('an act that changes nothing is refused, and one on what another job works on', () => {
  expect(decideHolds(thisJob, words(), { ...planned, items: [] }, clock)).toEqual(err({ code: 'JOB_EMPTY' }))
  const claimed = { item: pack('B'), job: otherJob }
  expect(decideHolds(thisJob, words(), { ...planned, claimed }, clock)).toEqual(
    err({ code: 'CLAIMED', item: pack('B'), claimedBy: otherJob }),
  )
})

test('its event is later than any before, and not by more than the site tolerates', () => {
  const ahead = { item: pack('A'), lastEventAt: (now + 4 * 60_000) as Instant }
  expect(decideHolds(null, words(), { ...planned, newest: ahead }, clock)).toMatchObject({
    value: { eventTime: ahead.lastEventAt + 1 },
  })
  const tooFar = { ...ahead, lastEventAt: (now + 6 * 60_000) as Instant }
  expect(decideHolds(null, words(), { ...planned, newest: tooFar }, clock)).toEqual(
    err({ code: 'EVENTTIMEBEFORELASTEVENT', ...tooFar }),
  )
})

test('every kind of hold that a person puts on can be put on, turned into any other, and lifted, by who has the right', () => {
  for (const hold of holdKinds) {
    const putOn = holdActs.filter((act) => act.kind === 'put' && act.hold === hold)
    expect(putOn).toHaveLength(hold === 'damaged' ? 0 : 1)
    expect(holdActs.filter((act) => act.kind === 'lift' && act.hold === hold)).toHaveLength(1)
    const turned = holdActs.filter((act) => act.kind === 'move' && act.from === hold)
    expect(new Set(turned.map(holdAfter)).size).toBe(holdKinds.length - 1)
  }
  for (const act of holdActs) {
    expect(rightFor(act)).toEqual(
      act.kind === 'put' ? { right: 'putOnHold', reason: act.hold } : { right: 'liftHolds', reason: holdBefore(act) },
    )
    expect(reasonsFor(act)).toContain('other')
  }
})

test('a container whose contents are to be inspected is not freed over the head of what nobody has looked at', () => {
  expect(decideHolds(thisJob, words(), { ...planned, unseen: pack('B') }, clock)).toEqual(
    err({ code: 'CONTENTS_TO_INSPECT', item: pack('B') }),
  )
})

test('what is of a recalled lot comes off its exception hold by the end of the recall alone', () => {
  const recalled = { item: pack('A'), lot: 'B42' }
  expect(decideHolds(thisJob, words(), { ...planned, recalled }, clock)).toEqual(
    err({ code: 'LOT_RECALLED', ...recalled }),
  )
})
