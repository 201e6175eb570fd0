import { expect, test } from 'vitest'
import { decideCorrection, errorReasonOf, mayBeUndone, undoableUntil } from '#shared/domain/corrections/decide.ts'
import { marketRules, markets } from '#shared/domain/markets/market.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { otherJob, pack } from '#test/support/domain/damage-situations.ts'
import { damage, daysLater, draft, factsOf, job, recordedAt, undoing } from '#test/support/domain/undo-situations.ts'

test('in the European Union an act is undone until ten days after it, and not a millisecond longer', () => {
  const until = daysLater(10)
  expect(undoableUntil({ at: recordedAt }, marketRules.EU.undo)).toBe(until)
  expect(mayBeUndone(undoing({ at: (until - 1) as Instant }))).toEqual({ ok: true, value: true })
  expect(mayBeUndone(undoing({ at: until }))).toEqual({
    ok: false,
    error: { code: 'UNDO_TOO_LATE', until, days: 10 },
  })
})

test.each(markets)('in the market %s the days of its table count', (market) => {
  const rule = marketRules[market].undo
  expect(mayBeUndone(undoing({ rule, at: daysLater(rule.days - 1) })).ok).toBe(true)
  expect(mayBeUndone(undoing({ rule, at: daysLater(rule.days) })).ok).toBe(false)
})

test('only the site that recorded it undoes it', () => {
  expect(mayBeUndone(undoing({ siteGln: '9521234900023' }))).toMatchObject({
    error: { code: 'UNDO_AT_OTHER_SITE', gln: '9521234900016' },
  })
  const anywhere = { ...marketRules.EU.undo, sameSite: false }
  expect(mayBeUndone(undoing({ siteGln: '9521234900023', rule: anywhere })).ok).toBe(true)
})

test('what took goods out of sale is not undone once they became what the market names', () => {
  const bars = [{ bar: 'expired', item: pack('A'), items: 1 }] as const
  expect(mayBeUndone(undoing({ bars }))).toEqual({
    ok: false,
    error: { code: 'UNDO_BARRED', bar: 'expired', item: pack('A'), items: 1 },
  })
  expect(mayBeUndone(undoing({ bars, rule: marketRules.US.undo })).ok).toBe(true)
})

test('what never took goods out of sale is undone whatever they became', () => {
  const facts = factsOf({
    kind: 'contents.taken-out',
    job,
    eventTime: recordedAt,
    openings: [{ container: pack('CASE'), items: [pack('A')] }],
  })
  const bars = [{ bar: 'expired', item: pack('A'), items: 1 }] as const
  expect(mayBeUndone(undoing({ bars, act: { ...undoing().act, facts } })).ok).toBe(true)
})

test('destroyed goods stay destroyed', () => {
  const facts = factsOf({
    kind: 'destruction.executed',
    order: 'order' as never,
    number: '7',
    reason: 'Damaged' as never,
    market: null,
    eventTime: recordedAt,
    takenOut: [],
    waves: [[{ item: pack('A'), inside: [] }]],
  })
  expect(mayBeUndone(undoing({ act: { ...undoing().act, facts } }))).toMatchObject({
    error: { code: 'UNDO_NEVER', kind: 'destruction.executed' },
  })
})

test('what something later rests on is not undone before that, and the refusal names it', () => {
  const later = { item: pack('A'), kind: 'contents.packed', at: daysLater(1) } as const
  expect(mayBeUndone(undoing({ later }))).toEqual({
    ok: false,
    error: { code: 'UNDO_LATER_FIRST', item: pack('A'), later: 'contents.packed', at: daysLater(1) },
  })
})

test('what an open job works on, and what is listed for destruction, is not undone under it', () => {
  expect(mayBeUndone(undoing({ claimed: { item: pack('A'), job: otherJob } }))).toMatchObject({
    error: { code: 'CLAIMED', claimedBy: otherJob },
  })
  expect(mayBeUndone(undoing({ listed: { item: pack('A'), number: '7' } }))).toMatchObject({
    error: { code: 'LISTED_FOR_DESTRUCTION', number: '7' },
  })
})

test('what was undone is not undone again', () => {
  expect(mayBeUndone(undoing({ act: { ...undoing().act, facts: [] } }))).toMatchObject({
    error: { code: 'UNDONE_ALREADY' },
  })
})

test('another reason needs words, and a correction says what it corrects', () => {
  expect(decideCorrection(undoing(), { way: 'undone' }, { ...draft, reason: 'other' })).toMatchObject({
    error: { code: 'REMARK_MISSING' },
  })
  expect(
    decideCorrection(undoing(), { way: 'undone' }, { ...draft, reason: 'other', remark: 'wrong pallet' }),
  ).toMatchObject({
    value: {
      kind: 'correction.recorded',
      act: job,
      corrects: [{ fact: 'fact 1', kind: damage.kind }],
      declaredAt: daysLater(1),
      reason: 'other',
      remark: 'wrong pallet',
    },
  })
})

test('the network is told that what was undone did not occur, and that what was corrected was told wrong', () => {
  expect(errorReasonOf({ way: 'undone' })).toBe('did_not_occur')
  expect(errorReasonOf({ way: 'leftOut' })).toBe('incorrect_data')
  expect(errorReasonOf({ way: 'changed' })).toBe('incorrect_data')
})

test('what the recall of a lot put on hold is freed by the end of the recall alone', () => {
  const facts = factsOf({
    kind: 'holds.put',
    job: null,
    hold: 'exception',
    reason: 'recalled',
    note: null,
    eventTime: recordedAt,
    items: [pack('A')],
    unknown: [],
  })
  expect(mayBeUndone(undoing({ act: { ...undoing().act, facts } }))).toMatchObject({
    error: { code: 'UNDO_NEVER', kind: 'holds.put' },
  })
})
