import type { EffectView } from '#shared/contract/views/correction-views.ts'
import type { Undoing } from '#shared/domain/corrections/undoing.ts'
import { wordOf } from '#shared/domain/items/transitions.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'

/** What goes back, in numbers: what is alike counts together. */
export function effectsOf(undoings: readonly Undoing[]): EffectView[] {
  const alike = Map.groupBy(
    undoings.filter(({ items }) => items.length > 0),
    (undoing) => likeness(undoing),
  )
  return [...alike.values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [effectOf(first, group)]
  })
}

function likeness(undoing: Undoing): string {
  switch (undoing.kind) {
    case 'holdGoes':
    case 'isHeldAgain':
      return `${undoing.kind} ${undoing.hold}`
    case 'standsAgain':
      return `${undoing.kind} ${wordOf(undoing.state)}`
    default:
      return undoing.kind
  }
}

function effectOf(first: Undoing, group: readonly Undoing[]): EffectView {
  const items = group.reduce((sum, undoing) => sum + undoing.items.length, 0)
  switch (first.kind) {
    case 'comesOut':
    case 'goesBack':
      return { kind: first.kind, items, containers: group.length }
    case 'holdGoes':
    case 'isHeldAgain':
      return { kind: first.kind, items, hold: first.hold }
    case 'standsAgain':
      return { kind: first.kind, items, state: wordOf(first.state) }
    case 'isUnknownAgain':
    case 'isNotToInspect':
    case 'awaitsVerification':
    case 'isNoSample':
    case 'isMissingNoMore':
    case 'isMissingAgain':
      return { kind: first.kind, items }
    default:
      return unreachable(first)
  }
}
