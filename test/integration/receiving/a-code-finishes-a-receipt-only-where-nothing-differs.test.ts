import { expect, test } from 'vitest'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import { atTheDock, labelOf, trainingShipment } from '#test/support/receiving/dock.ts'
import type { Floor } from '#test/support/station/floor.ts'

const timeout = 60_000
const { loads, extra } = trainingShipment('DN-1003')
const [pallet] = loads
const [over] = extra
if (!pallet || !over) throw new Error('too little on the lorry')

/** What the code for finishing is answered, and how the job stands after it. */
async function finishByCode(floor: Floor, job: Awaited<ReturnType<Floor['startDamage']>>) {
  const { refusal } = await floor.scan(commandBarcodes.finish)
  const { status } = await floor.ask('job.view', { job })
  return { refusal, status }
}

test('where nothing differs one scan completes the receipt', { timeout }, () =>
  atTheDock(async (floor) => {
    const { job } = await floor.ask('receiving.start', { shipment: null })
    await floor.scan(labelOf(pallet.id))
    expect(await finishByCode(floor, job)).toEqual({ refusal: null, status: 'finished' })
  }),
)

test(
  'what nobody announced keeps the receipt open, however often the code is scanned, until the screen is answered',
  { timeout },
  () =>
    atTheDock(async (floor) => {
      const { job } = await floor.ask('receiving.start', { shipment: null })
      await floor.scan(labelOf(pallet.id))
      await floor.scan(labelOf(over))
      const asked = { refusal: { code: 'RECEIPT_DIFFERS', details: { differing: 1 } }, status: 'open' }
      expect(await finishByCode(floor, job)).toMatchObject(asked)
      expect(await finishByCode(floor, job)).toMatchObject(asked)
      await floor.ask('job.takeBackLast', { job })
      await floor.scan(labelOf(over))
      await floor.ask('receiving.complete', { job, shortBecause: null })
      expect(await floor.ask('job.view', { job })).toMatchObject({ status: 'finished' })
    }),
)

test('a difference that only a person saw is asked about too', { timeout }, () =>
  atTheDock(async (floor) => {
    const { job } = await floor.ask('receiving.start', { shipment: null })
    await floor.scan(labelOf(pallet.id))
    await floor.ask('receiving.report', { job, discrepancy: 'labelUnreadable' })
    const asked = { refusal: { code: 'RECEIPT_DIFFERS', details: { differing: 1 } }, status: 'open' }
    expect(await finishByCode(floor, job)).toMatchObject(asked)
  }),
)

test('a difference that was taken back again is not asked about', { timeout }, () =>
  atTheDock(async (floor) => {
    const { job } = await floor.ask('receiving.start', { shipment: null })
    await floor.scan(labelOf(pallet.id))
    await floor.scan(labelOf(over))
    await floor.ask('job.takeBackLast', { job })
    expect(await finishByCode(floor, job)).toEqual({ refusal: null, status: 'finished' })
  }),
)

test(
  'goods that nobody announced differ as a whole: the screen asks before their receipt is complete',
  { timeout },
  () =>
    atTheDock(async (floor) => {
      await floor.signIn('Sam Supervisor', '2222')
      const { receiving } = await floor.ask('station.status', {})
      await floor.ask('site.setReceivingRules', { ...receiving, unannouncedGoods: 'allow' })
      const note = { number: 'LS-77', kind: 'purchase', fromGln: null } as const
      const { job } = await floor.ask('receiving.startUnannounced', note)
      await floor.scan(labelOf(over))
      expect(await finishByCode(floor, job)).toMatchObject({ refusal: { code: 'RECEIPT_DIFFERS' }, status: 'open' })
    }),
)
