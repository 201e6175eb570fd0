import type { Refusal } from '#shared/contract/refusals.ts'
import type { Market } from '#shared/domain/markets/market.ts'
import type { MixingPolicy } from '#shared/domain/packing/mixing.ts'
import type { SiteFact } from '#shared/domain/site/facts.ts'
import type { ReceivingRules, SignInRules, UnknownItemPolicy } from '#shared/domain/site/site.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Done = Result<Record<string, never>, Refusal>

/** Says whether items that nobody announced may be recorded here. */
export function setUnknownItems(workplace: Workplace, { unknownItems }: { unknownItems: UnknownItemPolicy }): Done {
  const kept = change(workplace, () => {
    const from = workplace.site.site()
    return from === null || from.unknownItems === unknownItems
      ? null
      : { kind: 'site.set-up', from, to: { ...from, unknownItems } }
  })
  workplace.statusChanged()
  return kept
}

/** Says how long an idle station stays open, and how long a badge alone is enough to go on scanning. */
export function setSignInRules(workplace: Workplace, rules: SignInRules): Done {
  const kept = change(workplace, () => {
    const from = workplace.site.site()
    const isSo = from?.idleLockMinutes === rules.idleLockMinutes && from.badgeResumeMinutes === rules.badgeResumeMinutes
    return from === null || isSo ? null : { kind: 'site.set-up', from, to: { ...from, ...rules } }
  })
  workplace.statusChanged()
  return kept
}

/** Says what may be together in one container. */
export function setMixing(workplace: Workplace, { mixing }: { mixing: MixingPolicy }): Done {
  const kept = change(workplace, () => {
    const from = workplace.site.site()
    return from === null || from.mixing === mixing ? null : { kind: 'site.set-up', from, to: { ...from, mixing } }
  })
  workplace.statusChanged()
  return kept
}

/** Says whose rules hold for undoing and for reports. */
export function setMarket(workplace: Workplace, { market }: { market: Market }): Done {
  const kept = change(workplace, () => {
    const from = workplace.site.site()
    return from === null || from.market === market ? null : { kind: 'site.set-up', from, to: { ...from, market } }
  })
  workplace.statusChanged()
  return kept
}

/** Sets the rules for what comes in. They hold from the next scan and the next completion on. */
export function setReceivingRules(workplace: Workplace, rules: ReceivingRules): Done {
  const kept = change(workplace, () => {
    const from = workplace.site.site()
    if (from === null) return null
    const to = { ...from, ...rules }
    return canonicalJson(to) === canonicalJson(from) ? null : { kind: 'site.set-up', from, to }
  })
  workplace.statusChanged()
  return kept
}

/** Says how long an approval of a destruction counts. */
export function setApprovalHours(workplace: Workplace, { hours: approvalHours }: { hours: number }): Done {
  const kept = change(workplace, () => {
    const from = workplace.site.site()
    return from === null || from.approvalHours === approvalHours
      ? null
      : { kind: 'site.set-up', from, to: { ...from, approvalHours } }
  })
  workplace.statusChanged()
  return kept
}

function change(workplace: Workplace, factOf: () => SiteFact | null): Done {
  return immediately(workplace.database, (): Done => {
    const person = signedIn(workplace, 'setUpStation')
    if (!person.ok) return person
    const body = factOf()
    if (body !== null) record(workplace, [{ body, person: person.value.id, scan: null }])
    return ok({})
  })
}
