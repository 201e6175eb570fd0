import { expect, test } from 'vitest'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { atTheDock, eventsOnceSent, idOf, labelOf, trainingShipment } from '#test/support/receiving/dock.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'
import type { Load } from '#training/training-shipments.ts'

const timeout = 60_000
const sam = { identification: 'Sam Supervisor', secret: '2222' }
const [here = ''] = trainingLabels(1)
const [load] = trainingShipment('DN-1001').loads
if (load === undefined) throw new Error('nothing is on the lorry')

/** A pack at the bottom of it. */
function aPackIn(load: Load): Load {
  const [first] = load.holds
  return first === undefined ? load : aPackIn(first)
}

async function lookedUp(floor: Floor, label: string) {
  const { item } = await floor.scan(label)
  if (item === null) throw new Error('the scan named no item')
  return floor.ask('lookup.item', { item: item.id })
}

async function lotOf(floor: Floor, item: ItemId) {
  const { state, item: named } = await floor.ask('lookup.item', { item })
  return { state, gtin: named.gtin ?? '', lot: named.lot ?? '' }
}

test(
  'everything of the lot goes on hold in one act, comes off it by no other way, and is free once the recall is lifted',
  { timeout },
  () =>
    atTheDock(async (floor) => {
      const { item } = await lookedUp(floor, here)
      const lot = { gtin: item.gtin ?? '', lot: item.lot ?? '' }
      await expect(floor.ask('recalls.begin', { ...lot, reason: 'qualityDefect', note: null })).rejects.toThrow(
        'NOT_ALLOWED',
      )
      await floor.signIn('Sam Supervisor', '2222')
      const before = await floor.ask('recalls.ofLot', { ...lot, note: null })
      expect(before.standing).toBeNull()
      expect(before.toHold).toBeGreaterThan(10)

      const begun = await floor.ask('recalls.begin', { ...lot, reason: 'qualityDefect', note: 'letter 7' })
      expect(begun.items).toBe(before.toHold)
      expect((await floor.ask('lookup.item', { item: item.id })).state?.holds).toMatchObject([{ kind: 'exception' }])
      expect((await floor.ask('recalls.list', {})).recalls).toMatchObject([
        { ...lot, held: begun.items, note: 'letter 7', by: 'Sam Supervisor' },
      ])
      await expect(floor.ask('recalls.begin', { ...lot, reason: 'other', note: 'x' })).rejects.toThrow(
        'RECALLED_ALREADY',
      )
      const wish = { act: { kind: 'lift', hold: 'exception' }, reason: 'dataCorrected' } as const
      await expect(
        floor.ask('holds.onItem', { item: item.id, wish, note: null, photos: [], signature: null }),
      ).rejects.toThrow('LOT_RECALLED')

      const note = 'cleared by the owner'
      const { shown } = await floor.ask('recalls.ofLot', { ...lot, note })
      if (shown === null) throw new Error('nothing is to be signed')
      await expect(
        floor.ask('recalls.lift', { ...lot, note: 'other words', signature: { ...sam, shown } }),
      ).rejects.toThrow('SIGNED_CONTENT_CHANGED')
      expect(await floor.ask('recalls.lift', { ...lot, note, signature: { ...sam, shown } })).toMatchObject({
        items: begun.items,
        stillHeld: 0,
      })
      expect((await floor.ask('lookup.item', { item: item.id })).state?.holds).toEqual([])
      expect((await floor.ask('recalls.list', {})).recalls).toEqual([])
      const events = await eventsOnceSent(floor)
      const ofHold = (bizStep: string) =>
        events.filter((event) => event.bizStep === bizStep).flatMap(({ epcList }) => epcList ?? []).length
      expect([ofHold('holding'), ofHold('inspecting')]).toEqual([begun.items, begun.items])
    }),
)

test(
  'a pallet with anything of a recalled lot in it is refused at receiving, and the list says with which shipment it comes',
  { timeout },
  () =>
    atTheDock(async (floor, shipments) => {
      const { gtin, lot } = await lotOf(floor, aPackIn(load).id)
      await floor.signIn('Sam Supervisor', '2222')
      await floor.ask('recalls.begin', { gtin, lot, reason: 'askedByAuthority', note: null })
      const { away } = await floor.ask('recalls.ofLot', { gtin, lot, note: null })
      expect(away).toContainEqual(
        expect.objectContaining({
          state: 'PENDINGRECEIPT',
          shipment: expect.objectContaining({ number: 'DN-1001' }),
        }),
      )
      await floor.ask('receiving.start', { shipment: idOf(shipments, 'DN-1001') })
      expect(await floor.scan(labelOf(load.id))).toMatchObject({
        verdict: 'stop',
        refusal: { code: 'LOT_RECALLED', details: { lot } },
      })
    }),
)

test('what was scanned before its lot was called back comes in on hold', { timeout }, () =>
  atTheDock(async (floor, shipments) => {
    const item = aPackIn(load).id
    const { gtin, lot } = await lotOf(floor, item)
    await floor.signIn('Sam Supervisor', '2222')
    const { job } = await floor.ask('receiving.start', { shipment: idOf(shipments, 'DN-1001') })
    for (const one of trainingShipment('DN-1001').loads) await floor.scan(labelOf(one.id))
    await floor.ask('recalls.begin', { gtin, lot, reason: 'askedByAuthority', note: null })
    await floor.ask('receiving.complete', { job, shortBecause: null })
    const { state } = await lotOf(floor, item)
    expect(state?.holds).toMatchObject([{ kind: 'exception' }])
    expect((await floor.ask('recalls.list', {})).recalls[0]?.held).toBeGreaterThan(0)
  }),
)
