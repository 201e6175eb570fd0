import { expect, test } from 'vitest'
import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import { decideConfirmation, localDay } from '#shared/domain/reports/confirm.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'

const act = '018f0000-0000-7000-8000-0000000000aa' as FactId
const clock = { at: Date.UTC(2026, 10, 23, 23, 30) as Instant, offsetMinutes: 60 }
const said = { act, report: 'nmvsSample', reference: ' A-17 ', filedOn: '2026-11-24' } as const

test('with a reference, on a day from the act to today', () => {
  expect(decideConfirmation(said, '2026-11-20', clock)).toEqual(
    ok({ kind: 'report.confirmed', act, report: 'nmvsSample', reference: 'A-17', filedOn: '2026-11-24' }),
  )
  expect(decideConfirmation(said, '2026-11-24', clock).ok).toBe(true)
})

test('today is where the site is: half past midnight there is still yesterday in UTC', () => {
  expect(localDay(clock)).toBe('2026-11-24')
  expect(decideConfirmation(said, '2026-11-20', { ...clock, offsetMinutes: 0 })).toEqual(
    err({ code: 'FILED_IN_FUTURE', today: '2026-11-23' }),
  )
})

test('not without a reference, not before the act, and not where no act triggered it', () => {
  expect(decideConfirmation({ ...said, reference: '  ' }, '2026-11-20', clock)).toEqual(
    err({ code: 'REFERENCE_MISSING' }),
  )
  expect(decideConfirmation(said, '2026-11-25', { ...clock, at: (clock.at + 86_400_000) as Instant })).toEqual(
    err({ code: 'FILED_BEFORE_ACT', actOn: '2026-11-25' }),
  )
  expect(decideConfirmation(said, null, clock)).toEqual(err({ code: 'REPORT_NOT_FOUND' }))
})
