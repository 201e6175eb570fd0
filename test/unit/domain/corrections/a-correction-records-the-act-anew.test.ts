import { expect, test } from 'vitest'
import type { ActBody } from '#shared/domain/corrections/act.ts'
import type { Opening } from '#shared/domain/contents/facts.ts'
import { planEnding } from '#shared/domain/contents/plan-ending.ts'
import { insteadOf } from '#shared/domain/corrections/instead.ts'
import { leavableItems, withAllInside } from '#shared/domain/corrections/leavable.ts'
import { pack } from '#test/support/domain/damage-situations.ts'
import { completedReceipt } from '#test/support/domain/receiving-situations.ts'
import { damage, job, recordedAt } from '#test/support/domain/undo-situations.ts'

const takenOut: ActBody = {
  kind: 'contents.taken-out',
  job,
  eventTime: recordedAt,
  openings: [
    { container: pack('CASE'), items: [pack('A')] },
    { container: pack('OTHER'), items: [pack('B')] },
  ],
}

test('nothing is recorded in place of what is undone', () => {
  expect(insteadOf([takenOut, damage], { way: 'undone' })).toEqual({ ok: true, value: [] })
})

test('an item that is left out is left out of everything that the act did', () => {
  const { value } = insteadOf([takenOut, damage], { way: 'leftOut', items: [pack('A')] }) as { value: unknown }
  expect(value).toEqual([
    { ...takenOut, openings: [{ container: pack('OTHER'), items: [pack('B')] }] },
    { ...damage, items: [{ id: pack('B'), known: false }] },
  ])
})

test('where all items are left out nothing is left', () => {
  expect(insteadOf([damage], { way: 'leftOut', items: [pack('A'), pack('B')] })).toEqual({ ok: true, value: [] })
})

test('what is not in it cannot be left out, and nothing is left out of a receipt', () => {
  expect(insteadOf([damage], { way: 'leftOut', items: [pack('A'), pack('Z')] })).toEqual({
    ok: false,
    error: { code: 'NOT_IN_THE_ACT', item: pack('Z') },
  })
  expect(insteadOf([completedReceipt()], { way: 'leftOut', items: [pack('A')] })).toEqual({
    ok: false,
    error: { code: 'CORRECTED_AS_A_WHOLE', kind: 'receiving.completed' },
  })
})

test('packing without an item: it is neither packed nor moved', () => {
  const packed: ActBody = {
    kind: 'contents.packed',
    job,
    eventTime: recordedAt,
    container: pack('CASE'),
    newContainer: null,
    holds: [],
    items: [pack('A'), pack('B')],
    movedFrom: [{ container: pack('OTHER'), items: [pack('B')] }],
  }
  expect(insteadOf([packed], { way: 'leftOut', items: [pack('B')] })).toEqual({
    ok: true,
    value: [{ ...packed, items: [pack('A')], movedFrom: [] }],
  })
})

test('a sampling without a pack counts anew what came out of containers', () => {
  const sampling: ActBody = {
    kind: 'sampling.finished',
    job,
    reason: 'sampled',
    description: null,
    reasonCode: null,
    party: null,
    eventTime: recordedAt,
    items: [pack('A'), pack('B'), pack('C')],
    takenOut: 2,
  }
  expect(insteadOf([takenOut, sampling], { way: 'leftOut', items: [pack('A')] })).toMatchObject({
    value: [{}, { items: [pack('B'), pack('C')], takenOut: 1 }],
  })
})

test('another reason is recorded with the time at which the damage was found; the same one is no correction', () => {
  expect(insteadOf([takenOut, damage], { way: 'changed', stated: { of: 'damage', reason: 'wet' } })).toEqual({
    ok: true,
    value: [takenOut, { ...damage, reason: 'wet' }],
  })
  expect(insteadOf([damage], { way: 'changed', stated: { of: 'damage', reason: 'crushed' } })).toMatchObject({
    error: { code: 'NOTHING_TO_CORRECT' },
  })
  expect(insteadOf([takenOut], { way: 'changed', stated: { of: 'damage', reason: 'wet' } })).toMatchObject({
    error: { code: 'NOTHING_TO_CORRECT' },
  })
})

test('the reason of a sampling or of a decommissioning is recorded anew by itself, and no act takes the reason of another', () => {
  const sampling: ActBody = {
    kind: 'sampling.finished',
    job,
    reason: 'sampled',
    description: 'for a complaint',
    reasonCode: null,
    party: null,
    eventTime: recordedAt,
    items: [pack('A')],
    takenOut: 1,
  }
  const decommissioning: ActBody = {
    kind: 'decommissioning.finished',
    job,
    reason: 'Expired',
    eventTime: recordedAt,
    ...planEnding([]),
  }
  expect(
    insteadOf([takenOut, sampling], { way: 'changed', stated: { of: 'sampling', reason: 'sampledArchival' } }),
  ).toEqual({ ok: true, value: [takenOut, { ...sampling, reason: 'sampledArchival' }] })
  expect(
    insteadOf([decommissioning], { way: 'changed', stated: { of: 'decommissioning', reason: 'Recalled' } }),
  ).toEqual({ ok: true, value: [{ ...decommissioning, reason: 'Recalled' }] })
  expect(insteadOf([decommissioning], { way: 'changed', stated: { of: 'damage', reason: 'wet' } })).toMatchObject({
    error: { code: 'NOTHING_TO_CORRECT' },
  })
})

const ended = (
  waves: Extract<ActBody, { kind: 'decommissioning.finished' }>['waves'],
  takenOut: readonly Opening[],
): ActBody => ({
  kind: 'decommissioning.finished',
  job,
  reason: 'Expired',
  eventTime: recordedAt,
  waves,
  takenOut,
})

test('a case that was taken out of use by mistake is left out with all that is in it, and is in its pallet again', () => {
  const wrong = { item: pack('CASE'), inside: [pack('A'), pack('B')] }
  const right = { item: pack('C'), inside: [] }
  const fromPallet = [{ container: pack('PALLET'), items: [pack('CASE')] }]
  const act = ended([[wrong, right]], fromPallet)
  expect(leavableItems([act])).toEqual([pack('CASE'), pack('C')])
  expect(insteadOf([act], { way: 'leftOut', items: [pack('CASE')] })).toEqual({
    ok: true,
    value: [ended([[right]], [])],
  })
  expect([...withAllInside([act], [pack('CASE')])]).toEqual([pack('CASE'), pack('A'), pack('B')])
})

test('a container that was taken apart to end, and what came out of it, ended together: neither is left out alone', () => {
  const act = ended(
    [
      [
        { item: pack('A'), inside: [] },
        { item: pack('C'), inside: [] },
      ],
      [{ item: pack('CASE'), inside: [] }],
    ],
    [{ container: pack('CASE'), items: [pack('A')] }],
  )
  expect(leavableItems([act])).toEqual([pack('C')])
  for (const item of [pack('A'), pack('CASE')])
    expect(insteadOf([act], { way: 'leftOut', items: [item] })).toMatchObject({
      error: { code: 'CORRECTED_AS_A_WHOLE' },
    })
})

test('a pack put on hold by mistake is left out; a lifting that somebody signed stands as a whole', () => {
  const items = [pack('A'), pack('B')]
  const held = { job: null, reason: 'other', note: 'a note', eventTime: recordedAt, items } as const
  const put: ActBody = { kind: 'holds.put', ...held, hold: 'suspect', unknown: [pack('A')] }
  expect(insteadOf([put], { way: 'leftOut', items: [pack('A')] })).toEqual({
    ok: true,
    value: [{ ...put, items: [pack('B')], unknown: [] }],
  })
  const lifted: ActBody = { kind: 'holds.lifted', ...held, hold: 'suspect', stillHeld: [], signature: null }
  expect(insteadOf([lifted], { way: 'leftOut', items: [pack('A')] })).toMatchObject({
    error: { code: 'CORRECTED_AS_A_WHOLE', kind: 'holds.lifted' },
  })
})
