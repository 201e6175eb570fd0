import type { ActBody, ActFact } from '#shared/domain/corrections/act.ts'
import type { CorrectionDraft, UndoSituation } from '#shared/domain/corrections/decide.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import { marketRules } from '#shared/domain/markets/market.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Signature } from '#shared/domain/signatures/signature.ts'
import { pack } from './damage-situations.ts'

/** The job whose act is undone in these tests. */
export const job = '00000000-0000-7000-8000-000000000007' as JobId
/** When it was recorded. */
export const recordedAt = Date.UTC(2026, 0, 5, 8) as Instant

const aDay = 24 * 60 * 60 * 1000

/** So many days later. */
export function daysLater(days: number): Instant {
  return (recordedAt + days * aDay) as Instant
}

/** Packs A and B, damaged. */
export const damage: ActBody = {
  kind: 'damage.finished',
  job,
  reason: 'crushed',
  eventTime: recordedAt,
  items: [
    { id: pack('A'), known: true },
    { id: pack('B'), known: false },
  ],
}

/** These as facts of the ledger. */
export function factsOf(...bodies: readonly ActBody[]): readonly ActFact[] {
  return bodies.map((body, index) => ({ id: `fact ${index + 1}` as FactId, sequence: index + 1, body }))
}

/** An act of today at this site in the European Union that nothing stands against. */
export function undoing(different: Partial<UndoSituation> = {}): UndoSituation {
  return {
    act: { id: job, facts: factsOf(damage), at: recordedAt, siteGln: '9521234900016' },
    rule: marketRules.EU.undo,
    siteGln: '9521234900016',
    at: daysLater(1),
    later: null,
    claimed: null,
    listed: null,
    bars: [],
    ...different,
  }
}

/** All of it undone, for a usual reason, and no messages about it. */
export const draft: CorrectionDraft = {
  way: 'undone',
  reason: 'wrongItems',
  remark: null,
  voided: [],
  declared: [],
  corrective: [],
  signature: { printedName: 'Sam' } as Signature,
}
