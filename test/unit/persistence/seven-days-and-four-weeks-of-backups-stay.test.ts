import { expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { backupsToKeep } from '#service/persistence/backups/backup-rotation.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour
// A Sunday, late: the last hours of a week in UTC.
const sunday = Date.UTC(2026, 10, 22, 22) as Instant

function kept(times: readonly number[]): readonly string[] {
  return [...backupsToKeep(times as Instant[])].map((at) => new Date(at).toISOString().slice(0, 13)).sort()
}

test('of a station that ran every day for two months, seven days stay and the Sundays of four weeks', () => {
  const times = Array.from({ length: 60 }, (_, days) => sunday - days * day)
  expect(kept(times)).toEqual([
    '2026-11-01T22',
    '2026-11-08T22',
    '2026-11-15T22',
    ...['16', '17', '18', '19', '20', '21', '22'].map((date) => `2026-11-${date}T22`),
  ])
})

test('of several backups of one day the newest stays', () => {
  expect(kept([sunday, sunday - hour, sunday - 2 * hour])).toEqual(['2026-11-22T22'])
})

test('a station that stood still for a year keeps what it has', () => {
  const times = [sunday, sunday - 365 * day, sunday - 366 * day]
  expect(backupsToKeep(times as Instant[]).size).toBe(3)
})

test('without backups nothing is kept', () => {
  expect(backupsToKeep([]).size).toBe(0)
})
