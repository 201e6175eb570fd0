import { expect, test } from 'vitest'
import { messagesForReturns } from '#shared/domain/network/messages-for-returns.ts'
import type { EndpointId } from '#shared/domain/network/message.ts'
import { decideVerification } from '#shared/domain/returns/verify.ts'
import type { ReturnToVerify } from '#shared/domain/returns/verify.ts'
import type { SiteGln } from '#shared/domain/site/site.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { knownPack, now, otherJob, pack } from '#test/support/domain/damage-situations.ts'

const clock = { at: now, clockToleranceMinutes: 5 }

function returned(serial: string, differing: Partial<ReturnToVerify> = {}): ReturnToVerify {
  const item = knownPack(serial, { availability: 'BLOCKED', holds: ['exception'] })
  return { item, awaitsVerification: true, inside: [], otherHold: null, ...differing }
}

const verify = (
  returns: readonly ReturnToVerify[],
  outcome: 'saleable' | 'notSaleable' = 'saleable',
  newest: Parameters<typeof decideVerification>[2] = null,
) => decideVerification(returns, outcome, newest, clock)

test('what is inside shares what becomes of its container', () => {
  expect(verify([returned('CASE', { inside: [pack('A'), pack('B')] }), returned('C')])).toEqual({
    ok: true,
    value: {
      kind: 'returns.verified',
      outcome: 'saleable',
      eventTime: now,
      items: [pack('CASE'), pack('C')],
      inside: [pack('A'), pack('B')],
    },
  })
})

test('all or none: what is no return, or was verified before, refuses the whole', () => {
  expect(verify([])).toMatchObject({ error: { code: 'JOB_EMPTY' } })
  expect(verify([returned('A'), returned('B', { awaitsVerification: false })])).toMatchObject({
    error: { code: 'NOT_A_RETURN', item: pack('B') },
  })
  const unknown = { kind: 'unknown', id: pack('X'), claimedBy: null } as const
  expect(verify([returned('A', { item: unknown })])).toMatchObject({ error: { code: 'NOT_A_RETURN' } })
})

test('what is in a container is taken out before it is judged by itself', () => {
  const item = knownPack('A', { parent: pack('CASE') })
  expect(verify([returned('A', { item })])).toMatchObject({ error: { code: 'ALREADY_INSIDE', parent: pack('CASE') } })
})

test('what an open job works on is left to it', () => {
  const item = knownPack('A', { claimedBy: otherJob })
  expect(verify([returned('A', { item })])).toMatchObject({ error: { code: 'CLAIMED', claimedBy: otherJob } })
})

test('another hold keeps it from being saleable, not from being destroyed', () => {
  const otherHold = { item: pack('A'), hold: 'damaged' } as const
  expect(verify([returned('CASE', { otherHold })])).toMatchObject({ error: { code: 'ON_HOLD', ...otherHold } })
  expect(verify([returned('CASE', { otherHold })], 'notSaleable')).toMatchObject({
    ok: true,
    value: { outcome: 'notSaleable' },
  })
})

test('it lies after the last event of all that is verified, or waits for the clock', () => {
  const ahead = { item: pack('A'), lastEventAt: (now + 60_000) as Instant }
  expect(verify([returned('A')], 'saleable', ahead)).toMatchObject({ value: { eventTime: now + 60_001 } })
  const farAhead = { item: pack('A'), lastEventAt: (now + 6 * 60_000) as Instant }
  expect(verify([returned('A')], 'saleable', farAhead)).toMatchObject({ error: { code: 'EVENTTIMEBEFORELASTEVENT' } })
})

test.each([
  ['saleable', 'conformant'],
  ['notSaleable', 'non_conformant'],
] as const)('what is %s is told to be %s, about all that is inside too', (outcome, disposition) => {
  const decided = verify([returned('CASE', { inside: [pack('A')] })], outcome)
  if (!decided.ok) throw new Error(decided.error.code)
  let ids = 0
  const context = {
    site: { gln: '9521234900016' as SiteGln },
    endpoint: 'practice' as EndpointId,
    offsetMinutes: 0,
    newId: () => `018f0000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
  }
  expect(messagesForReturns(decided.value, context)).toMatchObject([
    {
      type: 'inspection',
      items: [pack('CASE'), pack('A')],
      events: [{ body: { action: 'OBSERVE', bizStep: 'inspecting', disposition, epcList: [expect.any(String)] } }],
    },
  ])
})
