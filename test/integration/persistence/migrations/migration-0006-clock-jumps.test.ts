import { expect, test } from 'vitest'
import { clockJumpsProjection } from '#service/persistence/projections/clock-jumps.ts'
import { openClockJumps } from '#service/persistence/clock-jumps.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import { projector } from '#service/persistence/projections/projections.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { uuidv7 } from '#service/ids.ts'
import type { FactDraft } from '#shared/domain/ledger/fact.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('a clock that went back is kept with the fact that noticed it and with how far it went', () => {
  const database = databaseAfter(6)
  const ledger = openLedger(database, uuidv7())
  const { apply } = projector(database, [clockJumpsProjection])
  const draft: FactDraft = { body: { kind: 'job.put-down', job: 'j1' as JobId }, person: null, scan: null }
  for (const at of [100_000, 101_000, 41_000, 42_000]) {
    immediately(database, () => apply(ledger.append([draft], { at: at as Instant, offsetMinutes: 0 }, null)))
  }
  expect(openClockJumps(database)(0 as Instant, 5)).toEqual([{ at: 41_000, byMilliseconds: -60_000 }])
})
