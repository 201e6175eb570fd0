import { expect, test } from 'vitest'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { previewed } from '#test/support/corrections/correct-at-the-floor.ts'
import { floorOf, inDataFolder, trainingContainers, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const timeout = 60_000
const sam = { identification: 'Sam Supervisor', secret: '2222' }

async function atAStation(work: (floor: Floor) => Promise<void>): Promise<void> {
  await inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn(sam.identification, sam.secret)
      await floor.ask('practiceNetwork.switch', { on: false })
      await work(floor)
    } finally {
      await station.stop()
    }
  })
}

test(
  'damage is undone only with the secret of somebody who may, bound to reason, remark and counts; the ledger keeps who signed',
  { timeout },
  () =>
    atAStation(async (floor) => {
      const [label = ''] = trainingLabels(1)
      const job = await floor.startDamage()
      await floor.scan(label)
      await floor.ask('damage.finish', { job })
      const asked = {
        of: { kind: 'job', job },
        wanted: { way: 'undone' },
        reason: 'wrongItems',
        remark: 'the box beside it',
      } as const
      const { shown, isSigned } = await floor.ask('correction.preview', asked)
      expect(isSigned).toBe(true)
      if (shown === null) throw new Error('what is signed has a hash')
      const record = (part: object, different: object = {}) =>
        floor.ask('correction.record', { ...asked, ...different, signature: { ...sam, shown, ...part } })

      await expect(floor.ask('correction.record', { ...asked, signature: null })).rejects.toThrow('SIGNATURE_MISSING')
      await expect(record({ secret: '9999' })).rejects.toThrow('SIGNATURE_REFUSED')
      await expect(record({ identification: 'Olga Operator', secret: '1111' })).rejects.toThrow('NOT_ALLOWED')
      await expect(record({}, { remark: 'another' })).rejects.toThrow('SIGNED_CONTENT_CHANGED')
      expect(await floor.ask('correction.ofJob', { job })).toEqual({ corrected: null })
      expect(await record({})).toMatchObject({ way: 'undone', voided: 1 })
      expect(await floor.ask('correction.ofJob', { job })).toMatchObject({
        corrected: { way: 'undone', by: 'Sam Supervisor', remark: 'the box beside it' },
      })
      const { facts } = await floor.ask('ledger.page', {
        filter: { person: null, item: null, from: null, until: null, kinds: ['correction.recorded'] },
        below: null,
        limit: 10,
      })
      const view = await floor.ask('ledger.fact', { sequence: facts[0]?.sequence ?? 0 })
      expect(JSON.stringify(view)).toContain('corrects')
      expect(JSON.stringify(view)).toContain('Sam Supervisor')
    }),
)

test('unpacking that never left is undone with a reason and a yes; what can be left out is listed', { timeout }, () =>
  atAStation(async (floor) => {
    const [, filledCase] = trainingContainers()
    const { job } = await floor.ask('unpacking.start', { mode: 'open' })
    await floor.scan(filledCase?.label ?? '')
    await floor.ask('unpacking.finish', { job })
    const of = { kind: 'job', job } as const
    const { items, inAll } = await floor.ask('correction.items', { of, after: 0 })
    expect([items.length, inAll]).toEqual([10, 10])
    const preview = await previewed(floor, of, { way: 'undone' })
    expect(preview).toMatchObject({ isSigned: false, shown: null, mayLeaveOut: true })
    const asked = { of, wanted: { way: 'undone' }, reason: 'notDone', remark: null, signature: null } as const
    expect(await floor.ask('correction.record', asked)).toMatchObject({ voided: 1, declared: 0 })
  }),
)
