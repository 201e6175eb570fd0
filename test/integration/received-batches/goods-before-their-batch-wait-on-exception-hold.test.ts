import { expect, test } from 'vitest'
import { until } from '#scripts/drive/until.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { atTheDock, labelOf } from '#test/support/receiving/dock.ts'
import { caseOf, pack, pallet, shipping } from '#test/support/shipments/announced-events.ts'
import type { SentEvent } from '#test/support/shipments/announced-events.ts'
import { captured } from '#test/support/shipments/pulled-from.ts'
import type { Floor } from '#test/support/station/floor.ts'
import { closing, partnerBatch, setOf } from '#test/support/batches/partner-batch.ts'

const timeout = 120_000
const made = partnerBatch()
const list = { after: 0, limit: 50 }

/** The contractor: a script that reports to the practice network of the manufacturer's station. */
async function reported(floor: Floor, events: readonly SentEvent[]): Promise<void> {
  const { network } = await floor.ask('station.status', {})
  await captured({ url: network.url ?? '' }, events)
  await floor.ask('network.tryNow', {})
}

/** Waits until a shipment is announced: what was reported before it has been heard too. */
async function announced(floor: Floor, wanted: string): Promise<ShipmentId | null> {
  const found = async () =>
    (await floor.ask('shipments.list', list)).shipments.find(({ number }) => number === wanted)?.id ?? null
  await until(`${wanted} is announced`, async () => (await found()) !== null, 30_000)
  return found()
}

async function asManufacturer(floor: Floor): Promise<void> {
  await floor.signIn('Ada Admin', '4444')
  await floor.ask('messaging.setRole', { businessType: 'manufacturer', role: 'owner' })
  await floor.signIn('Sam Supervisor', '2222')
}

async function standing(floor: Floor, item: ItemId) {
  const { state, containers } = await floor.ask('lookup.item', { item })
  return [state?.availability, state?.holds.map(({ kind }) => kind), containers[0]?.id]
}

test('a pallet that comes before its batch is held with all that is in it, and freed by the loading', { timeout }, () =>
  atTheDock(async (floor) => {
    await asManufacturer(floor)
    await reported(floor, [...setOf(made), shipping('DN-900', [pallet(70)])])
    const shipment = await announced(floor, 'DN-900')
    const { job } = await floor.ask('receiving.start', { shipment })
    expect(await floor.scan(labelOf(pallet(70)))).toMatchObject({ verdict: 'hold', notes: [{ code: 'BATCH_AWAITED' }] })
    expect(await floor.ask('receiving.complete', { job, shortBecause: null })).toMatchObject({ received: 9, held: 1 })
    for (const item of [pallet(70), caseOf(100), pack(1_000)])
      expect((await standing(floor, item)).slice(0, 2)).toEqual(['BLOCKED', ['exception']])
    expect((await floor.ask('discrepancies.list', {})).discrepancies).toMatchObject([
      { kind: 'batchAwaited', item: { id: pallet(70) } },
    ])

    await reported(floor, [closing(made)])
    await until(
      'the batch is loaded',
      async () => (await floor.ask('batches.received', list)).batches[0]?.state === 'loaded',
      30_000,
    )
    const [batch] = (await floor.ask('batches.received', list)).batches
    if (batch === undefined) throw new Error('a batch is loaded')
    expect(await floor.ask('batches.receivedView', { batch: batch.id })).toMatchObject({ early: 9, flaws: [] })
    expect(await standing(floor, pallet(70))).toEqual(['AVAILABLE', [], undefined])
    expect(await standing(floor, caseOf(100))).toEqual(['AVAILABLE', [], pallet(70)])
    expect(await standing(floor, pack(1_000))).toEqual(['AVAILABLE', [], caseOf(100)])
    expect((await floor.ask('discrepancies.list', {})).discrepancies).toEqual([])
  }),
)

test('what does not agree with its batch stays on hold with its reason', { timeout }, () =>
  atTheDock(async (floor) => {
    await asManufacturer(floor)
    const { receiving } = await floor.ask('station.status', {})
    await floor.ask('site.setReceivingRules', { ...receiving, unannouncedGoods: 'allow' })
    await reported(floor, [...setOf(made), shipping('DN-901', [pallet(99)])])
    await announced(floor, 'DN-901')
    const { job } = await floor.ask('receiving.startUnannounced', { number: 'LS 1', kind: 'purchase', fromGln: null })
    for (const label of [labelOf(pack(1_000), 'L-OTHER'), labelOf(pack(1_001))])
      expect(await floor.scan(label)).toMatchObject({ verdict: 'hold', notes: [{ code: 'BATCH_AWAITED' }] })
    await floor.ask('receiving.complete', { job, shortBecause: null })

    await reported(floor, [closing(made)])
    await until(
      'the batch is loaded',
      async () => (await floor.ask('batches.received', list)).batches[0]?.state === 'loaded',
      30_000,
    )
    expect(await standing(floor, pack(1_000))).toEqual(['BLOCKED', ['exception'], undefined])
    expect(await standing(floor, pack(1_001))).toEqual(['AVAILABLE', [], undefined])
    expect((await standing(floor, pack(1_002)))[0]).toBe('PENDINGRECEIPT')
  }),
)
