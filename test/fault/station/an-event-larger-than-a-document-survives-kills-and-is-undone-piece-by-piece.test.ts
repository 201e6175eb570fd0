import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { corrected } from '#test/support/corrections/correct-at-the-floor.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'
import { eventsHeldBy, standing } from '#scripts/drive/network-side.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { StationProcess } from '#scripts/drive/station-process.ts'

const packs = 24

/** What the network of the training site takes in one document until it is started anew. */
async function limitTo(bytes: number, url: string): Promise<void> {
  const reply = await fetch(`${url}/weather/settings`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ limits: { events: 100, bytes } }),
  })
  expect(reply.status).toBe(200)
}

/** The address of the practice network, once it has started. */
async function urlOf(floor: Floor): Promise<string> {
  const started = floor.notice('station.changed', ({ network }) => network.url !== null)
  const { network } = await floor.ask('station.status', {})
  return network.url ?? (await started).network.url ?? ''
}

async function settled(floor: Floor): Promise<void> {
  const done = floor.notice('station.changed', ({ network }) => network.state === 'online' && network.waiting === 0)
  await floor.ask('network.tryNow', {})
  await done
}

test(
  'a service that is killed while it splits and sends brings each item once, shows each piece, and declares each when it is undone',
  { timeout: 120_000 },
  () =>
    inDataFolder(async (folder) => {
      let station: StationProcess | null = null
      try {
        station = await startStationProcess(folder)
        const first = floorOf(station.client)
        await first.signIn('Sam Supervisor', '2222')
        await settled(first)
        const job = await first.startDamage()
        const labels = trainingLabels(packs)
        for (const label of labels) await first.scan(label)
        await limitTo(1_000, await urlOf(first))
        await first.ask('damage.finish', { job })
        for (;;) {
          const changed = first.notice('outbox.changed')
          if ((await first.ask('outbox.counts', {})).byState['split'] === 1) break
          await changed
        }

        for (const delay of [0, 15, 40, 90]) {
          await station.kill()
          station = await startStationProcess(folder)
          await pause(delay)
        }
        const floor = floorOf(station.client)
        await floor.signIn('Sam Supervisor', '2222')
        await settled(floor)

        const told = await eventsHeldBy(await urlOf(floor))
        expect(told.length).toBeGreaterThan(2)
        const items = told.flatMap(({ epcList = [] }) => epcList)
        expect([items.length, new Set(items).size]).toEqual([packs, packs])
        const { messages } = await floor.ask('outbox.messages', { states: ['split'], before: null, limit: 10 })
        expect(messages).toHaveLength(1)
        const whole = await floor.ask('outbox.message', { message: messages[0]?.id ?? ('' as never) })
        expect(whole.pieces).toMatchObject({ count: told.length })
        expect(new Set(whole.pieces?.first.map(({ state }) => state))).toEqual(new Set(['processed']))
        const piece = await floor.ask('outbox.message', { message: whole.pieces?.first[1]?.message ?? ('' as never) })
        expect(piece.pieceOf).toEqual({
          message: whole.id,
          type: 'damage',
          place: { piece: 2, of: told.length },
        })
        expect(JSON.parse(piece.bodies[0] ?? '')).toMatchObject({
          'tallyman:pieceOf': (JSON.parse(whole.bodies[0] ?? '') as { eventID: string }).eventID,
        })

        const receipt = await corrected(floor, {
          of: { kind: 'job', job },
          wanted: { way: 'undone' },
          reason: 'notDone',
          remark: null,
        })
        expect(receipt).toMatchObject({ way: 'undone', voided: 0, declared: told.length })
        await settled(floor)
        const held = await eventsHeldBy(await urlOf(floor))
        expect(held).toHaveLength(told.length * 2)
        expect(standing(held)).toEqual([])
        for (const { eventID } of told) {
          const [event, declaration] = held.filter((one) => one.eventID === eventID)
          expect(declaration).toEqual({
            ...event,
            errorDeclaration: declaration?.errorDeclaration,
            recordTime: expect.anything(),
          })
        }
      } finally {
        await station?.stop()
      }
    }),
)
