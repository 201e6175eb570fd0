import type { HoldKind } from '../items/hold-kind.ts'
import type { Right } from '../people/rights.ts'

/** What a person does with holds: puts one on, lifts one, or turns one into another. */
export type HoldAct =
  /** Damage has a job of its own, with reasons of its own. */
  | { readonly kind: 'put'; readonly hold: Exclude<HoldKind, 'damaged'> }
  | { readonly kind: 'lift'; readonly hold: HoldKind }
  | { readonly kind: 'move'; readonly from: HoldKind; readonly to: HoldKind }

/** Every act there is, in the order in which a screen offers them. */
export const holdActs: readonly HoldAct[] = [
  { kind: 'put', hold: 'exception' },
  { kind: 'put', hold: 'suspect' },
  { kind: 'lift', hold: 'exception' },
  { kind: 'lift', hold: 'suspect' },
  { kind: 'lift', hold: 'damaged' },
  { kind: 'move', from: 'exception', to: 'suspect' },
  { kind: 'move', from: 'exception', to: 'damaged' },
  { kind: 'move', from: 'suspect', to: 'exception' },
  { kind: 'move', from: 'suspect', to: 'damaged' },
  { kind: 'move', from: 'damaged', to: 'exception' },
  { kind: 'move', from: 'damaged', to: 'suspect' },
]

/** The hold that the items must be on already; null for putting one on. */
export function holdBefore(act: HoldAct): HoldKind | null {
  switch (act.kind) {
    case 'put':
      return null
    case 'lift':
      return act.hold
    case 'move':
      return act.from
  }
}

/** The hold that the items are on afterwards, besides others; null for lifting one. */
export function holdAfter(act: HoldAct): HoldKind | null {
  switch (act.kind) {
    case 'put':
      return act.hold
    case 'lift':
      return null
    case 'move':
      return act.to
  }
}

/** The right that an act takes. Its limit by reason is about the kind of hold. */
export function rightFor(act: HoldAct): { readonly right: Right; readonly reason: HoldKind } {
  switch (act.kind) {
    case 'put':
      return { right: 'putOnHold', reason: act.hold }
    case 'lift':
      return { right: 'liftHolds', reason: act.hold }
    case 'move':
      return { right: 'liftHolds', reason: act.from }
  }
}

/**
 * The right of whoever does an act at the station. What is signed in the end takes only that of working on the floor: the
 * right to decide is that of whoever signs.
 */
export function rightToHandle(act: HoldAct): { readonly right: Right; readonly reason: HoldKind } {
  const decides = rightFor(act)
  return isSigned(act) ? { ...decides, right: 'workOnTheFloor' } : decides
}

/**
 * Whether an act is signed. What was damaged or suspect goes back only by a signed decision; what was an exception, a
 * matter of data and quantities, by a person with the right. Making a hold graver takes no signature: it only protects.
 */
export function isSigned(act: HoldAct): boolean {
  switch (act.kind) {
    case 'put':
      return false
    case 'lift':
      return act.hold !== 'exception'
    case 'move':
      return act.from === 'suspect' || (act.from === 'damaged' && act.to === 'exception')
  }
}
