import type { Fact, FactDraft } from '#shared/domain/ledger/fact.ts'
import { approvalsVoidedBy } from './destruction/void-approvals.ts'
import type { RecordDesk } from './record-desk.ts'

/**
 * Writes facts and all that follows from them, inside the caller's transaction: the chain first, because everything
 * after it can be rebuilt from it. An approval whose goods they changed is void with them, whoever changed them and how. Durable once the caller's transaction is committed.
 */
export function record(desk: RecordDesk, drafts: readonly FactDraft[]): readonly Fact[] {
  const facts = desk.ledger.append(drafts, desk.readClock(), desk.site.site()?.gln ?? null)
  desk.projector.apply(facts)
  const voided = approvalsVoidedBy(desk, facts)
  return voided.length === 0 ? facts : [...facts, ...record(desk, voided)]
}
