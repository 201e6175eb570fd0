import fc from 'fast-check'
import { expect, test } from 'vitest'
import { staysOutOfStock } from '#shared/domain/holds/what-holds-forbid.ts'
import { holdKinds } from '#shared/domain/items/hold-kind.ts'
import type { HoldKind } from '#shared/domain/items/hold-kind.ts'
import { availabilities } from '#shared/domain/items/item.ts'
import type { KnownItem, Lifecycle } from '#shared/domain/items/item.ts'
import { mayUndergo } from '#shared/domain/items/may-undergo.ts'
import { transition, transitions } from '#shared/domain/items/transitions.ts'
import type { ItemAct } from '#shared/domain/items/transitions.ts'
import { knownPack, now } from '#test/support/domain/damage-situations.ts'

const situation = { at: now, site: { unknownItems: 'refuse', clockToleranceMinutes: 5 } } as const
const everyAct = [...new Set(transitions.map(({ act }) => act))]
const someHolds = fc.uniqueArray(fc.constantFrom(...holdKinds))
const anItem: fc.Arbitrary<KnownItem> = fc
  .record({
    lifecycle: fc.constantFrom<Lifecycle>('commissioned', 'decommissioned', 'destroyed'),
    availability: fc.constantFrom(...availabilities),
    holds: someHolds,
    heldInside: someHolds,
    level: fc.constantFrom('EA' as const, 'CA' as const, 'PL' as const),
  })
  .map((part) => knownPack('A', { ...part, hasContents: part.heldInside.length > 0 }))
const anAct = fc.constantFrom(...everyAct)
const aHold = fc.constantFrom(...holdKinds)

const may = (item: KnownItem, act: ItemAct) => mayUndergo(item, act, situation).ok
const withHold = (holds: readonly HoldKind[], hold: HoldKind) => [...new Set([...holds, hold])]

test('whatever its state, an item with any hold on it or inside it is neither picked, shipped nor sampled, and never in stock', () => {
  fc.assert(
    fc.property(anItem, aHold, fc.boolean(), (item, hold, inside) => {
      const held = inside
        ? { ...item, hasContents: true, heldInside: withHold(item.heldInside, hold) }
        : { ...item, holds: withHold(item.holds, hold) }
      expect((['pick', 'ship', 'sample', 'unblock', 'clear'] as const).filter((act) => may(held, act))).toEqual([])
      expect(staysOutOfStock(held)).toBe(true)
    }),
  )
})

test('one more hold, on an item or inside it, never lets happen what was refused before, but packing a tote that takes it', () => {
  fc.assert(
    fc.property(anItem, anAct, aHold, (item, act, hold) => {
      const inside = { ...item, hasContents: true, heldInside: withHold(item.heldInside, hold) }
      const before = may({ ...item, hasContents: true }, act)
      expect(before || !may(inside, act)).toBe(true)
      const onIt = { ...item, holds: withHold(item.holds, hold) }
      const takesWhatIsInside = act === 'pack' && item.heldInside.includes(hold)
      expect(may(item, act) || takesWhatIsInside || !may(onIt, act)).toBe(true)
    }),
  )
})

test('without a hold only state decides, and with one a hold can always be turned, joined by another and lifted where the state lets it', () => {
  fc.assert(
    fc.property(anItem, anAct, (item, act) => {
      const free = { ...item, holds: [], heldInside: [], hasContents: false }
      const ofHolds = ['putOnHold', 'moveHold', 'liftHold', 'reportDamage', 'takeOut'] as const
      const asItsState = (one: ItemAct) => transition(item, one).ok
      expect(act === 'sample' || may(free, act) === asItsState(act)).toBe(true)
      expect(ofHolds.filter((one) => may(item, one))).toEqual(ofHolds.filter(asItsState))
    }),
  )
})

test('suspect goods, by themselves or in anything, are evidence: no act of the floor ends them', () => {
  fc.assert(
    fc.property(anItem, fc.boolean(), (item, inside) => {
      const suspect = inside
        ? { ...item, hasContents: true, heldInside: withHold(item.heldInside, 'suspect') }
        : { ...item, holds: withHold(item.holds, 'suspect') }
      expect((['decommission', 'destroy'] as const).filter((act) => may(suspect, act))).toEqual([])
    }),
  )
})
