import { expect, test } from 'vitest'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { corrected } from '#test/support/corrections/correct-at-the-floor.ts'
import { floorOf, inDataFolder, trainingContainers, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const [pallet, firstCase] = trainingContainers()
if (pallet === undefined || firstCase === undefined) throw new Error('the training site has a pallet with a case')
const [loose = ''] = trainingLabels(1)
const timeout = 60_000
const because = { wanted: { way: 'undone' }, reason: 'wrongItems', remark: null } as const

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

async function decommissioned(floor: Floor, label: string) {
  const { job } = await floor.ask('decommissioning.start', { reason: 'Damaged' })
  const { item } = await floor.scan(label)
  if (item === null) throw new Error('the scan named no item')
  await floor.ask('decommissioning.finish', { job, disaggregate: true })
  return { item: item.id, of: { kind: 'job', job } } as const
}

const standing = async (floor: Floor, item: typeof firstCase.id) => (await floor.ask('lookup.item', { item })).state

test(
  'what was on hold when it was taken out of use is on hold again, and comes first before its damage',
  { timeout },
  () =>
    atAStation(async (floor) => {
      await floor.ask('practiceNetwork.switch', { on: false })
      const damage = await floor.startDamage()
      await floor.scan(loose)
      await floor.ask('damage.finish', { job: damage })
      const { item, of } = await decommissioned(floor, loose)
      const ofDamage = { kind: 'job', job: damage } as const
      await expect(corrected(floor, { of: ofDamage, ...because })).rejects.toThrow('UNDO_LATER_FIRST')
      await corrected(floor, { of, ...because })
      expect(await standing(floor, item)).toMatchObject({ lifecycle: 'commissioned', holds: [{ kind: 'damaged' }] })
      await corrected(floor, { of: ofDamage, ...because })
      expect(await standing(floor, item)).toMatchObject({ lifecycle: 'commissioned', holds: [] })
    }),
)

test('a case that came out of its pallet to end is in it again, with all that is in it', { timeout }, () =>
  atAStation(async (floor) => {
    await floor.ask('practiceNetwork.switch', { on: false })
    const before = await standing(floor, firstCase.id)
    const { of } = await decommissioned(floor, firstCase.label)
    expect(await standing(floor, firstCase.id)).toMatchObject({ lifecycle: 'decommissioned' })
    const receipt = await corrected(floor, { of, ...because })
    expect(receipt.declared).toBe(0)
    expect(receipt.voided).toBeGreaterThan(0)
    expect(await standing(floor, firstCase.id)).toEqual({
      ...before,
      // The network may have been told.
      lastEventAt: expect.any(Number),
    })
  }),
)
