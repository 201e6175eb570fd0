import { expect, test } from 'vitest'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { itemLink } from '#shared/gs1/digital-link.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import { eventsOnceSent } from '#test/support/receiving/dock.ts'
import { floorOf, inDataFolder, trainingContainers, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const [pallet, firstCase, secondCase] = trainingContainers()
if (pallet === undefined || firstCase === undefined || secondCase === undefined)
  throw new Error('the training site has a pallet of three cases')
const timeout = 60_000

const putSuspect = { act: { kind: 'put', hold: 'suspect' }, reason: 'packLooksWrong' } as const
const liftSuspect = { act: { kind: 'lift', hold: 'suspect' }, reason: 'investigationCleared' } as const
const putException = { act: { kind: 'put', hold: 'exception' }, reason: 'dataDiffers' } as const
const liftException = { act: { kind: 'lift', hold: 'exception' }, reason: 'dataCorrected' } as const
const sam = { identification: 'Sam Supervisor', secret: '2222' }

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

async function standing(floor: Floor, item: ItemId) {
  const { state } = await floor.ask('lookup.item', { item })
  return {
    availability: state?.availability,
    holds: state?.holds.map(({ kind }) => kind),
    heldInside: state?.heldInside,
  }
}

async function scanned(floor: Floor, label: string): Promise<ItemId> {
  const { item, verdict } = await floor.scan(label)
  if (item === null) throw new Error(`${label} was answered with ${verdict} and names no item`)
  return item.id
}

/** Does a whole job that takes no signature. */
async function holdJob(floor: Floor, wish: typeof putSuspect | typeof putException, label: string) {
  const { job } = await floor.ask('holds.start', { wish })
  const item = await scanned(floor, label)
  return { item, receipt: await floor.ask('holds.finish', { job, note: null, signature: null }) }
}

test(
  'a case goes on suspect hold with all that is in it, blocks its pallet, and comes back by a signature only',
  { timeout },
  () =>
    atAStation(async (floor) => {
      const { receipt } = await holdJob(floor, putSuspect, firstCase.label)
      expect(receipt).toMatchObject({ items: 11, stillHeld: 0, messages: 1 })
      expect(await standing(floor, firstCase.id)).toEqual({
        availability: 'AVAILABLE',
        holds: ['suspect'],
        heldInside: ['suspect'],
      })
      expect(await standing(floor, pallet.id)).toMatchObject({ holds: [], heldInside: ['suspect'] })
      expect(await floor.ask('holds.counts', {})).toMatchObject({ counts: [{ kind: 'suspect', items: 11 }] })

      const packing = await floor.ask('packing.start', { container: { kind: 'existing' }, way: 'strict' })
      expect(await floor.scan(pallet.label)).toMatchObject({
        verdict: 'stop',
        refusal: { code: 'HOLD_INSIDE', details: { hold: 'suspect' } },
      })
      await floor.ask('job.answerStops', packing)
      await floor.ask('job.abandon', packing)

      const { job } = await floor.ask('holds.start', { wish: liftSuspect })
      await scanned(floor, pallet.label)
      const preview = await floor.ask('holds.preview', { job, note: 'seal compared' })
      expect(preview).toMatchObject({ items: 11, stillHeld: 0 })
      const finish = (part: object) =>
        floor.ask('holds.finish', {
          job,
          note: 'seal compared',
          signature: { ...sam, shown: preview.shown ?? '', ...part } as never,
        })
      await expect(floor.ask('holds.finish', { job, note: null, signature: null })).rejects.toThrow('SIGNATURE_MISSING')
      expect(await floor.scan(commandBarcodes.finish)).toMatchObject({ refusal: { code: 'SIGNATURE_MISSING' } })
      await expect(finish({ identification: 'Olga Operator', secret: '1111' })).rejects.toThrow('NOT_ALLOWED')
      await expect(finish({ secret: '9999' })).rejects.toThrow('SIGNATURE_REFUSED')
      await expect(
        floor.ask('holds.finish', { job, note: 'another', signature: { ...sam, shown: preview.shown } as never }),
      ).rejects.toThrow('SIGNED_CONTENT_CHANGED')
      expect(await finish({})).toMatchObject({ items: 11, stillHeld: 0, messages: 1 })

      expect(await standing(floor, firstCase.id)).toEqual({ availability: 'AVAILABLE', holds: [], heldInside: [] })
      expect(await standing(floor, pallet.id)).toMatchObject({ heldInside: [] })
      const { entries } = await floor.ask('lookup.history', { item: firstCase.id, before: null, limit: 2 })
      expect(entries.map(({ says, person }) => ({ says, person }))).toMatchObject([
        {
          person: 'Olga Operator',
          says: { kind: 'holds.lifted', hold: 'suspect', note: 'seal compared', signedBy: 'Sam Supervisor', items: 11 },
        },
        { says: { kind: 'holds.put', hold: 'suspect', reason: 'packLooksWrong' } },
      ])
      const events = await eventsOnceSent(floor)
      expect(events.map(({ bizStep, disposition, epcList }) => [bizStep, disposition, epcList?.length])).toEqual([
        ['holding', 'non_sellable_other', 11],
        ['inspecting', 'conformant', 11],
      ])
      expect(events[0]?.epcList).toContain(itemLink(firstCase.id))
    }),
)

test('what is signed is exactly what was shown: another scan meanwhile voids it', { timeout }, () =>
  atAStation(async (floor) => {
    const [one = '', other = ''] = trainingLabels(2)
    await holdJob(floor, putSuspect, one)
    await holdJob(floor, putSuspect, other)
    const { job } = await floor.ask('holds.start', { wish: liftSuspect })
    await scanned(floor, one)
    const { shown } = await floor.ask('holds.preview', { job, note: null })
    if (shown === null) throw new Error('lifting a suspect hold is signed')
    await scanned(floor, other)
    await expect(floor.ask('holds.finish', { job, note: null, signature: { ...sam, shown } })).rejects.toThrow(
      'SIGNED_CONTENT_CHANGED',
    )
  }),
)

test('an item that was looked up goes on hold and off it, where nobody works on it', { timeout }, () =>
  atAStation(async (floor) => {
    const [label = ''] = trainingLabels(1)
    const damage = await floor.startDamage()
    const item = await scanned(floor, label)
    const put = () => floor.ask('holds.onItem', { item, wish: putException, note: null, photos: [], signature: null })
    await expect(put()).rejects.toThrow('CLAIMED')
    await floor.ask('job.abandon', { job: damage })
    expect(await put()).toMatchObject({ items: 1, messages: 1 })
    await expect(put()).rejects.toThrow('ALREADY_HELD')
    await expect(
      floor.ask('holds.onItem', { item, wish: liftException, note: null, photos: [], signature: null }),
    ).rejects.toThrow('NOT_ALLOWED')
    await floor.signIn('Sam Supervisor', '2222')
    const other = { ...liftException, reason: 'other' } as const
    await expect(
      floor.ask('holds.onItem', { item, wish: other, note: ' ', photos: [], signature: null }),
    ).rejects.toThrow('NOTE_MISSING')
    expect(
      await floor.ask('holds.onItem', { item, wish: other, note: 'sender called', photos: [], signature: null }),
    ).toMatchObject({ items: 1, stillHeld: 0 })
    expect(await standing(floor, item)).toEqual({ availability: 'AVAILABLE', holds: [], heldInside: [] })
  }),
)

test('one hold takes the place of another, and what another hold stays on is not told to be sound', { timeout }, () =>
  atAStation(async (floor) => {
    const [label = ''] = trainingLabels(1)
    const damage = await floor.startDamage()
    await floor.scan(label)
    await floor.ask('damage.finish', { job: damage })
    const { item } = await holdJob(floor, putException, label)
    await floor.signIn('Sam Supervisor', '2222')
    const toSuspect = { act: { kind: 'move', from: 'exception', to: 'suspect' }, reason: 'sealBroken' } as const
    const { job } = await floor.ask('holds.start', { wish: toSuspect })
    expect(await floor.scan(label)).toMatchObject({ verdict: 'ok' })
    await floor.ask('holds.finish', { job, note: null, signature: null })
    expect(await standing(floor, item)).toMatchObject({ holds: ['damaged', 'suspect'] })

    const { shown } = await floor.ask('holds.previewItem', { item, wish: liftSuspect, note: null, photos: [] })
    if (shown === null) throw new Error('lifting a suspect hold is signed')
    expect(
      await floor.ask('holds.onItem', {
        item,
        wish: liftSuspect,
        note: null,
        photos: [],
        signature: { ...sam, shown },
      }),
    ).toMatchObject({ items: 1, stillHeld: 1, messages: 0 })
    expect(await standing(floor, item)).toMatchObject({ holds: ['damaged'] })
  }),
)
