import { closeSync, openSync, readdirSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { uuidv7 } from '#service/ids.ts'
import { backupDirectory, listBackups } from '#service/persistence/backups/backup-files.ts'
import { keepBackups } from '#service/persistence/backups/backups.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import {
  databaseFile,
  namesBeside,
  openLedgerFile,
  record,
  tamper,
  verify,
  writeLedger,
} from '#test/support/ledger/ledger-file.ts'

const day = 24 * 60 * 60 * 1000
const monday = Date.UTC(2026, 10, 23, 6) as Instant

/** A station of so many facts whose backups begin at the given moment; the test sets its clock. */
function stationWithBackups(file: string, at: Instant) {
  let now = at
  let tries = 0
  let tell: () => void = () => undefined
  const { database, close } = openLedgerFile(file)
  const ledger = openLedger(database, uuidv7())
  const backups = keepBackups({
    file,
    checkpoint: () => ({ station: ledger.station, ...ledger.head() }),
    readClock: () => ({ at: now, offsetMinutes: 0 }),
    changed: () => {
      tries += 1
      tell()
    },
  })
  onTestFinished(() => backups.stop())
  return {
    database,
    ledger,
    backups,
    tries: () => tries,
    /** Resolves after the next try, whatever began it. */
    nextTry: () => new Promise<void>((resolve) => (tell = resolve)),
    setClock: (moment: number) => (now = moment as Instant),
    leave: async () => {
      await backups.stop()
      close()
    },
  }
}

const backupNames = (file: string) => readdirSync(backupDirectory(file)).sort()

test('a backup is whole, in one file, with everything up to then', async () => {
  const file = databaseFile()
  const end = writeLedger(file, 300)
  const { backups, tries } = stationWithBackups(file, monday)
  expect(await backups.make()).toEqual({ lastAt: monday, problem: null })
  expect(tries()).toBe(1)
  expect(backupNames(file)).toEqual(['ledger-20261123T060000000Z.db'])
  const [backup] = listBackups(file)
  expect(verify(backup?.file ?? '', end)).toEqual({ ok: true, value: end })
  expect(backupNames(file)).toEqual(['ledger-20261123T060000000Z.db'])
})

test('facts that are recorded while the backup is made disturb neither', async () => {
  const file = databaseFile()
  const end = writeLedger(file, 2000)
  const { backups, database, ledger } = stationWithBackups(file, monday)
  const made = backups.make()
  let during = 0
  const isOver = () => backups.state().lastAt !== null || backups.state().problem !== null
  while (!isOver()) {
    record(database, ledger, [`during ${during}`])
    during += 1
    await new Promise(setImmediate)
  }
  expect((await made).problem).toBeNull()
  expect(during).toBeGreaterThan(2)
  expect(verify(listBackups(file)[0]?.file ?? '', end).ok).toBe(true)
  expect(ledger.head().sequence).toBe(2000 + during)
})

test('the start makes a backup by itself; a restart within an hour makes no other, a later one does', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const file = databaseFile()
  writeLedger(file, 3)
  const first = stationWithBackups(file, monday)
  const made = first.nextTry()
  vi.advanceTimersByTime(10_000)
  await made
  expect(first.backups.state()).toEqual({ lastAt: monday, problem: null })
  await first.leave()

  const soon = stationWithBackups(file, (monday + 59 * 60_000) as Instant)
  expect(soon.backups.state()).toEqual({ lastAt: monday, problem: null })
  vi.advanceTimersByTime(10_000)
  await soon.leave()
  expect(readdirSync(backupDirectory(file))).toHaveLength(1)

  const later = stationWithBackups(file, (monday + 61 * 60_000) as Instant)
  const again = later.nextTry()
  vi.advanceTimersByTime(10_000)
  await again
  expect(later.backups.state().lastAt).toBe(monday + 61 * 60_000)
})

test('old backups go once a newer one is whole', async () => {
  const file = databaseFile()
  writeLedger(file, 3)
  const { backups, setClock } = stationWithBackups(file, monday)
  for (let days = 0; days < 10; days += 1) {
    setClock(monday + days * day)
    await backups.make()
  }
  // Seven days to Wednesday 2 December, and the Sunday of the week before.
  expect(listBackups(file).map(({ at }) => new Date(at).getUTCDate())).toEqual([2, 1, 30, 29, 28, 27, 26])
})

test('a chain that is broken is reported with its fact; the good backups stay, the doubtful one has a place of its own', async () => {
  const file = databaseFile()
  writeLedger(file, 9)
  const first = stationWithBackups(file, monday)
  await first.backups.make()
  await first.leave()
  tamper(file, `update fact set at = at + 1 where sequence = 4`)

  const { backups } = stationWithBackups(file, (monday + day) as Instant)
  const state = await backups.make()
  expect(state).toEqual({
    lastAt: monday,
    problem: {
      at: monday + day,
      said: 'Fact 4 was changed after it was recorded: its content does not match its hash.',
    },
  })
  expect(backupNames(file)).toEqual(['ledger-20261123T060000000Z.db', 'ledger-doubtful.db'])
  expect(namesBeside(file)).not.toContain('ledger.db-suspect')
})

test('damage that the opening did not see is found by the backup, and the next opening checks every page', async () => {
  const file = databaseFile()
  writeLedger(file, 5000)
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(4096, 0x5a), 0, 4096, Math.floor(statSync(file).size / 8192) * 4096)
  closeSync(handle)

  const station = stationWithBackups(file, monday)
  const { problem } = await station.backups.make()
  expect(problem?.said).toMatch(/^The file is damaged: facts from \d+ on cannot be read\.$/)
  await station.leave()
  expect(openLedgerFile(file).setAside?.code).toBe('DATABASE_CORRUPT')
})

test('a backup that cannot be written is reported, never thrown, and the next try can succeed', async () => {
  const file = databaseFile()
  writeLedger(file, 3)
  const obstacle = join(dirname(file), 'backups')
  writeFileSync(obstacle, 'a file where the folder should be')
  const { backups } = stationWithBackups(file, monday)
  const state = await backups.make()
  expect(state.lastAt).toBeNull()
  expect(state.problem?.said).toContain('EEXIST')

  rmSync(obstacle)
  expect(await backups.make()).toEqual({ lastAt: monday, problem: null })
})

test('a day after the last backup the next one is made by itself, and an hour after a failed try another', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const file = databaseFile()
  writeLedger(file, 3)
  const { backups, setClock, nextTry } = stationWithBackups(file, monday)
  await backups.make()
  const hourPasses = (at: number) => {
    setClock(at)
    vi.advanceTimersByTime(day / 24)
  }
  hourPasses(monday + day - 1)
  const daily = nextTry()
  hourPasses(monday + day)
  await daily
  expect(backups.state()).toEqual({ lastAt: monday + day, problem: null })

  renameSync(backupDirectory(file), `${backupDirectory(file)}-gone`)
  writeFileSync(backupDirectory(file), 'a file where the folder should be')
  const failing = nextTry()
  hourPasses(monday + 2 * day)
  await failing
  expect(backups.state()).toMatchObject({ lastAt: monday + day, problem: { at: monday + 2 * day } })

  rmSync(backupDirectory(file))
  const again = nextTry()
  hourPasses(monday + 2 * day + day / 24)
  await again
  expect(backups.state()).toEqual({ lastAt: monday + 2 * day + day / 24, problem: null })
})

test('a station that closes ends its backup and leaves no part of it behind', async () => {
  const file = databaseFile()
  writeLedger(file, 3000)
  const station = stationWithBackups(file, monday)
  const making = station.backups.make()
  await station.leave()
  expect(await making).toEqual({ lastAt: null, problem: null })
  expect(backupNames(file)).toEqual([])
})

test('parts that a killed station left are cleared by the next backup', async () => {
  const file = databaseFile()
  writeLedger(file, 3)
  const first = stationWithBackups(file, monday)
  await first.backups.make()
  await first.leave()
  for (const ending of ['.part', '.part-journal']) {
    writeFileSync(join(backupDirectory(file), `ledger-20261101T000000000Z.db${ending}`), 'half a backup')
  }
  const { backups } = stationWithBackups(file, (monday + day) as Instant)
  await backups.make()
  expect(backupNames(file)).toEqual(['ledger-20261123T060000000Z.db', 'ledger-20261124T060000000Z.db'])
})
