import { expect, test } from 'vitest'
import type { StationStatus } from '#shared/contract/views/station-views.ts'
import { corrected, previewed } from '#test/support/corrections/correct-at-the-floor.ts'
import { floorOf, inDataFolder, trainingContainers, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'
import { eventsHeldBy, standing } from '#scripts/drive/network-side.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'

/** A real station with a supervisor at it. */
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

async function networkSettled(floor: Floor, on: boolean): Promise<StationStatus> {
  const settled = floor.notice(
    'station.changed',
    ({ network }) => network.state === 'online' && network.waiting === 0 && network.practiceNetworkOn === true,
  )
  if (on) await floor.ask('practiceNetwork.switch', { on: true })
  await floor.ask('network.tryNow', {})
  return settled
}

async function damaged(floor: Floor, labels: readonly string[]) {
  const job = await floor.startDamage()
  for (const label of labels) await floor.scan(label)
  await floor.ask('damage.finish', { job })
  return { kind: 'job', job } as const
}

const undone = { way: 'undone' } as const

test(
  'damage undone before it left: the packs are free again, its message is kept as void, and the network never hears of it',
  () =>
    atAStation(async (floor) => {
      await floor.ask('practiceNetwork.switch', { on: false })
      const [first = '', second = ''] = trainingLabels(2)
      const of = await damaged(floor, [first, second])

      const preview = await previewed(floor, of, undone)
      expect(preview).toMatchObject({
        what: 'damage.finished',
        items: 2,
        effects: [{ kind: 'holdGoes', hold: 'damaged', items: 2 }],
        voided: 1,
        declared: 0,
        refusal: null,
        stands: true,
        law: 'Delegated Regulation (EU) 2016/161, Article 13',
      })
      expect(preview.until - preview.recordedAt).toBe(10 * 24 * 60 * 60 * 1000)

      const receipt = await corrected(floor, {
        of,
        wanted: undone,
        reason: 'wrongItems',
        remark: 'the pallet beside it',
      })
      expect(receipt).toEqual({ way: 'undone', voided: 1, declared: 0, undeclared: 0, corrective: 0 })
      expect(await floor.ask('outbox.counts', {})).toMatchObject({ byState: { voided: 1, queued: 0 } })

      const job = await floor.startDamage()
      const answer = await floor.scan(first)
      expect(answer.verdict).toBe('ok')
      await floor.ask('damage.finish', { job })
      const { network } = await networkSettled(floor, true)
      const events = await eventsHeldBy(network.url ?? '')
      expect(events.map(({ epcList }) => epcList?.length)).toEqual([1])

      const { entries } = await floor.ask('lookup.history', {
        item: answer.item?.id ?? ('' as never),
        before: null,
        limit: 50,
      })
      expect(entries.map(({ says, corrected }) => [says.kind, corrected?.way ?? null])).toEqual([
        ['damage.finished', null],
        ['job.item-recorded', null],
        ['correction.recorded', null],
        ['damage.finished', 'undone'],
        ['job.item-recorded', null],
        ['items.announced', null],
      ])
      expect(entries[3]?.corrected).toMatchObject({
        by: 'Sam Supervisor',
        reason: 'wrongItems',
        remark: 'the pallet beside it',
      })
    }),
  60_000,
)

test(
  'damage undone after it was sent is declared an error once, with the same event; the network keeps both',
  () =>
    atAStation(async (floor) => {
      const of = await damaged(floor, trainingLabels(2))
      await networkSettled(floor, false)
      expect(await previewed(floor, of, undone)).toMatchObject({ voided: 0, declared: 1 })
      expect(await corrected(floor, { of, wanted: undone, reason: 'notDone', remark: null })).toEqual({
        way: 'undone',
        voided: 0,
        declared: 1,
        undeclared: 0,
        corrective: 0,
      })
      const { network } = await networkSettled(floor, false)
      const events = await eventsHeldBy(network.url ?? '')
      const [wrong, declaration] = events
      expect(events).toHaveLength(2)
      expect(declaration).toEqual({
        ...wrong,
        errorDeclaration: declaration?.errorDeclaration,
        recordTime: expect.anything(),
      })
      expect(declaration?.errorDeclaration).toEqual({
        declarationTime: expect.any(String),
        reason: 'did_not_occur',
      })
      expect(standing(events)).toEqual([])
    }),
  60_000,
)

test(
  'a wrong reason is corrected: the event is declared an error, and the right one stands in its place',
  () =>
    atAStation(async (floor) => {
      const of = await damaged(floor, trainingLabels(3))
      await networkSettled(floor, false)
      const wanted = { way: 'changed', stated: { of: 'damage', reason: 'wet' } } as const
      expect(await corrected(floor, { of, wanted, reason: 'wrongChoice', remark: null })).toEqual({
        way: 'changed',
        voided: 0,
        declared: 1,
        undeclared: 0,
        corrective: 1,
      })
      const { network } = await networkSettled(floor, false)
      const events = await eventsHeldBy(network.url ?? '')
      const [right] = standing(events)
      expect(standing(events)).toMatchObject([{ 'tallyman:damageReason': 'wet' }])
      expect(events.find(({ errorDeclaration }) => errorDeclaration !== undefined)?.errorDeclaration).toMatchObject({
        reason: 'incorrect_data',
        correctiveEventIDs: [right?.eventID],
      })
      expect(await previewed(floor, of, undone)).toMatchObject({
        stated: { of: 'damage', reason: 'wet' },
        stands: true,
        corrected: { way: 'changed' },
        declared: 1,
      })
    }),
  60_000,
)

test(
  'a pack that was recorded by mistake is left out; the others stay as they were',
  () =>
    atAStation(async (floor) => {
      await floor.ask('practiceNetwork.switch', { on: false })
      const labels = trainingLabels(3)
      const of = await damaged(floor, labels)
      const { item } = await floor.ask('lookup.find', { text: labels[1] ?? '' }).then(({ items }) => {
        const [match] = items
        if (match === undefined) throw new Error('a training label is found')
        return match
      })
      const wanted = { way: 'leftOut', items: [item.id] } as const
      expect(await previewed(floor, of, { ...wanted, items: [item.id] })).toMatchObject({
        effects: [{ kind: 'holdGoes', items: 1 }],
        voided: 1,
        corrective: 1,
      })
      await corrected(floor, {
        of,
        wanted: { ...wanted, items: [item.id] },
        reason: 'wrongItems',
        remark: null,
      })
      const { network } = await networkSettled(floor, true)
      const events = await eventsHeldBy(network.url ?? '')
      expect(events).toHaveLength(1)
      expect(events[0]?.epcList).toHaveLength(2)
      expect((await floor.ask('lookup.item', { item: item.id })).state?.holds).toEqual([])
    }),
  60_000,
)

test(
  'what was unpacked goes back into its containers, and a damaged pack too',
  () =>
    atAStation(async (floor) => {
      await floor.ask('practiceNetwork.switch', { on: false })
      const [, filledCase] = trainingContainers()
      const [inside = ''] = filledCase?.contents ?? []
      const of = await damaged(floor, [inside])
      expect(await previewed(floor, of, undone)).toMatchObject({
        effects: [
          { kind: 'holdGoes', items: 1 },
          { kind: 'goesBack', items: 1, containers: 1 },
        ],
        voided: 2,
      })
      await corrected(floor, { of, wanted: undone, reason: 'notDone', remark: null })
      const { items } = await floor.ask('lookup.find', { text: inside })
      const found = await floor.ask('lookup.item', { item: items[0]?.item.id ?? ('' as never) })
      expect(found.containers[0]?.id).toBe(filledCase?.id)
      expect(found.state?.holds).toEqual([])
    }),
  60_000,
)

test(
  'what something later rests on is not undone before that, and the refusal names it',
  () =>
    atAStation(async (floor) => {
      const [first = '', second = ''] = trainingLabels(2)
      const { job } = await floor.ask('packing.start', { container: { kind: 'new', level: 'CA' }, way: 'strict' })
      await floor.scan(first)
      await floor.scan(second)
      const { filling } = await floor.ask('packing.preview', { job })
      await floor.scan(`(00)${filling?.container.sscc ?? ''}`)
      await floor.ask('packing.finish', { job })
      const later = await damaged(floor, [first])
      const packing = { kind: 'job', job } as const
      const asked = { of: packing, wanted: undone, reason: 'notDone', remark: null } as const
      await expect(corrected(floor, asked)).rejects.toThrow(/UNDO_LATER_FIRST.*damage.finished/)
      await corrected(floor, { ...asked, of: later })
      await corrected(floor, asked)
      const { network } = await networkSettled(floor, false)
      expect(standing(await eventsHeldBy(network.url ?? ''))).toEqual([])
      await expect(corrected(floor, asked)).rejects.toThrow('UNDONE_ALREADY')
    }),
  60_000,
)

test(
  'an operator may not undo, and another reason needs words',
  () =>
    atAStation(async (floor) => {
      const of = await damaged(floor, trainingLabels(1))
      // What a correction would do is another thing once its message is on the way: both are asked about the same.
      await networkSettled(floor, false)
      const asked = { of, wanted: undone, reason: 'other', remark: null } as const
      await expect(corrected(floor, asked)).rejects.toThrow('REMARK_MISSING')
      await floor.signIn('Olga Operator', '1111')
      await expect(corrected(floor, asked)).rejects.toThrow('NOT_ALLOWED')
    }),
  60_000,
)
