import { expect, test } from 'vitest'
import type { CallInput } from '#shared/contract/calls.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { atTheDock } from '#test/support/receiving/dock.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const timeout = 60_000
const sam = { identification: 'Sam Supervisor', secret: '2222' }
const [label = ''] = trainingLabels(1)

type Wish = CallInput<'holds.onItem'>['wish']

const turnedToDamaged: Wish = { act: { kind: 'move', from: 'exception', to: 'damaged' }, reason: 'foundDamaged' }
const turnedToSuspect: Wish = { act: { kind: 'move', from: 'exception', to: 'suspect' }, reason: 'packLooksWrong' }
const damageLifted: Wish = { act: { kind: 'lift', hold: 'damaged' }, reason: 'checkedAndSound' }
const suspicionLifted: Wish = { act: { kind: 'lift', hold: 'suspect' }, reason: 'investigationCleared' }
const exceptionLifted: Wish = { act: { kind: 'lift', hold: 'exception' }, reason: 'dataCorrected' }
const exceptionPut: Wish = { act: { kind: 'put', hold: 'exception' }, reason: 'storage' }
const suspicionPut: Wish = { act: { kind: 'put', hold: 'suspect' }, reason: 'sealBroken' }

/** Does an act on one item, signed where it has to be. */
async function act(floor: Floor, item: ItemId, wish: Wish) {
  const { shown } = await floor.ask('holds.previewItem', { item, wish, note: null, photos: [] })
  const signature = shown === null ? null : { ...sam, shown }
  return floor.ask('holds.onItem', { item, wish, note: null, photos: [], signature })
}

async function holdsOf(floor: Floor, item: ItemId): Promise<readonly string[]> {
  const { state } = await floor.ask('lookup.item', { item })
  return (state?.holds ?? []).map(({ kind }) => kind)
}

async function aPackAndItsLot(floor: Floor) {
  const { item: named } = await floor.scan(label)
  if (named === null) throw new Error('the scan named no item')
  const { item } = await floor.ask('lookup.item', { item: named.id })
  return { item: item.id, of: { gtin: item.gtin ?? '', lot: item.lot ?? '' } }
}

async function lifted(floor: Floor, of: { readonly gtin: string; readonly lot: string }) {
  const note = 'the owner cleared it'
  const { shown } = await floor.ask('recalls.ofLot', { ...of, note })
  if (shown === null) throw new Error('no recall stands')
  return floor.ask('recalls.lift', { ...of, note, signature: { ...sam, shown } })
}

test('while a lot is recalled no turn and no lift of any hold frees anything of it', { timeout }, () =>
  atTheDock(async (floor) => {
    const { item, of } = await aPackAndItsLot(floor)
    await floor.signIn('Sam Supervisor', '2222')
    await floor.ask('recalls.begin', { ...of, reason: 'qualityDefect', note: null })
    await act(floor, item, turnedToDamaged)
    await expect(act(floor, item, damageLifted)).rejects.toThrow('LOT_RECALLED')
    await act(floor, item, exceptionPut)
    await act(floor, item, damageLifted)
    await act(floor, item, turnedToSuspect)
    await expect(act(floor, item, suspicionLifted)).rejects.toThrow('LOT_RECALLED')
    expect(await holdsOf(floor, item)).toEqual(['suspect'])
    await lifted(floor, of)
    expect(await holdsOf(floor, item)).toEqual(['suspect'])
    await act(floor, item, suspicionLifted)
    expect(await holdsOf(floor, item)).toEqual([])
  }),
)

test(
  'what was on exception hold before a recall stays on its own hold after it, and what was suspect stays that',
  { timeout },
  () =>
    atTheDock(async (floor) => {
      const { item, of } = await aPackAndItsLot(floor)
      const [, second = ''] = trainingLabels(2)
      await floor.signIn('Sam Supervisor', '2222')
      const other = (await floor.scan(second)).item?.id
      if (other === undefined) throw new Error('the scan named no item')
      await act(floor, item, exceptionPut)
      const free = await floor.ask('recalls.ofLot', { ...of, note: null })
      await act(floor, other, suspicionPut)
      expect(await floor.ask('recalls.ofLot', { ...of, note: null })).toEqual(free)
      expect(free).toMatchObject({ heldBefore: 1 })

      expect(await floor.ask('recalls.begin', { ...of, reason: 'askedByOwner', note: null })).toMatchObject({
        items: free.toHold,
      })
      expect(await floor.ask('recalls.ofLot', { ...of, note: null })).toMatchObject({
        toHold: 0,
        heldBefore: free.toHold + 1,
      })
      await expect(act(floor, item, exceptionLifted)).rejects.toThrow('LOT_RECALLED')
      await lifted(floor, of)
      expect(await holdsOf(floor, item)).toEqual(['exception'])
      await act(floor, item, exceptionLifted)
      expect(await holdsOf(floor, item)).toEqual([])
    }),
)
