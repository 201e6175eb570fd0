import { expect, test } from 'vitest'
import { missingOnHold } from '#shared/domain/holds/missing.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { now, pack } from '#test/support/domain/damage-situations.ts'

const items = [pack('A'), pack('B')]

test('what is missing goes on exception hold in one fact, with the words of whoever took it off the list', () => {
  expect(missingOnHold({ items, lastEventAt: (now - 5) as Instant }, 'not on the shelf', null, now)).toEqual([
    {
      kind: 'holds.put',
      job: null,
      hold: 'exception',
      reason: 'missing',
      note: 'not on the shelf',
      eventTime: now,
      items,
      unknown: [],
    },
  ])
})

test.each([
  ['a partner’s clock that ran ahead', (now + 60_000) as Instant, null, now + 60_001],
  ['coming out of its container in the same act', (now - 5) as Instant, (now + 70) as Instant, now + 71],
])('its event lies right behind %s', (_case, lastEventAt, takenOutAt, expected) => {
  const [held] = missingOnHold({ items, lastEventAt }, null, takenOutAt, now)
  expect(held?.eventTime).toBe(expected)
})

test('what is on exception hold already leaves no fact', () => {
  expect(missingOnHold({ items: [], lastEventAt: null }, null, null, now)).toEqual([])
})
