import { expect, test } from 'vitest'
import { itemLink } from '#shared/gs1/digital-link.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import type { HeldEvent } from '#scripts/drive/network-side.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { floorOf, inDataFolder, trainingContainers, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const [pallet, firstCase, secondCase] = trainingContainers()
if (pallet === undefined || firstCase === undefined || secondCase === undefined)
  throw new Error('the training site has a pallet of cases')
const packs = trainingLabels(101)
const [otherProduct = ''] = packs.slice(100)
const newCase = { container: { kind: 'new', level: 'CA' }, way: 'strict' } as const

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

async function fillingOf(floor: Floor, job: JobId) {
  const { filling } = await floor.ask('packing.preview', { job })
  if (filling === null) throw new Error('the job fills no container yet')
  return filling
}

async function scanAll(floor: Floor, labels: readonly string[]): Promise<void> {
  for (const label of labels) expect(await floor.scan(label)).toMatchObject({ verdict: 'ok' })
}

/** What the practice network has of commissioning, packing and unpacking once everything is sent. */
async function eventsSent(floor: Floor): Promise<readonly HeldEvent[]> {
  const { network } = await floor.ask('station.status', {})
  const done =
    network.waiting === 0
      ? { network }
      : await floor.notice('station.changed', ({ network: now }) => now.state === 'online' && now.waiting === 0)
  const events = await eventsHeldBy(done.network.url ?? '')
  return events.filter(({ bizStep }) => ['commissioning', 'packing', 'unpacking'].includes(bizStep))
}

test(
  'ten packs go into a new case, once its label was scanned back, and the network hears of the case first',
  { timeout: 60_000 },
  () =>
    atAStation(async (floor) => {
      const { job } = await floor.ask('packing.start', newCase)
      await scanAll(floor, packs.slice(0, 10))
      await expect(floor.ask('packing.finish', { job })).rejects.toThrow('LABEL_NOT_VERIFIED')
      const { container } = await fillingOf(floor, job)
      expect(container.sscc).toMatch(/^5\d{17}$/)
      expect(await floor.scan(`(00)${container.sscc ?? ''}`)).toMatchObject({
        verdict: 'ok',
        item: { id: container.id },
      })
      expect(await fillingOf(floor, job)).toMatchObject({
        isScanned: true,
        insideBefore: 0,
        products: [{ count: 10 }],
        moved: { containersInAll: 0 },
      })
      expect(await floor.ask('packing.finish', { job })).toMatchObject({
        container: container.id,
        items: 10,
        messages: 2,
      })

      const events = await eventsSent(floor)
      expect(
        events.map(({ action, bizStep, parentID, childEPCs, epcList }) => [
          action,
          bizStep,
          parentID,
          (childEPCs ?? epcList)?.length,
        ]),
      ).toEqual([
        ['ADD', 'commissioning', undefined, 1],
        ['ADD', 'packing', itemLink(container.id), 10],
      ])
      expect(await floor.ask('lookup.item', { item: container.id })).toMatchObject({
        state: { level: 'CA', availability: 'AVAILABLE', holds: [] },
        contents: 10,
      })
    }),
)

test(
  'moved items leave their container before they go into the other, and strict packing refuses them',
  { timeout: 60_000 },
  () =>
    atAStation(async (floor) => {
      const moved = firstCase.contents.slice(0, 2)
      const strict = await floor.ask('packing.start', { container: { kind: 'existing' }, way: 'strict' })
      expect(await floor.ask('packing.preview', strict)).toEqual({ filling: null })
      await scanAll(floor, [secondCase.label])
      expect(await floor.scan(moved[0] ?? '')).toMatchObject({ verdict: 'stop', refusal: { code: 'ALREADY_INSIDE' } })
      await floor.ask('job.abandon', strict)

      const { job } = await floor.ask('packing.start', { container: { kind: 'existing' }, way: 'moving' })
      await scanAll(floor, [secondCase.label, ...moved])
      expect(await floor.scan(secondCase.contents[0] ?? '')).toMatchObject({ refusal: { code: 'ALREADY_INSIDE' } })
      expect(await floor.scan(pallet.label)).toMatchObject({ refusal: { code: 'INTO_ITSELF' } })
      await floor.ask('job.answerStops', { job })
      expect(await fillingOf(floor, job)).toMatchObject({
        insideBefore: 10,
        moved: { containersInAll: 1, comesOut: 2, stays: 8, containers: [{ container: { id: firstCase.id } }] },
      })
      expect(await floor.ask('packing.finish', { job })).toMatchObject({ items: 2, messages: 2 })
      const events = await eventsSent(floor)
      expect(events.map(({ action, parentID, childEPCs }) => [action, parentID, childEPCs?.length])).toEqual([
        ['DELETE', itemLink(firstCase.id), 2],
        ['ADD', itemLink(secondCase.id), 2],
      ])
      expect(await floor.ask('lookup.item', { item: secondCase.id })).toMatchObject({ contents: 12 })
    }),
)

test('the site says what may be together; who may not set rules does not change it', { timeout: 60_000 }, () =>
  atAStation(async (floor) => {
    await expect(floor.ask('site.setMixing', { mixing: 'any' })).rejects.toThrow('NOT_ALLOWED')
    const { job } = await floor.ask('packing.start', newCase)
    await scanAll(floor, packs.slice(0, 1))
    const refused = { verdict: 'stop', refusal: { code: 'MIXING_NOT_ALLOWED', details: { mixing: 'oneProduct' } } }
    expect(await floor.scan(otherProduct)).toMatchObject(refused)
    await floor.signIn('Sam Supervisor', '2222')
    await floor.ask('site.setMixing', { mixing: 'any' })
    await floor.ask('job.takeInHand', { job })
    expect(await floor.scan(otherProduct)).toMatchObject({ verdict: 'ok' })
  }),
)

test(
  'what is on the same hold goes into a tote that takes the hold; anything else stays out of it',
  { timeout: 60_000 },
  () =>
    atAStation(async (floor) => {
      const damage = await floor.startDamage()
      await scanAll(floor, packs.slice(0, 2))
      await floor.ask('damage.finish', { job: damage })
      const { job } = await floor.ask('packing.start', newCase)
      const { container } = await fillingOf(floor, job)
      await scanAll(floor, packs.slice(0, 2))
      expect(await floor.scan(packs[2] ?? '')).toMatchObject({ refusal: { code: 'HOLDS_DIFFER' } })
      await floor.ask('job.answerStops', { job })
      await scanAll(floor, [`(00)${container.sscc ?? ''}`])
      await floor.ask('packing.finish', { job })
      expect(await floor.ask('lookup.item', { item: container.id })).toMatchObject({
        state: { holds: [{ kind: 'damaged' }] },
        contents: 2,
      })
      await floor.ask('packing.start', { container: { kind: 'existing' }, way: 'strict' })
      await scanAll(floor, [`(00)${container.sscc ?? ''}`])
      expect(await floor.scan(packs[3] ?? '')).toMatchObject({ refusal: { code: 'HOLDS_DIFFER' } })
    }),
)

test('each new container has a number of its own, also after a job was given up', { timeout: 60_000 }, () =>
  atAStation(async (floor) => {
    const given: string[] = []
    for (let count = 0; count < 3; count += 1) {
      const { job } = await floor.ask('packing.start', newCase)
      given.push((await fillingOf(floor, job)).container.id)
      await floor.ask('job.abandon', { job })
    }
    expect(new Set(given).size).toBe(3)
  }),
)
