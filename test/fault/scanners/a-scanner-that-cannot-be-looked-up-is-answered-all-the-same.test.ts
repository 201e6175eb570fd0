import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { signInAndOpenJob } from '#scripts/drive/open-job.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { serialPair } from '#test/support/recorded-station.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'

test(
  'a scan is answered with a stop and shown in the monitor where nothing of its scanner can be read, and the station goes on',
  { timeout: 60_000 },
  () =>
    inDataFolder(async (folder) => {
      const pair = await serialPair()
      const station = await startStationProcess(folder)
      onTestFinished(() => station.stop())
      await signInAndOpenJob(station.client, pair.devicePath)
      const floor = floorOf(station.client)
      const [first = '', second = '', third = ''] = trainingLabels(3)
      const send = async (label: string) => {
        const answered = floor.notice('scan.answered')
        await pair.write(`${label}\r`)
        return answered
      }
      expect(await send(first)).toMatchObject({ verdict: 'ok' })

      const beside = new Database(join(folder, 'training', 'station.db'))
      beside.exec('alter table scanner_profile rename to scanner_profile_elsewhere')
      expect(await send(second)).toMatchObject({ verdict: 'stop', raw: second, refusal: { code: 'INTERNAL' } })
      beside.exec('alter table scanner_profile_elsewhere rename to scanner_profile')
      beside.close()
      expect(await send(third)).toMatchObject({ verdict: 'ok' })
    }),
)
