import { expect, onTestFinished, test, vi } from 'vitest'
import { parseSignedCheckpoint } from '#shared/domain/ledger/signed-checkpoint.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { attentionList } from '#service/application/site/attention.ts'
import { keepCheck } from '#service/application/records/keep-check.ts'
import { keepChecking } from '#service/persistence/ledger/chain-checks.ts'
import type { ChainChecks } from '#service/persistence/ledger/chain-checks.ts'
import { isCheckpointSigned } from '#service/sign-checkpoint.ts'
import { tamper, valueOf } from '#test/support/ledger/ledger-file.ts'
import { openStationFile } from '#test/support/ledger/station-file.ts'
import type { StationFile } from '#test/support/ledger/station-file.ts'

const quentin = '018f0000-0000-7000-8000-00000000000a' as PersonId
const hour = 60 * 60 * 1000

/** A station that checks itself, with a clock that the test sets. */
function checking(station: StationFile): { readonly checks: ChainChecks; readonly setClock: (at: number) => void } {
  let now = station.desk.readClock().at
  const desk = { ...station.desk, readClock: () => ({ at: now, offsetMinutes: 0 }) }
  const checks = keepChecking({
    file: station.file,
    checkpoint: () => ({ station: desk.ledger.station, ...desk.ledger.head() }),
    lastAt: () => desk.auditing.checks(1)[0]?.at ?? null,
    now: () => now,
    found: (outcome, occasion, person) => keepCheck(desk, outcome, occasion, person),
    changed: () => undefined,
  })
  onTestFinished(() => checks.stop())
  return { checks, setClock: (at) => (now = at as Instant) }
}

const newest = (station: StationFile) => [...station.desk.ledger.read(1, 100_000)].at(-1)

test('a check on demand is a fact that says who asked, how many facts were read, and what was found', async () => {
  const station = openStationFile()
  station.writeSome(5)
  await checking(station).checks.check(quentin)
  const { hash } = [...station.desk.ledger.read(6, 1)][0] ?? {}
  expect([...station.desk.ledger.read(7, 1)][0]).toMatchObject({
    person: quentin,
    body: { kind: 'ledger.checked', occasion: 'asked', outcome: { kind: 'whole', facts: 6, hash } },
  })
})

test('a chain that was whole gets a signed checkpoint, one a day', async () => {
  const station = openStationFile()
  const { checks, setClock } = checking(station)
  await checks.check(null)
  await checks.check(null)
  const [kept, ...others] = station.desk.auditing.checkpoints(10)
  expect(others).toEqual([])
  expect(valueOf(parseSignedCheckpoint(kept?.line ?? ''))).toSatisfy(isCheckpointSigned)
  setClock(station.desk.readClock().at + 24 * hour)
  await checks.check(null)
  expect(station.desk.auditing.checkpoints(10)).toHaveLength(2)
})

test('a chain that is broken is a fact with its break, gets no checkpoint, and waits for a person', async () => {
  const station = openStationFile()
  station.writeSome(5)
  const { checks } = checking(station)
  tamper(station.file, 'update fact set at = at + 1 where sequence = 4')
  await checks.check(null)
  const broken = { kind: 'contentChanged', sequence: 4 }
  expect(newest(station)).toMatchObject({ body: { kind: 'ledger.checked', outcome: { kind: 'broken', broken } } })
  expect(station.desk.auditing.checkpoints(10)).toEqual([])
  const entries = attentionList(
    {
      orders: () => [],
      failedSignings: () => [],
      inFiles: () => null,
      refusedMessages: () => [],
      jobs: { open: () => [] },
      inspections: { open: () => [] },
      receivedBatches: { refused: () => [] },
      clockJumps: () => [],
      scanners: [],
      backup: { lastAt: null, problem: null },
      chain: { last: station.desk.auditing.checks(1)[0] ?? null, problem: checks.problem() },
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
      reports: { overdue: () => [] },
      discrepancies: { openInAll: () => ({ count: 0, since: null }) },
      returns: { waiting: () => ({ count: 0, since: null }) },
      handOvers: () => [],
      releases: () => [],
      setAside: { open: () => [] },
      databaseSetAside: null,
      restoreRefused: null,
      reviewDueAt: null,
    },
    0 as Instant,
    10,
  )
  expect(entries).toEqual([{ kind: 'ledgerBroken', since: newest(station)?.at, broken }])
})

test('facts that are recorded while the chain is read hold up nothing and break nothing', async () => {
  const station = openStationFile()
  for (let thousand = 0; thousand < 5; thousand += 1) {
    station.write(
      ...Array.from(
        { length: 1000 },
        () => ({ kind: 'person.signed-out', person: quentin, because: 'asked' }) as const,
      ),
    )
  }
  const { checks } = checking(station)
  const progress = { over: false }
  const checked = checks.check(null).then(() => (progress.over = true))
  expect(checks.runningSince()).not.toBeNull()
  let during = 0
  while (!progress.over) {
    station.writeSome(1)
    during += 1
    await new Promise(setImmediate)
  }
  await checked
  // A check that held the station up would be over at the second look.
  expect(during).toBeGreaterThan(2)
  expect(station.desk.auditing.checks(1)[0]?.outcome).toMatchObject({ kind: 'whole' })
  expect(checks.runningSince()).toBeNull()
})

test('a minute after the start, and again a day after the last check, the station checks by itself', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const station = openStationFile()
  const { checks, setClock } = checking(station)
  const over = async () => {
    const running = checks.runningSince() !== null
    if (running) await checks.check(null)
    return running
  }
  vi.advanceTimersByTime(60_000)
  expect(await over()).toBe(true)
  expect(station.desk.auditing.checks(1)[0]).toMatchObject({ occasion: 'daily', person: null })
  const at = station.desk.auditing.checks(1)[0]?.at ?? 0
  setClock(at + 23 * hour)
  vi.advanceTimersByTime(hour)
  expect(await over()).toBe(false)
  setClock(at + 24 * hour)
  vi.advanceTimersByTime(hour)
  expect(await over()).toBe(true)
  expect(station.desk.auditing.checks(10)).toHaveLength(2)
})

test('a station that closes ends its check and writes nothing of it down', async () => {
  const station = openStationFile()
  const { checks } = checking(station)
  const checked = checks.check(null)
  await checks.stop()
  await checked
  expect(station.desk.auditing.checks(1)).toEqual([])
})
