import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { availabilities } from './item.ts'
import type { Availability, Lifecycle } from './item.ts'

/** The state of an item as the network keeps it; where it stands counts only while it is commissioned. */
export type ItemState = { readonly lifecycle: Lifecycle; readonly availability: Availability }

/** A state in one word: where a commissioned item stands, or that its life has ended. */
export const stateWords = [...availabilities, 'DECOMMISSIONED', 'DESTROYED'] as const
export type StateWord = (typeof stateWords)[number]

/** What can be done to an item, as far as its state has a say. */
export type ItemAct =
  | 'reportDamage'
  | 'putOnHold'
  | 'moveHold'
  | 'liftHold'
  | 'takeOut'
  | 'pack'
  | 'receive'
  | 'completeReceipt'
  | 'pick'
  | 'freePicked'
  | 'ship'
  | 'voidShipment'
  | 'block'
  | 'unblock'
  | 'investigate'
  | 'clear'
  | 'sample'
  | 'decommission'
  | 'commissionAgain'
  | 'destroy'

/** Why an item's state does not let an act happen. The codes are the network's own (TraceLink SOM error codes). */
export type StateRefusal =
  | { readonly code: 'NOTCOMMISSIONED'; readonly lifecycle: Exclude<Lifecycle, 'commissioned'> }
  /** The act would leave the state as it is, and the state does not allow it. */
  | { readonly code: 'BADITEMSTATE'; readonly availability: Availability }
  /** The act would change the state to one that cannot follow; `allowed` are those that can. */
  | { readonly code: 'BADSTATETRANSITION'; readonly from: StateWord; readonly allowed: readonly StateWord[] }

type Transition = {
  readonly act: ItemAct
  readonly from: readonly StateWord[]
  /** `same` where the act adds an attribute or changes contents, and leaves the state. */
  readonly to: StateWord | 'same'
  /**
   * What the row rests on: a page of the TraceLink SOM documentation, or nobody but us. Where a page states a change
   * of life only, where the item may stand at that moment is ours.
   */
  readonly basis: { readonly sourced: string } | 'ours'
}

/**
 * Every permitted transition. What is not here is refused. TraceLink keeps such a table and names the allowed targets
 * in its refusals, but does not publish it; each row says whether a published page states it.
 */
export const transitions: readonly Transition[] = [
  {
    act: 'reportDamage',
    from: ['AVAILABLE', 'PICKED', 'RECEIVED', 'BLOCKED', 'UNDERINVESTIGATION'],
    to: 'same',
    basis: 'ours',
  },
  // Holds stand beside the state. What was blocked for a hold becomes available by unblock and clear, when the last is lifted.
  {
    act: 'putOnHold',
    from: ['AVAILABLE', 'PICKED', 'RECEIVED', 'BLOCKED', 'UNDERINVESTIGATION'],
    to: 'same',
    basis: 'ours',
  },
  {
    act: 'moveHold',
    from: ['AVAILABLE', 'PICKED', 'RECEIVED', 'BLOCKED', 'UNDERINVESTIGATION'],
    to: 'same',
    basis: 'ours',
  },
  {
    act: 'liftHold',
    from: ['AVAILABLE', 'PICKED', 'RECEIVED', 'BLOCKED', 'UNDERINVESTIGATION'],
    to: 'same',
    basis: 'ours',
  },

  {
    act: 'pack',
    from: ['AVAILABLE', 'BLOCKED'],
    to: 'same',
    basis: { sourced: 'SOAP Aggregate: Available or Blocked' },
  },
  {
    act: 'takeOut',
    from: ['AVAILABLE', 'PICKED', 'RECEIVED', 'BLOCKED', 'UNDERINVESTIGATION'],
    to: 'same',
    basis: 'ours',
  },

  {
    act: 'receive',
    from: ['SHIPPED', 'PENDINGRECEIPT'],
    to: 'RECEIVED',
    basis: { sourced: 'SOAP Update Order Receipt: only Shipped or Pending Receipt' },
  },
  {
    act: 'completeReceipt',
    from: ['SHIPPED', 'PENDINGRECEIPT', 'RECEIVED'],
    to: 'AVAILABLE',
    basis: { sourced: 'SOAP Update Order Receipt: complete makes all Available' },
  },

  { act: 'pick', from: ['AVAILABLE'], to: 'PICKED', basis: 'ours' },
  {
    act: 'freePicked',
    from: ['PICKED'],
    to: 'AVAILABLE',
    basis: { sourced: 'SOAP Delete Order: frees picked serials' },
  },
  { act: 'ship', from: ['AVAILABLE', 'PICKED'], to: 'SHIPPED', basis: 'ours' },
  { act: 'voidShipment', from: ['SHIPPED'], to: 'AVAILABLE', basis: 'ours' },

  { act: 'block', from: ['AVAILABLE', 'RECEIVED', 'UNDERINVESTIGATION'], to: 'BLOCKED', basis: 'ours' },
  { act: 'unblock', from: ['BLOCKED'], to: 'AVAILABLE', basis: 'ours' },
  { act: 'investigate', from: ['AVAILABLE', 'RECEIVED', 'BLOCKED'], to: 'UNDERINVESTIGATION', basis: 'ours' },
  { act: 'clear', from: ['UNDERINVESTIGATION'], to: 'AVAILABLE', basis: 'ours' },

  { act: 'sample', from: ['AVAILABLE', 'BLOCKED'], to: 'same', basis: 'ours' },
  {
    act: 'decommission',
    from: ['AVAILABLE', 'BLOCKED', 'UNDERINVESTIGATION'],
    to: 'DECOMMISSIONED',
    basis: { sourced: 'Serial number states: commissioned to decommissioned' },
  },
  {
    act: 'commissionAgain',
    from: ['DECOMMISSIONED'],
    to: 'AVAILABLE',
    basis: { sourced: 'ESM Decommission: reusable later' },
  },
  {
    act: 'destroy',
    from: ['AVAILABLE', 'BLOCKED', 'UNDERINVESTIGATION'],
    to: 'DESTROYED',
    basis: { sourced: 'ESM Destroy: physically eliminated, never reusable' },
  },
]

/** The state after an act, or why the item's state does not allow it. */
export function transition(state: ItemState, act: ItemAct): Result<ItemState, StateRefusal> {
  const from = wordOf(state)
  const rows = transitions.filter((row) => row.act === act)
  const row = rows.find((candidate) => candidate.from.includes(from))
  if (row !== undefined) return ok(row.to === 'same' ? state : stateOf(row.to))

  const needsCommissioned = rows.every(({ from: starts }) => !starts.includes('DECOMMISSIONED'))
  if (needsCommissioned && state.lifecycle !== 'commissioned')
    return err({ code: 'NOTCOMMISSIONED', lifecycle: state.lifecycle })
  if (rows.every(({ to }) => to === 'same')) return err({ code: 'BADITEMSTATE', availability: state.availability })
  return err({ code: 'BADSTATETRANSITION', from, allowed: targetsFrom(from) })
}

/** The states that can follow this one, each once, in the order of the table. */
export function targetsFrom(from: StateWord): readonly StateWord[] {
  const targets = transitions.flatMap((row) => (row.from.includes(from) && row.to !== 'same' ? [row.to] : []))
  return [...new Set(targets)]
}

/** A state in one word. */
export function wordOf({ lifecycle, availability }: ItemState): StateWord {
  switch (lifecycle) {
    case 'commissioned':
      return availability
    case 'decommissioned':
      return 'DECOMMISSIONED'
    case 'destroyed':
      return 'DESTROYED'
  }
}

/** An item whose life has ended keeps no stand; it starts as available where it is commissioned again. */
function stateOf(word: StateWord): ItemState {
  switch (word) {
    case 'DECOMMISSIONED':
      return { lifecycle: 'decommissioned', availability: 'AVAILABLE' }
    case 'DESTROYED':
      return { lifecycle: 'destroyed', availability: 'AVAILABLE' }
    default:
      return { lifecycle: 'commissioned', availability: word }
  }
}
