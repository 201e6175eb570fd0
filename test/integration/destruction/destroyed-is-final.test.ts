import { expect, test } from 'vitest'
import type { Operation } from '#shared/domain/jobs/job.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { until } from '#scripts/drive/until.ts'
import { destructionDesk } from '#test/support/destruction/desk.ts'
import type { DestructionDesk } from '#test/support/destruction/desk.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const [destroyed = '', other = ''] = trainingLabels(2)

type Opening = (floor: Floor, desk: DestructionDesk) => Promise<unknown>

/** How a job of each operation is opened: the type demands that none is left out. */
const openings: { readonly [Kind in Operation]: Opening } = {
  damage: (floor) => floor.ask('damage.start', { reason: 'crushed' }),
  unpacking: (floor) => floor.ask('unpacking.start', { mode: 'takeOut' }),
  packing: (floor) => floor.ask('packing.start', { container: { kind: 'new', level: 'CA' }, way: 'moving' }),
  receiving: async (floor) => {
    const first = async () => (await floor.ask('shipments.list', { after: 0, limit: 1 })).shipments[0]
    await until('a shipment is announced', async () => (await first()) !== undefined, 20_000)
    await floor.ask('receiving.start', { shipment: (await first())?.id ?? null })
  },
  holds: (floor) => floor.ask('holds.start', { wish: { act: { kind: 'put', hold: 'suspect' }, reason: 'other' } }),
  sampling: (floor) =>
    floor.ask('sampling.start', { reason: 'sampled', description: null, reasonCode: null, party: null }),
  collecting: async (floor, desk) => floor.ask('destruction.collect', { order: await desk.draft() }),
  destruction: async (floor, desk) => {
    const order = await desk.draft()
    await desk.collect(order, [other])
    await desk.submit(order)
    await desk.approve(order)
    await floor.ask('destruction.begin', { order })
  },
  // Last: a supervisor has to be there.
  decommissioning: async (floor) => {
    await floor.signIn('Sam Supervisor', '2222')
    await floor.ask('decommissioning.start', { reason: 'Expired' })
  },
}

test('no operation takes what is destroyed', { timeout: 90_000 }, () =>
  inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn()
      const desk = destructionDesk(floor)
      const order = await desk.draft()
      await desk.collect(order, [destroyed])
      await desk.submit(order)
      await desk.approve(order)
      await desk.carryOut(order, [destroyed])
      expect(await desk.witness(order)).toMatchObject({ executed: true })

      const answers: Record<string, unknown> = {}
      for (const [operation, open] of Object.entries(openings)) {
        await open(floor, desk)
        const { verdict, refusal } = await floor.scan(destroyed)
        answers[operation] = [verdict, refusal?.code]
        // The other pack is free again for the operations that follow.
        const { jobInHand: job } = await floor.ask('station.status', {})
        if (job !== null) await floor.ask('job.answerStops', { job })
        if (job !== null) await floor.ask('job.abandon', { job })
      }
      const stop = ['stop', 'NOTCOMMISSIONED']
      const stops = Object.fromEntries(Object.keys(openings).map((operation) => [operation, stop]))
      // Receiving takes it down as suspect: another pack that bears the number. It takes nothing in.
      expect(answers).toEqual({ ...stops, receiving: ['hold', undefined] })
    } finally {
      await station.stop()
    }
  }),
)

test(
  'a destroyed number that is delivered stays destroyed, and is suspect until somebody says what it was',
  { timeout: 90_000 },
  () =>
    inDataFolder(async (folder) => {
      const station = await startStationProcess(folder)
      try {
        const floor = floorOf(station.client)
        await floor.signIn()
        const desk = destructionDesk(floor)
        const order = await desk.draft()
        await desk.collect(order, [destroyed])
        await desk.submit(order)
        await desk.approve(order)
        await desk.carryOut(order, [destroyed])
        await desk.witness(order)
        await floor.signIn()
        await openings.receiving(floor, desk)
        const { jobInHand: job } = await floor.ask('station.status', {})
        if (job === null) throw new Error('no receipt is in hand')
        const { item } = await floor.scan(destroyed)
        if (item === null) throw new Error('nothing was recorded')
        await floor.ask('receiving.complete', { job, shortBecause: 'other' })

        const standing = async () => {
          const { state } = await floor.ask('lookup.item', { item: item.id })
          return { lifecycle: state?.lifecycle, holds: state?.holds.map(({ kind }) => kind) }
        }
        const open = async () =>
          (await floor.ask('discrepancies.list', {})).discrepancies.find((one) => one.item?.id === item.id)
        expect(await standing()).toEqual({ lifecycle: 'destroyed', holds: ['suspect'] })
        const suspicion = await open()
        if (suspicion === undefined) throw new Error('the suspicion is not on the list')
        await floor.signIn('Sam Supervisor', '2222')
        await floor.ask('discrepancies.settle', {
          discrepancy: suspicion.id,
          note: 'Falsified: handed to the authority',
        })
        expect(await open()).toBeUndefined()
        expect(await standing()).toEqual({ lifecycle: 'destroyed', holds: [] })
      } finally {
        await station.stop()
      }
    }),
)
