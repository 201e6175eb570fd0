import { expect, test } from 'vitest'
import type { CallInput } from '#shared/contract/calls.ts'
import type { PersonView } from '#shared/contract/views/people-views.ts'
import { isAboutGoods } from '#shared/domain/people/reasons-of-right.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { destructionDesk } from '#test/support/destruction/desk.ts'
import type { DestructionDesk } from '#test/support/destruction/desk.ts'
import { corrected } from '#test/support/corrections/correct-at-the-floor.ts'
import { floorOf, inDataFolder, trainingContainers, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

type Own = PersonView['own'][number]

const labels = trainingLabels(600)
const isControlled = (label: string) => label.includes('09521234000068')
const [controlled = '', otherControlled = ''] = labels.filter(isControlled)
const [ordinary = '', otherOrdinary = ''] = labels.filter((label) => !isControlled(label))
const [pallet] = trainingContainers()

const strange = {
  code: 'CLASS_NOT_ALLOWED',
  details: { item: expect.stringContaining('01/09521234000068/21/'), productClass: 'controlled' },
}

/** A station where the supervisor may do everything about goods with ordinary products alone. */
async function atAStation(
  work: (floor: Floor, desk: DestructionDesk) => Promise<void>,
  limits: (right: PersonView['grants'][number]) => Own = ({ right, reasons }) =>
    isAboutGoods(right)
      ? { right, has: true, reasons, productClasses: ['standard'] }
      : { right, has: true, reasons, productClasses: 'any' },
): Promise<void> {
  await inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn('Ada Admin', '4444')
      const sam = (await floor.ask('people.list', {})).people.find(({ name }) => name === 'Sam Supervisor')
      if (sam === undefined) throw new Error('the training site has a supervisor')
      const { person } = sam
      const { grants } = await floor.ask('people.view', { person })
      await floor.ask('people.setRights', { person, own: grants.map((grant) => limits(grant)) })
      const { toConfirm } = await floor.ask('people.view', { person })
      if (toConfirm === null) throw new Error('a limit makes another right, which waits for a second person')
      await floor.ask('people.confirmRights', {
        person,
        signature: { identification: 'Ben Admin', secret: '7777', shown: toConfirm },
      })
      await floor.signIn('Sam Supervisor', '2222')
      await work(floor, destructionDesk(floor))
    } finally {
      await station.stop()
    }
  })
}

const jobs: readonly { readonly of: string; readonly start: (floor: Floor) => Promise<unknown> }[] = [
  { of: 'damage', start: (floor) => floor.ask('damage.start', { reason: 'wet' }) },
  {
    of: 'sampling',
    start: (floor) =>
      floor.ask('sampling.start', { reason: 'sampled', description: null, reasonCode: null, party: null }),
  },
  { of: 'decommissioning', start: (floor) => floor.ask('decommissioning.start', { reason: 'Expired' }) },
  {
    of: 'holds',
    start: (floor) =>
      floor.ask('holds.start', { wish: { act: { kind: 'put', hold: 'exception' }, reason: 'storage' } }),
  },
]

test(
  'a scan of goods of another class is a stop that names item and class, whatever the job is for',
  { timeout: 120_000 },
  () =>
    atAStation(async (floor, desk) => {
      for (const { of, start } of jobs) {
        await start(floor)
        expect(await floor.scan(controlled), of).toMatchObject({ verdict: 'stop', refusal: strange })
        expect(await floor.scan(ordinary), of).toMatchObject({ refusal: null })
        const { jobInHand } = await floor.ask('station.status', {})
        if (jobInHand === null) throw new Error(`the ${of} job is in hand`)
        await floor.ask('job.abandon', { job: jobInHand })
      }
      await floor.ask('destruction.collect', { order: await desk.draft() })
      expect(await floor.scan(controlled)).toMatchObject({ verdict: 'stop', refusal: strange })
    }),
)

test(
  'what somebody else scanned is not finished by whoever may not, and a container counts by what is in it',
  { timeout: 120_000 },
  () =>
    atAStation(async (floor) => {
      await floor.signIn()
      const job = await floor.startDamage()
      await floor.scan(ordinary)
      await floor.scan(controlled)
      await floor.signIn('Sam Supervisor', '2222')
      await expect(floor.ask('damage.finish', { job })).rejects.toThrow(/CLASS_NOT_ALLOWED.*controlled/)
      await floor.signIn()
      await floor.ask('damage.finish', { job })

      await floor.signIn('Sam Supervisor', '2222')
      const undo = { of: { kind: 'job', job }, wanted: { way: 'undone' }, reason: 'notDone', remark: null } as const
      await expect(corrected(floor, undo)).rejects.toThrow(/CLASS_NOT_ALLOWED.*controlled/)
      await floor.ask('decommissioning.start', { reason: 'Expired' })
      expect((await floor.scan(pallet?.label ?? '')).refusal).toBeNull()
    }),
)

test('nobody lifts a hold from goods of another class, at the station or by signature', { timeout: 120_000 }, () =>
  atAStation(async (floor) => {
    await floor.signIn()
    const job = await floor.startDamage()
    const { item } = await floor.scan(controlled)
    await floor.ask('damage.finish', { job })
    await floor.signIn('Sam Supervisor', '2222')
    const id = item?.id as ItemId
    const lift: CallInput<'holds.previewItem'> = {
      item: id,
      wish: { act: { kind: 'lift', hold: 'damaged' }, reason: 'putOnByMistake' },
      note: null,
      photos: [],
    }
    const { shown } = await floor.ask('holds.previewItem', lift)
    if (shown === null) throw new Error('lifting a damaged hold is signed')
    const onItem = (signature: CallInput<'holds.onItem'>['signature']) =>
      floor.ask('holds.onItem', { ...lift, signature })
    await expect(onItem({ identification: 'Sam Supervisor', secret: '2222', shown })).rejects.toThrow(
      /CLASS_NOT_ALLOWED.*controlled/,
    )
    await onItem({ identification: 'Quinn Quality', secret: '3333', shown })
  }),
)

test(
  'controlled goods are neither listed, requested, approved, carried out nor witnessed by whoever may not',
  { timeout: 120_000 },
  () =>
    atAStation(async (floor, desk) => {
      const refused = /CLASS_NOT_ALLOWED.*controlled/
      await floor.signIn()
      const job = await floor.startDamage()
      await floor.scan(otherControlled)
      await floor.ask('damage.finish', { job })
      const order = await desk.draft()
      await floor.signIn('Sam Supervisor', '2222')
      await expect(floor.ask('destruction.listDamaged', { order, items: 'all' })).rejects.toThrow(refused)
      await floor.signIn()
      await floor.ask('destruction.listDamaged', { order, items: 'all' })
      await expect(desk.submit(order, 'Sam')).rejects.toThrow(refused)
      await desk.submit(order)
      await expect(desk.approve(order, 'Sam')).rejects.toThrow(refused)
      await desk.approve(order, 'Quinn')
      await floor.signIn('Sam Supervisor', '2222')
      await expect(floor.ask('destruction.begin', { order })).rejects.toThrow(refused)
      await expect(floor.ask('destruction.withdraw', { order, because: 'not ours' })).rejects.toThrow(refused)
      await floor.signIn()
      await desk.carryOut(order, [otherControlled])
      await expect(desk.witness(order, 'Sam')).rejects.toThrow(refused)
    }),
)

test('a limit to reasons holds for every step of an order and for what it is changed to', { timeout: 120_000 }, () =>
  atAStation(
    async (floor, desk) => {
      const refused = /REASON_NOT_ALLOWED.*Recalled/
      await expect(desk.draft({ reason: 'Recalled' })).rejects.toThrow(refused)
      const order = await desk.draft({ reason: 'Expired' })
      const { data } = await floor.ask('destruction.view', { order })
      await expect(
        floor.ask('destruction.changeData', { order, data: { ...data, reason: 'Recalled' } }),
      ).rejects.toThrow(refused)
      await floor.signIn()
      const recalled = await desk.draft({ reason: 'Recalled' })
      await desk.collect(recalled, [otherOrdinary])
      await desk.submit(recalled)
      await expect(desk.approve(recalled, 'Sam')).rejects.toThrow(refused)
    },
    ({ right, reasons }) => ({
      right,
      has: true,
      reasons: right.endsWith('Destruction') ? ['Expired'] : reasons,
      productClasses: 'any',
    }),
  ),
)
