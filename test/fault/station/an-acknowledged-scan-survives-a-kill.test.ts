import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { uuidv7 } from '#service/ids.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { StationProcess } from '#scripts/drive/station-process.ts'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import { verifyLedgerFile } from '#test/support/station/verify-ledger-file.ts'

const killPoints = 50
const packsBetweenFinishes = 9

/**
 * One day of a station whose service is killed again and again in a burst of scans, finishes and sends.
 * The moment of each kill is a random number of answered scans plus a random part of a scan's time.
 */
test(
  `killed at ${killPoints} random points in a burst, the station loses no acknowledged scan and tells the network each event once`,
  { timeout: 280_000 },
  () =>
    inDataFolder(async (folder) => {
      const labels = trainingLabels(500)
      const acknowledged: string[] = []
      let next = 0

      const work = async (floor: Floor) => {
        for (;;) {
          const open = (await floor.ask('station.status', {})).jobInHand
          const job = open ?? (await floor.startDamage())
          for (let count = 0; count < packsBetweenFinishes; count += 1) {
            const answer = await floor.scan(labels[next] ?? `(01)09521234567899(21)UNKNOWN${next}`)
            next += 1
            if (answer.fact === null) throw new Error(`not acknowledged: ${JSON.stringify(answer)}`)
            acknowledged.push(answer.fact)
          }
          await floor.ask('damage.finish', { job })
        }
      }

      // A busy machine acknowledges less in the same time: it is killed more often, until there is something to lose.
      for (let kill = 0; kill < killPoints || acknowledged.length <= killPoints; kill += 1) {
        const station = await startStationProcess(folder, { resumeSession: kill > 0 })
        const floor = floorOf(station.client)
        if (kill === 0) await prepare(floor)
        const killed = killAfter(station, Math.random() * 120)
        await expect(work(floor)).rejects.toThrow('SERVICE_STOPPED')
        await killed
      }

      const station = await startStationProcess(folder, { resumeSession: true })
      const floor = floorOf(station.client)
      const idle = floor.notice('station.changed', ({ network }) => network.state === 'online' && network.waiting === 0)
      await floor.ask('network.tryNow', {})
      const { network } = await floor.ask('station.status', {})
      const { url } = network.waiting === 0 && network.url !== null ? network : (await idle).network
      const held = await eventsHeldBy(url ?? '')
      const { byState } = await floor.ask('outbox.counts', {})
      await station.stop()

      expect(byState).toMatchObject({ refused: 0, queued: 0, sending: 0, unsure: 0 })
      expect(held.map((event) => event.eventID).toSorted()).toEqual(
        [...new Set(held.map((event) => event.eventID))].toSorted(),
      )

      expect(await verifyLedgerFile(join(folder, 'training', 'station.db'))).toBe('whole')
      const opened = openDatabase(join(folder, 'training', 'station.db'), { migrations: allMigrations })
      if (!opened.ok) throw new Error(JSON.stringify(opened.error))
      try {
        const scanned: string[] = []
        const finished: string[] = []
        for (const fact of openLedger(opened.value.database, uuidv7()).read(1, Number.MAX_SAFE_INTEGER)) {
          if (fact.scan !== null) scanned.push(fact.id)
          if (fact.body.kind === 'damage.finished')
            finished.push(...fact.body.items.map((item) => `https://id.gs1.org/${item.id}`))
        }
        expect(scanned.filter((id) => acknowledged.includes(id))).toEqual(acknowledged)
        expect(held.flatMap((event) => event.epcList ?? []).toSorted()).toEqual(finished.toSorted())
        expect(acknowledged.length).toBeGreaterThan(killPoints)
      } finally {
        opened.value.close()
      }
    }),
)

/** The training site runs out of announced packs; the rest of the burst is packs that nobody announced. */
async function prepare(floor: Floor): Promise<void> {
  await floor.signIn('Sam Supervisor', '2222')
  await floor.ask('site.setUnknownItems', { unknownItems: 'record' })
}

async function killAfter(station: StationProcess, milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  await station.kill()
}
