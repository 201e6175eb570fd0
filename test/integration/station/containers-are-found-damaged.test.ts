import { expect, test } from 'vitest'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { itemLink } from '#shared/gs1/digital-link.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import { floorOf, inDataFolder, trainingContainers } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const [pallet, firstCase, secondCase, thirdCase] = trainingContainers()
if (pallet === undefined || firstCase === undefined || secondCase === undefined || thirdCase === undefined)
  throw new Error('the training site has a pallet of three cases')

async function atAStation(work: (floor: Floor) => Promise<void>): Promise<void> {
  await inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn()
      await work(floor)
    } finally {
      await station.stop()
    }
  })
}

const holdsOf = async (floor: Floor, item: ItemId) =>
  (await floor.ask('lookup.item', { item })).state?.holds.map(({ kind }) => kind)
const itemOf = async (floor: Floor, label: string): Promise<ItemId> => {
  const [found] = (await floor.ask('lookup.find', { text: label })).items
  if (found === undefined) throw new Error(`not found: ${label}`)
  return found.item.id
}

async function eventsOf(floor: Floor, bizStep: string) {
  const { network } = await floor.ask('station.status', {})
  const done =
    network.waiting === 0
      ? { network }
      : await floor.notice('station.changed', ({ network: now }) => now.state === 'online' && now.waiting === 0)
  return (await eventsHeldBy(done.network.url ?? '')).filter((event) => event.bizStep === bizStep)
}

test(
  'a whole pallet is damaged: asked about first, counted at every depth, and on hold with all that is in it',
  { timeout: 60_000 },
  () =>
    atAStation(async (floor) => {
      const job = await floor.startDamage()
      expect(await floor.scan(pallet.label)).toMatchObject({
        verdict: 'hold',
        notes: [{ code: 'CONTENTS_UNDECIDED' }],
      })
      expect(await floor.ask('damage.preview', { job })).toMatchObject({
        damaged: 0,
        toInspect: 0,
        asked: { container: { id: pallet.id }, inside: 33 },
      })
      await expect(floor.ask('damage.finish', { job })).rejects.toThrow('CONTENTS_UNDECIDED')

      await floor.ask('damage.sayContents', { job, container: pallet.id, contents: 'damaged' })
      expect(await floor.ask('damage.preview', { job })).toMatchObject({
        damaged: 34,
        toInspect: 0,
        containers: [{ container: { id: pallet.id }, inside: 33, contents: 'damaged' }],
        asked: null,
      })
      expect(await floor.ask('damage.finish', { job })).toMatchObject({ damaged: 34, toInspect: 0, messages: 1 })
      expect(await floor.ask('damage.preview', { job })).toMatchObject({ damaged: 34, toInspect: 0, asked: null })

      const inside = await itemOf(floor, firstCase.contents[0] ?? '')
      for (const item of [pallet.id, firstCase.id, inside]) expect(await holdsOf(floor, item)).toEqual(['damaged'])
      const [about] = (await floor.ask('lookup.history', { item: inside, before: null, limit: 1 })).entries
      expect(about?.says).toMatchObject({
        kind: 'damage.containers-found',
        as: 'content',
        container: pallet.id,
        contents: 'damaged',
      })
      const found = await floor.ask('lookup.item', { item: inside })
      expect(found.containers.map(({ id }) => id)).toEqual([firstCase.id, pallet.id])

      const [event] = await eventsOf(floor, 'inspecting')
      expect(event).toMatchObject({ action: 'OBSERVE', disposition: 'damaged' })
      expect(event?.epcList?.[0]).toBe(itemLink(pallet.id))
      expect(event?.epcList).toHaveLength(34)
    }),
)

test(
  'a case comes off its pallet and is held to be inspected until each of its items was looked at',
  { timeout: 60_000 },
  () =>
    atAStation(async (floor) => {
      const job = await floor.startDamage()
      await floor.scan(firstCase.label)
      await floor.scan(commandBarcodes.contentsToInspect)
      expect(await floor.ask('damage.preview', { job })).toMatchObject({ damaged: 0, toInspect: 11, asked: null })
      expect(await floor.ask('unpacking.preview', { job })).toMatchObject({
        containersInAll: 1,
        comesOut: 1,
        stays: 2,
        containers: [{ container: { id: pallet.id } }],
      })
      expect(await floor.ask('damage.finish', { job })).toMatchObject({ damaged: 0, toInspect: 11, messages: 2 })
      const inside = await itemOf(floor, firstCase.contents[0] ?? '')
      expect(await holdsOf(floor, inside)).toEqual(['exception'])
      expect(await floor.ask('lookup.item', { item: inside })).toMatchObject({
        containers: [{ id: firstCase.id }],
        inspection: { container: { id: firstCase.id }, reason: 'crushed' },
      })
      expect((await floor.ask('attention.list', {})).entries).toMatchObject([
        { kind: 'toInspect', container: firstCase.id, items: 11 },
      ])
      const [event] = await eventsOf(floor, 'holding')
      expect(event).toMatchObject({ action: 'OBSERVE', disposition: 'non_sellable_other' })

      // A pack in it turns out to be damaged: its inspection is over, the others still wait.
      const second = await floor.startDamage()
      expect(await floor.scan(firstCase.contents[0] ?? '')).toMatchObject({ verdict: 'hold' })
      expect(await floor.ask('damage.finish', { job: second })).toMatchObject({ damaged: 1, toInspect: 0 })
      expect(await holdsOf(floor, inside)).toEqual(['damaged'])
      expect((await floor.ask('lookup.item', { item: inside })).inspection).toBeNull()
      expect((await floor.ask('attention.list', {})).entries).toMatchObject([{ kind: 'toInspect', items: 10 }])

      // The case is looked at as a whole in the end: the rest of it is damaged too.
      const third = await floor.startDamage()
      await floor.scan(firstCase.label)
      await expect(
        floor.ask('damage.sayContents', { job: third, container: firstCase.id, contents: 'toInspect' }),
      ).rejects.toThrow('ALREADY_TO_INSPECT')
      await floor.scan(commandBarcodes.contentsDamaged)
      expect(await floor.ask('damage.finish', { job: third })).toMatchObject({ damaged: 10, toInspect: 0 })
      expect(await holdsOf(floor, firstCase.id)).toEqual(['damaged'])
      expect((await floor.ask('attention.list', {})).entries).toEqual([])
    }),
)

test(
  'what is scanned itself inside a scanned container comes out of it and goes its own way',
  { timeout: 60_000 },
  () =>
    atAStation(async (floor) => {
      const [inside = ''] = secondCase.contents
      const job = await floor.startDamage()
      for (const label of [pallet.label, secondCase.label, inside]) await floor.scan(label)
      await floor.ask('damage.sayContents', { job, container: pallet.id, contents: 'damaged' })
      await floor.ask('damage.sayContents', { job, container: secondCase.id, contents: 'toInspect' })
      expect(await floor.ask('damage.preview', { job })).toMatchObject({
        // The pallet with two cases of ten, and the pack; and the second case with its other nine.
        damaged: 1 + 22 + 1,
        toInspect: 10,
        containers: [
          { container: { id: secondCase.id }, inside: 9 },
          { container: { id: pallet.id }, inside: 22 },
        ],
      })
      expect(await floor.ask('damage.finish', { job })).toMatchObject({ damaged: 24, toInspect: 10 })
      const pack = await itemOf(floor, inside)
      expect(await holdsOf(floor, pack)).toEqual(['damaged'])
      expect((await floor.ask('lookup.item', { item: pack })).containers).toEqual([])
      expect(await holdsOf(floor, secondCase.id)).toEqual(['exception'])
      expect((await floor.ask('lookup.item', { item: secondCase.id })).contents).toBe(9)
    }),
)

test(
  'an answer is taken back with its scan, can be changed, and waits for nobody where no container is asked about',
  { timeout: 60_000 },
  () =>
    atAStation(async (floor) => {
      const job = await floor.startDamage()
      const refused = (code: string) => ({ verdict: 'command', refusal: { code } })
      expect(await floor.scan(commandBarcodes.contentsDamaged)).toMatchObject(refused('CONTENTS_NOT_ASKED'))
      await floor.scan(thirdCase.label)
      await floor.scan(commandBarcodes.contentsDamaged)
      await floor.ask('damage.sayContents', { job, container: thirdCase.id, contents: 'toInspect' })
      expect(await floor.ask('damage.preview', { job })).toMatchObject({ damaged: 0, toInspect: 11 })
      await floor.ask('job.takeBackLast', { job })
      await floor.scan(thirdCase.label)
      expect(await floor.ask('damage.preview', { job })).toMatchObject({ asked: { container: { id: thirdCase.id } } })

      const unpacking = (await floor.ask('unpacking.start', { mode: 'open' })).job
      await floor.scan(secondCase.label)
      expect(await floor.scan(commandBarcodes.contentsDamaged)).toMatchObject(refused('JOB_OF_OTHER_KIND'))
      await floor.ask('job.abandon', { job: unpacking })
    }),
)

test('a container in a job keeps everything in it, at any depth, out of other jobs', { timeout: 60_000 }, () =>
  atAStation(async (floor) => {
    const damage = await floor.startDamage()
    await floor.scan(pallet.label)
    await floor.ask('unpacking.start', { mode: 'takeOut' })
    expect(await floor.scan(firstCase.contents[0] ?? '')).toMatchObject({
      refusal: { code: 'CLAIMED', details: { item: pallet.id, claimedBy: damage } },
    })
    await floor.ask('job.abandon', { job: damage })
    expect(await floor.scan(firstCase.contents[0] ?? '')).toMatchObject({ verdict: 'ok' })
    await floor.startDamage()
    expect(await floor.scan(pallet.label)).toMatchObject({ refusal: { code: 'CLAIMED' } })
  }),
)

test(
  'a container that is to be inspected is freed once each item in it was scanned itself; then nothing waits any more',
  { timeout: 60_000 },
  () =>
    atAStation(async (floor) => {
      const damage = await floor.startDamage()
      await floor.scan(firstCase.label)
      await floor.scan(commandBarcodes.contentsToInspect)
      await floor.ask('damage.finish', { job: damage })
      await floor.ask('people.signOut', {})
      await floor.signIn('Sam Supervisor', '2222')

      const wish = { act: { kind: 'lift', hold: 'exception' }, reason: 'checkedAndSound' } as const
      const { job } = await floor.ask('holds.start', { wish })
      const finish = () => floor.ask('holds.finish', { job, note: null, signature: null })
      await floor.scan(firstCase.label)
      await expect(finish()).rejects.toThrow('CONTENTS_TO_INSPECT')
      for (const label of firstCase.contents) await floor.scan(label)
      expect(await finish()).toMatchObject({ items: 11 })
      expect(await holdsOf(floor, firstCase.id)).toEqual([])
      const inside = await itemOf(floor, firstCase.contents[0] ?? '')
      expect(await floor.ask('lookup.item', { item: inside })).toMatchObject({ state: { holds: [] }, inspection: null })
      expect((await floor.ask('attention.list', {})).entries).toEqual([])
    }),
)
