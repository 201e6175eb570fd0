import { expect, test } from 'vitest'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { signInAndOpenJob } from '#scripts/drive/open-job.ts'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import { openSerialPair } from '#scripts/drive/serial-pair.ts'

test(
  'packs scanned over a serial line without a network reach it when it returns, each once',
  { timeout: 60_000 },
  () =>
    inDataFolder(async (folder) => {
      const station = await startStationProcess(folder)
      const pair = await openSerialPair()
      try {
        const floor = floorOf(station.client)
        const job = await signInAndOpenJob(station.client, pair.devicePath)
        await floor.ask('practiceNetwork.switch', { on: false })

        const labels = trainingLabels(12)
        for (const label of labels) {
          const answered = floor.notice('scan.answered')
          await pair.write(`${label}\r\n`)
          expect(await answered).toMatchObject({ verdict: 'ok', scanner: 'dock 1', raw: label })
        }
        const receipt = await floor.ask('damage.finish', { job })
        expect(receipt).toMatchObject({ damaged: 12, toInspect: 0, messages: 1 })
        const offline = await floor.ask('station.status', {})
        expect(offline.network).toMatchObject({ waiting: 1, practiceNetworkOn: false })
        expect(offline.network.oldestWaitingAt).not.toBeNull()

        const settled = floor.notice(
          'station.changed',
          ({ network }) => network.state === 'online' && network.waiting === 0,
        )
        await floor.ask('practiceNetwork.switch', { on: true })
        const online = await settled
        expect(await floor.ask('outbox.counts', {})).toMatchObject({ byState: { processed: 1 } })

        const events = await eventsHeldBy(online.network.url ?? '')
        expect(events).toHaveLength(1)
        expect(events[0]?.epcList).toHaveLength(12)
      } finally {
        await station.stop()
        await pair.close()
      }
    }),
)
