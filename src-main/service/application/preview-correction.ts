import type { CorrectionPreview, EffectView } from '#shared/contract/correction-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ActBody } from '#shared/domain/corrections/act.ts'
import { mayBeUndone, undoableUntil } from '#shared/domain/corrections/decide.ts'
import { insteadOf, saysReason } from '#shared/domain/corrections/instead.ts'
import type { Wanted } from '#shared/domain/corrections/instead.ts'
import { sizeOfAct } from '#shared/domain/corrections/how-undone.ts'
import type { Undoing } from '#shared/domain/corrections/undoing.ts'
import { wordOf } from '#shared/domain/items/transitions.ts'
import { messagesForFacts } from '#shared/domain/network/messages-for-facts.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import type { ActReference } from '#service/persistence/acts.ts'
import { domainRefusal } from './domain-refusal.ts'
import { practiceEndpoint } from './tell-network.ts'
import { undoingsOfAct, undoSituation } from './undo-situation.ts'
import type { Workplace } from './workplace.ts'

type Asked = { readonly of: ActReference; readonly wanted: Wanted }

/** What undoing or correcting an act would do, in numbers, whether it may be done now, and until when. Changes nothing. */
export function previewCorrection(workplace: Workplace, { of, wanted }: Asked): Result<CorrectionPreview, Refusal> {
  const { acts, outboxCorrections } = workplace
  const id = acts.find(of)
  if (id === null) return err(refuse('ACT_NOT_FOUND', {}))
  const act = acts.standing(id)
  const corrected = acts.lastCorrection(id)
  const clock = workplace.readClock()
  const situation = undoSituation(workplace, act, clock)
  const bodies = act.facts.map(({ body }) => body)
  const last = bodies.at(-1)
  const instead = insteadOf(bodies, wanted)
  const may = mayBeUndone(situation)
  const refused = may.ok ? instead : may
  const undoings = undoingsOfAct(act)
  const fates = outboxCorrections.fates(act.facts.map((fact) => fact.id))
  const { basis } = situation.rule
  return ok({
    what: last?.kind ?? acts.lastKind(id),
    damageReason: bodies.find(saysReason)?.reason ?? null,
    mayLeaveOut: bodies.length > 0 && insteadOf(bodies, { way: 'leftOut', items: [] }).ok,
    items: sizeOfAct(bodies),
    recordedAt: act.at,
    recordedBy: acts.recordedBy(id),
    until: undoableUntil(act, situation.rule),
    law: basis === 'ours' ? null : basis.sourced,
    effects: effectsOf(undoings, wanted),
    voided: fates.voided.length,
    declared: fates.declared.length,
    corrective: instead.ok ? correctiveOf(workplace, instead.value) : 0,
    refusal: refused.ok ? null : domainRefusal(refused.error),
    stands: act.facts.length > 0,
    corrected,
  })
}

function correctiveOf({ site, ids }: Workplace, instead: readonly ActBody[]): number {
  const here = site.site()
  if (here === null) return 0
  const context = { site: here, endpoint: practiceEndpoint, offsetMinutes: 0, newId: ids.newId }
  return messagesForFacts(instead, context).length
}

/** What changes for the goods: everything goes back, or only what is left out; another reason moves nothing. */
function effectsOf(undoings: readonly Undoing[], wanted: Wanted): EffectView[] {
  const concerned = (): readonly Undoing[] => {
    switch (wanted.way) {
      case 'undone':
        return undoings
      case 'leftOut': {
        const left = new Set(wanted.items)
        return undoings.map((undoing) => ({ ...undoing, items: undoing.items.filter((item) => left.has(item)) }))
      }
      case 'changed':
        return []
      default:
        return unreachable(wanted)
    }
  }
  const alike = Map.groupBy(
    concerned().filter(({ items }) => items.length > 0),
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
