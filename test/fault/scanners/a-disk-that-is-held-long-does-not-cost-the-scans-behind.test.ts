import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { diskPatience, scanPatience } from '#shared/contract/disk-patience.ts'
import { decodeBytes } from '#shared/scan/byte-text.ts'
import { bytesOfHex } from '#shared/scan/hex.ts'
import { announceMany, manyLabel } from '#scripts/bench/million-items.ts'
import { atFiftyASecond } from '#scripts/drive/at-fifty-a-second.ts'
import { signInAndOpenJob } from '#scripts/drive/open-job.ts'
import { scanFactsIn } from '#scripts/drive/scan-facts.ts'
import { slowDownTheDisk } from '#scripts/drive/slow-disk.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { serialPair } from '#test/support/recorded-station.ts'
import { inDataFolder } from '#test/support/station/floor.ts'
import { watchedByTheShell } from '#test/support/station/watched-by-the-shell.ts'

const labels = Array.from({ length: 200 }, (_, index) => manyLabel(index))

/** Sends the labels at 50 a second while the disk is held once for so many milliseconds; the shell watches. */
async function scannedWhileHeldFor(milliseconds: number, folder: string) {
  const databaseFile = join(folder, 'training', 'station.db')
  await (await startStationProcess(folder)).stop()
  announceMany(databaseFile, labels.length)
  const pair = await serialPair()
  const station = await startStationProcess(folder)
  onTestFinished(() => station.stop())
  await signInAndOpenJob(station.client, pair.devicePath)
  const answered: { readonly raw: string; readonly verdict: string; readonly refusal: string | null }[] = []
  station.client.onNotice('scan.answered', ({ raw, verdict, refusal }) =>
    answered.push({ raw, verdict, refusal: refusal?.code ?? null }),
  )
  const watch = watchedByTheShell(station)
  onTestFinished(watch.end)

  const slow = await slowDownTheDisk(databaseFile, [milliseconds])
  const released = pause(milliseconds).then(() => slow.release())
  await atFiftyASecond(labels, (label) => pair.write(`${label}\r`))
  // A killed station answers nothing more: without this the wait below would hide why.
  await vi.waitFor(
    () => expect(answered.length + watch.killed.length * labels.length).toBeGreaterThanOrEqual(labels.length),
    {
      timeout: 90_000,
    },
  )
  await released
  expect(watch.killed).toEqual([])
  expect(answered.map(({ raw }) => raw)).toEqual(labels)
  const recorded = scanFactsIn(databaseFile).map((fact) => decodeBytes(bytesOfHex(fact.scan?.bytes ?? '')).text)
  return { answered, recorded }
}

test(
  'a disk held for less than a scan waits: every scan is recorded, and the shell lets the station wait',
  { timeout: 150_000 },
  () =>
    inDataFolder(async (folder) => {
      const { answered, recorded } = await scannedWhileHeldFor(scanPatience - 2_000, folder)
      expect(answered.filter(({ verdict }) => verdict !== 'ok')).toEqual([])
      expect(recorded).toEqual(labels)
    }),
)

test(
  'a disk held for longer: a scan that is not recorded is a stop that says so, and the rest is recorded in order',
  { timeout: 150_000 },
  () =>
    inDataFolder(async (folder) => {
      const { answered, recorded } = await scannedWhileHeldFor(scanPatience + diskPatience + 2_000, folder)
      const stopped = answered.filter(({ verdict }) => verdict !== 'ok')
      expect(stopped.length).toBeGreaterThan(0)
      expect(new Set(stopped.map(({ verdict, refusal }) => `${verdict} ${refusal}`))).toEqual(
        new Set(['stop DATABASE_IN_USE']),
      )
      expect(recorded).toEqual(answered.filter(({ verdict }) => verdict === 'ok').map(({ raw }) => raw))
    }),
)
