import type { CallOutput } from '#shared/contract/calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ReturnOutcome } from '#shared/domain/returns/facts.ts'
import { decideVerification } from '#shared/domain/returns/verify.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import { tellNetwork } from '../network/tell-network.ts'
import type { Workplace } from '../workplace.ts'

type Verified = Result<CallOutput<'returns.verify'>, Refusal>

/** Verifies returned goods: they are available from now on, or stay blocked to be destroyed. Facts and messages in one transaction. */
export function verifyReturns(
  workplace: Workplace,
  { items, outcome }: { readonly items: readonly ItemId[]; readonly outcome: ReturnOutcome },
): Verified {
  const { returns } = workplace
  const site = workplace.site.site()
  if (site === null) throw new Error('returns are verified at a station that is not set up')
  const verified = immediately(workplace.database, (): Verified => {
    const person = signedIn(workplace, 'verifyReturns', { goods: () => workplace.goodsClasses.of(items) })
    if (!person.ok) return person
    const { clockToleranceMinutes } = site
    const decided = decideVerification(
      [...new Set(items)].map((item) => ({
        item: workplace.items.find(item),
        awaitsVerification: returns.awaitsVerification(item),
        inside: returns.inside(item),
        otherHold: returns.otherHold(item),
      })),
      outcome,
      returns.newest(items),
      { at: workplace.readClock().at, clockToleranceMinutes },
    )
    if (!decided.ok) return err(domainRefusal(decided.error))
    const facts = record(workplace, [{ body: decided.value, person: person.value.id, scan: null }])
    return ok({ items: decided.value.items.length, messages: tellNetwork(workplace, facts) })
  })
  if (verified.ok) {
    workplace.wakeSending()
    workplace.tell('outbox.changed', {})
    workplace.tell('attention.changed', {})
    workplace.tell('shipments.changed', {})
    workplace.statusChanged()
  }
  return verified
}
