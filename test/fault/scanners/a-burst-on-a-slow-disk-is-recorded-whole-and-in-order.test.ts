import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { decodeBytes } from '#shared/scan/byte-text.ts'
import { bytesOfHex } from '#shared/scan/hex.ts'
import { announceMany, manyLabel } from '#scripts/bench/million-items.ts'
import { atFiftyASecond } from '#scripts/drive/at-fifty-a-second.ts'
import { signInAndOpenJob } from '#scripts/drive/open-job.ts'
import { scanFactsIn } from '#scripts/drive/scan-facts.ts'
import { slowDownTheDisk } from '#scripts/drive/slow-disk.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { serialPair } from '#test/support/recorded-station.ts'
import { chanceOf } from '#test/support/gs1/chance.ts'
import { inDataFolder } from '#test/support/station/floor.ts'

/** 50 a second for 20 s, far longer than what can wait in the line; the bench `burst` goes on for 60 s. */
const scans = 1000

test.for(['fast', 'slow'] as const)(
  'fifty scans a second on a %s disk are each recorded once, in order, to the byte',
  { timeout: 240_000 },
  (disk) =>
    inDataFolder(async (folder) => {
      const databaseFile = join(folder, 'training', 'station.db')
      await (await startStationProcess(folder)).stop()
      announceMany(databaseFile, scans)
      const pair = await serialPair()
      const station = await startStationProcess(folder)
      onTestFinished(() => station.stop())
      await signInAndOpenJob(station.client, pair.devicePath)
      const answered: string[] = []
      station.client.onNotice('scan.answered', ({ raw, verdict }) => answered.push(`${verdict} ${raw}`))

      const chance = chanceOf(50)
      const stretches = Array.from({ length: 40 }, () => 100 + chance.whole(1400))
      const slow = disk === 'slow' ? await slowDownTheDisk(databaseFile, stretches) : null
      const labels = Array.from({ length: scans }, (_, index) => manyLabel(index))
      await atFiftyASecond(labels, (label) => pair.write(`${label}\r`))
      if (slow !== null) expect(slow.holds()).toBeGreaterThan(5)
      await slow?.release()

      await vi.waitFor(() => expect(answered).toHaveLength(scans), { timeout: 60_000 })
      expect(answered).toEqual(labels.map((label) => `ok ${label}`))
      const recorded = scanFactsIn(databaseFile).map((fact) => decodeBytes(bytesOfHex(fact.scan?.bytes ?? '')).text)
      expect(recorded).toEqual(labels)
    }),
)
