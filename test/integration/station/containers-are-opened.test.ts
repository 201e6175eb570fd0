import { expect, test } from 'vitest'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import type { HeldEvent } from '#scripts/drive/network-side.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { floorOf, inDataFolder, trainingContainers, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor, TrainingContainer } from '#test/support/station/floor.ts'
import { itemLink } from '#shared/gs1/digital-link.ts'

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

const startUnpacking = async (floor: Floor, mode: 'takeOut' | 'open') =>
  (await floor.ask('unpacking.start', { mode })).job

/** The events about these containers that the practice network has once everything is sent. */
async function eventsOf(
  floor: Floor,
  containers: readonly Pick<TrainingContainer, 'id'>[],
): Promise<readonly HeldEvent[]> {
  const { network } = await floor.ask('station.status', {})
  const done =
    network.waiting === 0
      ? { network }
      : await floor.notice('station.changed', ({ network: now }) => now.state === 'online' && now.waiting === 0)
  const ours = new Set(containers.map(({ id }) => itemLink(id)))
  const events = await eventsHeldBy(done.network.url ?? '')
  return events.filter(({ parentID, bizStep }) => ours.has(parentID ?? '') || bizStep === 'inspecting')
}

test('a pallet and a case on it are opened: first off the pallet, then out of the case', { timeout: 60_000 }, () =>
  atAStation(async (floor) => {
    const job = await startUnpacking(floor, 'open')
    expect(await floor.scan(pallet.label)).toMatchObject({ verdict: 'ok' })
    expect(await floor.scan(firstCase.label)).toMatchObject({ verdict: 'ok' })
    expect(await floor.scan(firstCase.label)).toMatchObject({ verdict: 'already' })
    expect(await floor.ask('unpacking.preview', { job })).toMatchObject({
      containersInAll: 2,
      comesOut: 13,
      stays: 0,
      containers: [
        { container: { id: firstCase.id }, comesOut: 10, stays: 0 },
        { container: { id: pallet.id }, comesOut: 3, stays: 0 },
      ],
    })
    expect(await floor.ask('unpacking.finish', { job })).toMatchObject({ containers: 2, items: 13, messages: 2 })

    const events = await eventsOf(floor, [pallet, firstCase])
    expect(
      events.map(({ action, bizStep, parentID, childEPCs }) => [action, bizStep, parentID, childEPCs?.length]),
    ).toEqual([
      ['DELETE', 'unpacking', itemLink(pallet.id), 3],
      ['DELETE', 'unpacking', itemLink(firstCase.id), 10],
    ])
    await startUnpacking(floor, 'open')
    expect(await floor.scan(pallet.label)).toMatchObject({ verdict: 'stop', refusal: { code: 'NOTHING_INSIDE' } })
  }),
)

test(
  'of items that are scanned the containers are found, several at once, and what stays is shown',
  { timeout: 60_000 },
  () =>
    atAStation(async (floor) => {
      const job = await startUnpacking(floor, 'takeOut')
      for (const label of [...firstCase.contents.slice(0, 2), ...secondCase.contents.slice(0, 1)]) {
        expect(await floor.scan(label)).toMatchObject({ verdict: 'ok' })
      }
      expect(await floor.scan(pallet.label)).toMatchObject({ verdict: 'stop', refusal: { code: 'NOTAGGREGATED' } })
      await floor.ask('job.answerStops', { job })
      expect(await floor.ask('unpacking.preview', { job })).toMatchObject({
        containersInAll: 2,
        comesOut: 3,
        stays: 17,
        containers: [
          { container: { id: secondCase.id }, comesOut: 1, stays: 9 },
          { container: { id: firstCase.id }, comesOut: 2, stays: 8 },
        ],
      })
      expect(await floor.ask('unpacking.finish', { job })).toMatchObject({ containers: 2, items: 3, messages: 2 })
      const events = await eventsOf(floor, [firstCase, secondCase])
      expect(events.map(({ childEPCs }) => childEPCs?.length)).toEqual([2, 1])
    }),
)

test('damaged packs in a case come out of it first, and are on hold', { timeout: 60_000 }, () =>
  atAStation(async (floor) => {
    const job = await floor.startDamage()
    const [damaged = ''] = thirdCase.contents
    expect(await floor.scan(damaged)).toMatchObject({ verdict: 'ok' })
    expect(await floor.ask('unpacking.preview', { job })).toMatchObject({ containersInAll: 1, comesOut: 1, stays: 9 })
    expect(await floor.ask('damage.finish', { job })).toMatchObject({ damaged: 1, messages: 2 })

    const events = await eventsOf(floor, [thirdCase])
    expect(events.map(({ bizStep }) => bizStep)).toEqual(['unpacking', 'inspecting'])
    expect(events[0]?.childEPCs).toEqual(events[1]?.epcList)
    await floor.startDamage()
    expect(await floor.scan(damaged)).toMatchObject({ refusal: { code: 'ALREADY_DAMAGED' } })
  }),
)

test(
  'two jobs never change the contents of one container, and a job is finished only as what it is',
  { timeout: 60_000 },
  () =>
    atAStation(async (floor) => {
      const [inside = ''] = firstCase.contents
      const opening = await startUnpacking(floor, 'open')
      await floor.scan(firstCase.label)
      const damage = await floor.startDamage()
      const claimed = {
        verdict: 'stop',
        refusal: { code: 'CLAIMED', details: { item: firstCase.id, claimedBy: opening } },
      }
      expect(await floor.scan(inside)).toMatchObject(claimed)
      await floor.ask('job.abandon', { job: opening })
      expect(await floor.scan(inside)).toMatchObject({ verdict: 'ok' })
      await startUnpacking(floor, 'open')
      expect(await floor.scan(firstCase.label)).toMatchObject({
        refusal: { code: 'CLAIMED', details: { claimedBy: damage } },
      })
      await expect(floor.ask('unpacking.finish', { job: damage })).rejects.toThrow('JOB_OF_OTHER_KIND')
    }),
)

test('scans that arrive while containers are opened are answered in order, and none is lost', { timeout: 60_000 }, () =>
  atAStation(async (floor) => {
    const opening = await startUnpacking(floor, 'open')
    for (const { label } of [pallet, firstCase, secondCase, thirdCase]) await floor.scan(label)
    await floor.startDamage()
    const labels = trainingLabels(5)
    const answered: string[] = []
    const finished = floor.ask('unpacking.finish', { job: opening }).then(() => answered.push('opened'))
    const scans = labels.map((label) =>
      floor.scan(label).then(({ verdict, raw }) => answered.push(`${verdict} ${raw}`)),
    )
    await Promise.all([finished, ...scans])
    expect(answered).toEqual(['opened', ...labels.map((label) => `ok ${label}`)])
  }),
)
