import { unreachable } from '../../kernel/unreachable.ts'
import type { ActBody, ActFact } from './act.ts'
import { bearings } from './act.ts'
import { undoingsOf } from './how-undone.ts'
import type { Wanted } from './instead.ts'
import { withAllInside } from './leavable.ts'
import type { Undoing } from './undoing.ts'

/** What a correction changes for the goods: everything goes back, or only what is left out; another reason moves nothing. */
export function goesBackBy(
  wanted: Wanted,
  undoings: readonly Undoing[],
  facts: readonly ActBody[],
): readonly Undoing[] {
  switch (wanted.way) {
    case 'undone':
      return undoings
    case 'leftOut': {
      const left = withAllInside(facts, wanted.items)
      return undoings
        .map((undoing) => ({ ...undoing, items: undoing.items.filter((item) => left.has(item)) }))
        .filter(({ items }) => items.length > 0)
    }
    case 'changed':
      return []
    default:
      return unreachable(wanted)
  }
}

/**
 * Whether a correction is signed. It is where the network may know what it takes back, where somebody signed that, and
 * where goods go back to sale that only a signed decision would free otherwise (docs/corrections.md). What never left the
 * station and moves nothing back to sale takes the right, a reason and a yes.
 */
export function isSignedCorrection(
  facts: readonly ActFact[],
  wanted: Wanted,
  { mayBeKnown }: { readonly mayBeKnown: boolean },
): boolean {
  if (mayBeKnown || facts.some(({ body }) => wasSigned(body))) return true
  const fromSale = facts.filter(({ body }) => bearings[body.kind] === 'takesFromSale')
  const undoings = fromSale.flatMap(({ body }) => undoingsOf(body))
  const bodies = facts.map(({ body }) => body)
  return goesBackBy(wanted, undoings, bodies).some((undoing) => bringsBackToSale(undoing))
}

function wasSigned(fact: ActBody): boolean {
  return (fact.kind === 'holds.lifted' || fact.kind === 'holds.moved') && fact.signature !== null
}

/** An exception hold is a matter of data and quantities, and is lifted without a signature too (domain/holds/act.ts). */
function bringsBackToSale(undoing: Undoing): boolean {
  switch (undoing.kind) {
    case 'holdGoes':
      return undoing.hold !== 'exception'
    case 'standsAgain':
      return undoing.state.lifecycle === 'commissioned'
    case 'isNoSample':
      return true
    case 'comesOut':
    case 'goesBack':
    case 'isHeldAgain':
    case 'isUnknownAgain':
    case 'isNotToInspect':
    case 'awaitsVerification':
    case 'isMissingNoMore':
    case 'isMissingAgain':
      return false
    default:
      return unreachable(undoing)
  }
}
