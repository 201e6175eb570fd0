import type { Fact, FactDraft } from '#shared/domain/ledger/fact.ts'
import type { Workplace } from './workplace.ts'

type Records = Pick<Workplace, 'ledger' | 'projector' | 'site' | 'readClock'>

/**
 * Writes facts and all that follows from them, inside the caller's transaction: the chain first, because everything
 * after it can be rebuilt from it. Durable once the caller's transaction is committed.
 */
export function record(records: Records, drafts: readonly FactDraft[]): readonly Fact[] {
  const facts = records.ledger.append(drafts, records.readClock(), records.site.site()?.gln ?? null)
  records.projector.apply(facts)
  return facts
}
