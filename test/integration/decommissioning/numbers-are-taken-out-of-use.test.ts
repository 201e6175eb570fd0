import { expect, test } from 'vitest'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { itemLink } from '#shared/gs1/digital-link.ts'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import { eventsOnceSent } from '#test/support/receiving/dock.ts'
import { floorOf, inDataFolder, trainingContainers, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const [pallet, firstCase, secondCase] = trainingContainers()
if (pallet === undefined || firstCase === undefined || secondCase === undefined)
  throw new Error('the training site has a pallet of three cases')
const [loose = ''] = trainingLabels(1)
const [packed = ''] = secondCase.contents
const timeout = 60_000

async function atAStation(work: (floor: Floor) => Promise<void>): Promise<void> {
  await inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn('Sam Supervisor', '2222')
      await work(floor)
    } finally {
      await station.stop()
    }
  })
}

const standingOf = async (floor: Floor, item: string) =>
  (await floor.ask('lookup.item', { item: item as typeof firstCase.id })).state

test(
  'a case of a pallet ends with all that is in it, a pack of another case ends alone, and only once somebody agreed that they come out',
  { timeout },
  () =>
    atAStation(async (floor) => {
      await floor.ask('practiceNetwork.switch', { on: false })
      await floor.ask('site.setMarket', { market: 'RU' })
      const { job } = await floor.ask('decommissioning.start', { reason: 'Recalled' })
      await floor.scan(firstCase.label)
      expect(await floor.scan(firstCase.contents[0] ?? '')).toMatchObject({ verdict: 'ok' })
      const { item } = await floor.scan(packed)
      if (item === null) throw new Error('the scan named no item')
      await floor.scan(loose)
      const preview = await floor.ask('decommissioning.preview', { job })
      expect(preview).toMatchObject({
        items: 13,
        openings: {
          containersInAll: 2,
          comesOut: 2,
          containers: [
            { container: { id: secondCase.id }, comesOut: 1, stays: 9 },
            { container: { id: pallet.id }, comesOut: 1, stays: 2 },
          ],
        },
      })

      await expect(floor.ask('decommissioning.finish', { job, disaggregate: false })).rejects.toThrow(
        'CANNOTBEAGGREGATED',
      )
      expect(await floor.scan(commandBarcodes.finish)).toMatchObject({ refusal: { code: 'CANNOTBEAGGREGATED' } })
      expect(await standingOf(floor, item.id)).toMatchObject({ lifecycle: 'commissioned' })
      expect(await floor.ask('decommissioning.finish', { job, disaggregate: true })).toMatchObject({ items: 13 })

      expect(await standingOf(floor, firstCase.id)).toMatchObject({ lifecycle: 'decommissioned' })
      expect(await standingOf(floor, item.id)).toMatchObject({ lifecycle: 'decommissioned' })
      expect(await standingOf(floor, pallet.id)).toMatchObject({ lifecycle: 'commissioned' })
      const { entries } = await floor.ask('lookup.history', { item: item.id, before: null, limit: 3 })
      expect(entries.map(({ says }) => says)).toMatchObject([
        { kind: 'decommissioning.finished', as: 'ended', reason: 'Recalled', container: null },
        { kind: 'decommissioning.finished', as: 'takenOut', container: secondCase.id },
        { kind: 'job.item-recorded' },
      ])
      expect((await floor.ask('reports.ofJob', { job })).reports).toMatchObject([
        { report: 'mdlp552', actKind: 'decommission', items: 13 },
        { report: 'mdlp913', actKind: 'decommission', items: 2 },
      ])

      await floor.ask('decommissioning.start', { reason: 'Expired' })
      expect(await floor.scan(packed)).toMatchObject({ refusal: { code: 'NOTCOMMISSIONED' } })

      await floor.ask('practiceNetwork.switch', { on: true })
      const events = await eventsOnceSent(floor)
      const told = events.filter(({ bizStep }) => bizStep === 'unpacking' || bizStep === 'decommissioning')
      expect(told.filter(({ bizStep }) => bizStep === 'unpacking').map(({ parentID }) => parentID)).toEqual(
        expect.arrayContaining([itemLink(pallet.id), itemLink(secondCase.id)]),
      )
      const endings = told.filter(({ bizStep }) => bizStep === 'decommissioning')
      expect(endings.flatMap(({ epcList }) => epcList ?? [])).toHaveLength(13)
      for (const ending of endings)
        expect(ending).toMatchObject({
          action: 'DELETE',
          disposition: 'inactive',
          'tallyman:decommissionReason': 'Recalled',
        })
      const fromParent = endings.filter((ending) => 'tallyman:disaggregateFromParent' in ending)
      expect(fromParent.flatMap(({ epcList }) => epcList ?? [])).toHaveLength(12)
    }),
)

test('a hold ends with its item, so nothing that is out of use is still shown as held', { timeout }, () =>
  atAStation(async (floor) => {
    const damage = await floor.startDamage()
    const { item } = await floor.scan(loose)
    if (item === null) throw new Error('the scan named no item')
    await floor.ask('damage.finish', { job: damage })
    expect((await floor.ask('holds.counts', {})).counts).toMatchObject([{ kind: 'damaged', items: 1 }])
    const { job } = await floor.ask('decommissioning.start', { reason: 'Damaged' })
    await floor.scan(loose)
    await floor.scan(commandBarcodes.finish)
    expect(await floor.ask('job.view', { job })).toMatchObject({ status: 'finished' })
    expect(await standingOf(floor, item.id)).toMatchObject({ lifecycle: 'decommissioned', holds: [] })
    expect((await floor.ask('holds.counts', {})).counts).toEqual([])
  }),
)

test('an operator has no right to it', { timeout }, () =>
  atAStation(async (floor) => {
    await floor.signIn()
    await expect(floor.ask('decommissioning.start', { reason: 'Expired' })).rejects.toThrow('NOT_ALLOWED')
  }),
)
