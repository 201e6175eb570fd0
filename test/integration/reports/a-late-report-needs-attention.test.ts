import { expect, test } from 'vitest'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Happening } from '#shared/sync/message-progress.ts'
import { attentionList } from '#service/application/site/attention.ts'
import { record } from '#service/application/record.ts'
import { uuidv7 } from '#service/ids.ts'
import { openRecords } from '#service/persistence/records.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { trainingSite } from '#training/training-items.ts'
import { enqueue } from '#service/persistence/outbox/outbox.ts'
import { damageMessage } from '#test/support/sync/damage-messages.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'
import { pack, thisJob } from '#test/support/domain/damage-situations.ts'

const at = Date.UTC(2026, 10, 23, 8) as Instant
const aDay = 24 * 60 * 60 * 1000
const sampled = {
  kind: 'sampling.finished',
  job: thisJob,
  reason: 'sampled',
  description: null,
  reasonCode: null,
  party: null,
  eventTime: at,
  items: [pack('A1')],
  takenOut: 0,
} as const

function stationIn(market: 'EU' | 'RU') {
  const database = databaseAfter(Number.MAX_SAFE_INTEGER)
  const ids = uuidv7()
  const desk = { ...openRecords(database, ids), ids, readClock: () => ({ at, offsetMinutes: 60 }) }
  const write = (...bodies: readonly TallymanFact[]) =>
    immediately(database, () =>
      record(
        desk,
        bodies.map((body) => ({ body, person: null, scan: null })),
      ),
    )
  const [, act] = write({ kind: 'site.set-up', from: null, to: { ...trainingSite, market } }, sampled)
  if (act === undefined) throw new Error('nothing was written')
  const attention = (now: number) =>
    attentionList(
      {
        inFiles: () => null,
        refusedMessages: () => [],
        jobs: { open: () => [] },
        inspections: { open: () => [] },
        receivedBatches: { refused: () => [] },
        clockJumps: () => [],
        scanners: [],
        backup: { lastAt: null, problem: null },
        chain: { last: null, problem: null },
        besides: [],
        paused: null,
        network: {
          state: 'online',
          lastContactAt: null,
          nextTryAt: null,
          lastProblem: null,
          trouble: null,
          clockAhead: null,
        },
        pulling: { pulledAt: null, trouble: null },
        reports: desk.reports,
        discrepancies: { openInAll: () => ({ count: 0, since: null }) },
        returns: { waiting: () => ({ count: 0, since: null }) },
        handOvers: () => [],
        releases: () => [],
        orders: () => [],
        failedSignings: () => [],
        setAside: { open: () => [] },
        databaseSetAside: null,
        restoreRefused: null,
        reviewDueAt: null,
      },
      now as Instant,
      10,
    )
  /** Puts a message about the act into the outbox and lets this happen to it. */
  const message = (...happenings: readonly Happening[]) =>
    immediately(database, () => {
      enqueue(database, [damageMessage('A1')], { at, createdBy: null, fact: act.id })
      desk.outboxProgress.apply([1], happenings, { at, said: null })
    })
  return { attention, write, act: act.id, message, toldSince: desk.reports.toldSince }
}

test('a report that nobody confirmed needs attention after the time of its rule, until it is confirmed', () => {
  const { attention, write, act } = stationIn('EU')
  expect(attention(at + aDay)).toEqual([])
  expect(attention(at + aDay + 1)).toEqual([
    { kind: 'reportOverdue', act, report: 'nmvsSample', items: 1, since: at + aDay },
  ])
  write({ kind: 'report.told', act })
  expect(attention(at + aDay + 1)).toHaveLength(1)
  write({ kind: 'report.confirmed', act, report: 'nmvsSample', reference: 'R', filedOn: '2026-11-24' })
  expect(attention(at + aDay + 1)).toEqual([])
})

test('a report that the network files needs nobody once the network was told', () => {
  const { attention, write, act } = stationIn('RU')
  expect(attention(at + 5 * aDay + 1)).toMatchObject([{ kind: 'reportOverdue', report: 'mdlp552' }])
  write({ kind: 'report.told', act })
  expect(attention(at + 5 * aDay + 1)).toEqual([])
})

test('a network that was told by an upload is told; one whose message lies in a file, or was left out, is not', () => {
  const inFile = { kind: 'putIntoFile', file: 'unsent-1' } as const
  const lying = stationIn('RU')
  lying.message(inFile)
  expect(lying.toldSince()).toEqual([])
  const uploaded = stationIn('RU')
  uploaded.message(inFile, { kind: 'uploadedByHand', reason: 'job 7' })
  expect(uploaded.toldSince()).toEqual([uploaded.act])
  const leftOut = stationIn('RU')
  leftOut.message(
    { kind: 'leaves' },
    { kind: 'rejected', alone: true, said: 'no' },
    { kind: 'personLeavesOut', reason: 'told by telephone' },
  )
  expect(leftOut.toldSince()).toEqual([])
})
