import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { StationProcess } from '#scripts/drive/station-process.ts'
import { close, heldOnceSent, quinn, standsByEvents } from '#test/support/batches/closing.ts'
import { makerThatAsked } from '#test/support/batches/maker.ts'
import { itemsOfBatches, standsByLedger } from '#test/support/batches/stands-by-ledger.ts'
import { taken, wholeBatch } from '#test/support/batches/line-file.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const packs = 1_200
const cases = packs / 10
const pallets = cases / 5
/** Something dies when so many of a hundred messages still wait. */
const deaths = [90, 70, 50, 30, 10]
/** Here it is the station in the middle of sending, and with it its network, which comes back from its journal. */
const killedAt = 50

async function signedIn({ client }: StationProcess): Promise<Floor> {
  const floor = floorOf(client)
  await floor.signIn(quinn.identification, quinn.secret)
  return floor
}

const waitingAt = async (floor: Floor) => (await floor.ask('station.status', {})).network.waiting

/** Waits until no more than so many messages wait. */
async function sentDownTo(waiting: number, floor: Floor): Promise<void> {
  for (;;) {
    const heard = floor.notice('station.changed')
    if ((await waitingAt(floor)) <= waiting) return
    await heard
  }
}

/** Switches the network on again: it takes little in one document, so that it takes a batch in many. */
async function backOn(floor: Floor): Promise<void> {
  await floor.ask('practiceNetwork.switch', { on: true })
  const { network } = await floor.ask('station.status', {})
  const reply = await fetch(`${network.url}/weather/settings`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ limits: { events: 4, bytes: 100_000 } }),
  })
  expect(reply.status).toBe(200)
  await floor.ask('network.tryNow', {})
}

test(
  'a batch that is sent while its network dies again and again, and its station once, is there whole and once, the closing event last, and loaded by its maker',
  { timeout: 120_000 },
  () =>
    inDataFolder(async (folder) => {
      let station = await startStationProcess(folder)
      try {
        let floor = await signedIn(station)
        await floor.ask('practiceNetwork.switch', { on: false })
        const end = await taken(floor, wholeBatch(packs))
        if (end.kind !== 'taken') throw new Error(`not taken: ${JSON.stringify(end)}`)
        const { batch } = end
        expect(await close(floor, batch)).toEqual({ isSent: true })
        const all = await waitingAt(floor)
        await backOn(floor)
        const waited: number[] = []
        for (const left of deaths) {
          await sentDownTo((all * left) / 100, floor)
          if (left === killedAt) {
            await station.kill()
            station = await startStationProcess(folder)
            floor = await signedIn(station)
          } else await floor.ask('practiceNetwork.switch', { on: false })
          waited.push(await waitingAt(floor))
          await backOn(floor)
        }
        // A fast station may be done before the last deaths; the first one came while it was sending.
        expect(waited[0]).toBeGreaterThan(0)
        const held = await heldOnceSent(floor)

        const made = held.flatMap(({ bizStep, epcList = [] }) => (bizStep === 'commissioning' ? epcList : []))
        const packed = held.flatMap(({ childEPCs = [] }) => childEPCs)
        expect([made.length, new Set(made).size]).toEqual([packs + cases + pallets, packs + cases + pallets])
        expect([packed.length, new Set(packed).size]).toEqual([packs + cases, packs + cases])
        expect(held.filter((event) => event['tallyman:batch'] !== undefined)).toEqual([held.at(-1)])
        const sending = await floor.ask('batches.sending', { batch })
        expect(sending).toMatchObject({ forPerson: 0, unsent: 0, closing: { state: 'processed', unsent: null } })
        const { network } = await floor.ask('station.status', {})
        const maker = await makerThatAsked(network.url ?? '')
        expect(maker.receivedBatches.page(0, 10)).toMatchObject([{ state: 'loaded', flaws: [] }])
        await station.stop()
        const stands = standsByLedger(join(folder, 'training', 'station.db'))
        expect(standsByEvents(held)).toEqual(stands)
        expect(itemsOfBatches(maker.database)).toEqual(stands)
      } finally {
        await station.kill()
      }
    }),
)
