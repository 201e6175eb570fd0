import type { HoldKind } from '../items/hold-kind.ts'
import type { KnownItem } from '../items/item.ts'
import type { ItemAct } from '../items/transitions.ts'

/**
 * What a hold does to an act. `withTheSame`: only together with items on the same holds, into a container that takes
 * them. `notIntoStock`: it may come in, and stays blocked until the hold is lifted.
 */
export type Ruling = 'allowed' | 'forbidden' | 'withTheSame' | 'notIntoStock'

const always: Readonly<Record<HoldKind, Ruling>> = allHolds('allowed')
const never: Readonly<Record<HoldKind, Ruling>> = allHolds('forbidden')

/**
 * The one table of what a hold forbids and allows, for every act that an item can undergo. A hold inside a container counts
 * as one on the container. Rests on the design of the app ("holds keep an item from being packed, shipped, sampled or
 * received as available; items on the same hold may be packed together"); the rows for the end of life are ours: suspect
 * items are evidence until somebody has signed what they are, so they are neither decommissioned nor destroyed.
 */
export const holdRules: Readonly<Record<ItemAct, Readonly<Record<HoldKind, Ruling>>>> = {
  pack: allHolds('withTheSame'),
  pick: never,
  ship: never,
  sample: never,
  receive: allHolds('notIntoStock'),
  completeReceipt: allHolds('notIntoStock'),

  takeOut: always,
  reportDamage: always,
  putOnHold: always,
  moveHold: always,
  liftHold: always,
  freePicked: always,
  voidShipment: always,
  block: always,
  investigate: always,
  unblock: never,
  clear: never,

  decommission: { ...always, suspect: 'forbidden' },
  destroy: { ...always, suspect: 'forbidden' },
  commissionAgain: always,
}

/** A hold that keeps an item from something, and whether it is on the item or on something inside it. */
export type ForbiddingHold = { readonly hold: HoldKind; readonly inside: boolean }

type Held = Pick<KnownItem, 'holds' | 'heldInside'>

/** The hold that keeps an item from an act; null where none does. Whether items may be packed together is not judged here. */
export function whatForbids(act: ItemAct, { holds, heldInside }: Held): ForbiddingHold | null {
  const rules = holdRules[act]
  const own = holds.find((hold) => rules[hold] === 'forbidden')
  if (own !== undefined) return { hold: own, inside: false }
  const inside = heldInside.find(
    (hold) => rules[hold] === 'forbidden' || (rules[hold] === 'withTheSame' && !holds.includes(hold)),
  )
  return inside === undefined ? null : { hold: inside, inside: true }
}

/** Whether anything keeps an item, or what is inside it, out of stock. */
export function staysOutOfStock({ holds, heldInside }: Held): boolean {
  return [...holds, ...heldInside].some((hold) => holdRules.completeReceipt[hold] !== 'allowed')
}

function allHolds(ruling: Ruling): Readonly<Record<HoldKind, Ruling>> {
  return { damaged: ruling, exception: ruling, suspect: ruling }
}
