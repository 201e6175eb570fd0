import { expect, test } from 'vitest'
import { attachFile } from '#renderer/features/attachments/attach-file.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { StationProcess } from '#scripts/drive/station-process.ts'
import { granted } from '#scripts/drive/open-job.ts'
import { destructionDesk } from '#test/support/destruction/desk.ts'
import { floorOf, inDataFolder, trainingContainers, trainingLabels } from '#test/support/station/floor.ts'

const [pack = '', taken = '', claimed = ''] = trainingLabels(3)
const [pallet] = trainingContainers()
const stranger = '(01)09521234000013(21)NOBODYKNOWSME'

const instruction = (items: readonly string[]) => ({
  format: 'tallyman-destruction-instruction:1',
  reference: 'LTR-77',
  from: 'Pharma Owner Ltd',
  owner: { name: 'Pharma Owner Ltd', gln: null },
  reason: 'Recalled',
  method: 'incineration',
  place: { kind: 'here', where: 'Oven 2' },
  items,
})

const attached = (station: StationProcess, name: string, text: string) =>
  granted(attachFile(station.client, name, Buffer.from(text)))

test(
  'an instruction with its letter makes a draft of what can be destroyed; what cannot is named, and nothing is requested yet',
  { timeout: 60_000 },
  () =>
    inDataFolder(async (folder) => {
      const station = await startStationProcess(folder)
      try {
        const floor = floorOf(station.client)
        await floor.signIn()
        const desk = destructionDesk(floor)
        await desk.collect(await desk.draft(), [taken])
        await floor.startDamage()
        await floor.scan(claimed)

        const letter = await attached(station, 'letter.pdf', 'Please destroy these.')
        const text = JSON.stringify(instruction([pack, pallet?.label ?? '', taken, claimed, stranger]))
        const file = await attached(station, 'instruction.json', text)
        const outcome = await floor.ask('destruction.instruct', { file, letter })
        expect(outcome).toMatchObject({
          listed: 2,
          notListedCount: 3,
          notListed: [{ because: 'onOtherOrder' }, { because: 'inOpenJob' }, { because: 'notHere' }],
        })
        const { order } = outcome
        expect(await floor.ask('destruction.view', { order })).toMatchObject({
          standing: 'draft',
          reason: 'Recalled',
          data: {
            instruction: { reference: 'LTR-77', from: 'Pharma Owner Ltd', letter },
            owner: { kind: 'party', authorisation: { reference: 'LTR-77', file: letter } },
          },
        })
        expect((await floor.ask('destruction.goods', { order })).summary).toMatchObject({ items: 35, units: 31 })
        const life = await floor.ask('destruction.life', { order })
        expect(life.entries.map(({ says }) => says)).toContainEqual({
          kind: 'instructed',
          file: 'instruction.json',
          notListed: 3,
        })
      } finally {
        await station.stop()
      }
    }),
)

test('a file that is no instruction leaves no order, and says where it is wrong', { timeout: 60_000 }, () =>
  inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn()
      const file = await attached(station, 'wrong.json', JSON.stringify(instruction(['<script>alert(1)</script>'])))
      expect(await station.client.call('destruction.instruct', { file, letter: null })).toEqual({
        ok: false,
        error: {
          code: 'INSTRUCTION_UNREADABLE',
          details: { flaws: [{ where: 'items.0', what: '<script>alert(1)</script>' }] },
        },
      })
      const orders = await floor.ask('destruction.list', { openOnly: false, before: null, limit: 10 })
      expect(orders.orders).toEqual([])
    } finally {
      await station.stop()
    }
  }),
)
