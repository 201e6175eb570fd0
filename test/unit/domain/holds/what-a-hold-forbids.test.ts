import { expect, test } from 'vitest'
import { holdRules, staysOutOfStock, whatForbids } from '#shared/domain/holds/what-holds-forbid.ts'
import type { Ruling } from '#shared/domain/holds/what-holds-forbid.ts'
import { holdKinds } from '#shared/domain/items/hold-kind.ts'
import { availabilities } from '#shared/domain/items/item.ts'
import type { HoldKind } from '#shared/domain/items/hold-kind.ts'
import { mayUndergo } from '#shared/domain/items/may-undergo.ts'
import { transition, transitions } from '#shared/domain/items/transitions.ts'
import type { ItemAct } from '#shared/domain/items/transitions.ts'
import { err } from '#shared/kernel/result.ts'
import { knownPack, now, pack } from '#test/support/domain/damage-situations.ts'

const situation = { at: now, site: { unknownItems: 'refuse', clockToleranceMinutes: 5 } } as const
const everyAct = [...new Set(transitions.map(({ act }) => act))]
const everyPair = everyAct.flatMap((act) => holdKinds.map((hold) => [act, hold, holdRules[act][hold]] as const))

/** What the design says, and what is ours, once more in full: a change of the table is a change here. */
const expected: Readonly<Record<ItemAct, string>> = {
  reportDamage: 'allowed allowed allowed',
  putOnHold: 'allowed allowed allowed',
  moveHold: 'allowed allowed allowed',
  liftHold: 'allowed allowed allowed',
  takeOut: 'allowed allowed allowed',
  pack: 'withTheSame withTheSame withTheSame',
  receive: 'notIntoStock notIntoStock notIntoStock',
  completeReceipt: 'notIntoStock notIntoStock notIntoStock',
  pick: 'forbidden forbidden forbidden',
  freePicked: 'allowed allowed allowed',
  ship: 'forbidden forbidden forbidden',
  voidShipment: 'allowed allowed allowed',
  block: 'allowed allowed allowed',
  unblock: 'forbidden forbidden forbidden',
  investigate: 'allowed allowed allowed',
  clear: 'forbidden forbidden forbidden',
  sample: 'forbidden forbidden forbidden',
  decommission: 'allowed allowed forbidden',
  commissionAgain: 'allowed allowed allowed',
  destroy: 'allowed allowed forbidden',
}

test('the table says for every act and every hold what the design says', () => {
  const table = everyAct.map((act) => [act, holdKinds.map((hold) => holdRules[act][hold]).join(' ')])
  expect(Object.fromEntries(table)).toEqual(expected)
})

test.each(everyPair)('%s of an item on %s hold: %s', (act, hold, ruling) => {
  const item = standingFor(act, { holds: [hold] })
  expect(mayUndergo(item, act, situation).ok).toBe(ruling !== 'forbidden')
  if (ruling === 'forbidden') expect(mayUndergo(item, act, situation)).toEqual(refused('ON_HOLD', hold))
})

test.each(everyPair)(
  '%s of a container with something on %s hold inside: %s, and never packed',
  (act, hold, ruling) => {
    const item = standingFor(act, { heldInside: [hold], hasContents: true, level: 'CA' })
    const forbidden = ruling === 'forbidden' || ruling === 'withTheSame'
    expect(mayUndergo(item, act, situation).ok).toBe(!forbidden)
    if (forbidden) expect(mayUndergo(item, act, situation)).toEqual(refused('HOLD_INSIDE', hold))
  },
)

test('a container on the hold of its contents is packed like anything on that hold', () => {
  const tote = knownPack('A', { holds: ['damaged'], heldInside: ['damaged'], hasContents: true, level: 'CA' })
  expect(whatForbids('pack', tote)).toBeNull()
  expect(whatForbids('pack', { ...tote, heldInside: ['damaged', 'suspect'] })).toEqual({
    hold: 'suspect',
    inside: true,
  })
})

test('whatever is held, on it or inside it, keeps an item out of stock', () => {
  expect(staysOutOfStock({ holds: [], heldInside: [] })).toBe(false)
  for (const hold of holdKinds) {
    expect(staysOutOfStock({ holds: [hold], heldInside: [] })).toBe(true)
    expect(staysOutOfStock({ holds: [], heldInside: [hold] })).toBe(true)
  }
})

function standingFor(act: ItemAct, part: Parameters<typeof knownPack>[1]) {
  const availability = availabilities.find(
    (one) => transition({ lifecycle: 'commissioned', availability: one }, act).ok,
  )
  return availability === undefined
    ? knownPack('A', { ...part, lifecycle: 'decommissioned' })
    : knownPack('A', { ...part, availability })
}

function refused(code: 'ON_HOLD' | 'HOLD_INSIDE', hold: HoldKind): ReturnType<typeof err<unknown>> {
  return err({ code, item: pack('A'), hold })
}

test('no ruling of the table is without a row that has it', () => {
  const rulings: readonly Ruling[] = ['allowed', 'forbidden', 'withTheSame', 'notIntoStock']
  const used = new Set(everyPair.map(([, , ruling]) => ruling))
  expect([...used].sort()).toEqual([...rulings].sort())
})
