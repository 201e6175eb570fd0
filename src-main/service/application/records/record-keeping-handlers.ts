import type { recordKeepingCommands, recordKeepingQueries } from '#shared/contract/calls/record-keeping-calls.ts'
import type { LegalHoldView, RecordKeepingView } from '#shared/contract/views/record-keeping-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import { leastRetentionYears } from '#shared/domain/markets/retention.ts'
import { decideRecordKeeping } from '#shared/domain/record-keeping/decide.ts'
import type { LegalHoldId } from '#shared/domain/record-keeping/legal-hold.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Handlers } from '#service/ipc/handlers.ts'
import type { KeptHold } from '#service/persistence/record-keeping.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { record } from '../record.ts'
import { listReviews, reviewContent, signReview } from './review-handlers.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type RecordKeepingCall = keyof typeof recordKeepingQueries | keyof typeof recordKeepingCommands
type Done = Result<Record<string, never>, Refusal>

const holdsShown = 200

/** Every call about the keeping and the reviewing of records. */
export function recordKeepingHandlers(workplace: Workplace): Pick<Handlers, RecordKeepingCall> {
  return {
    'recordKeeping.view': () => ok(viewOf(workplace)),
    'reviews.list': () => ok(listReviews(workplace)),
    'reviews.content': (input) => reviewContent(workplace, input),
    'reviews.sign': (input) => signReview(workplace, input),
    'recordKeeping.setUp': (wanted) =>
      keep(workplace, () => {
        const market = workplace.site.site()?.market ?? 'default'
        const decided = decideRecordKeeping(wanted, market)
        if (!decided.ok) return err(refuse('RETENTION_TOO_SHORT', { least: decided.error.least }))
        return ok({ kind: 'record-keeping.set-up', from: workplace.recordKeeping.settings(), to: decided.value })
      }),
    'legalHold.place': ({ about, reason }) =>
      keep(workplace, () =>
        ok({ kind: 'legal-hold.placed', hold: workplace.ids.newId() as LegalHoldId, about, reason }),
      ),
    'legalHold.lift': ({ hold, reason }) =>
      keep(workplace, () => {
        const found = workplace.recordKeeping.hold(hold)
        if (found === null || found.liftedAt !== null) return err(refuse('LEGAL_HOLD_NOT_ON', {}))
        return ok({ kind: 'legal-hold.lifted', hold, reason })
      }),
  }
}

function keep(workplace: Workplace, decide: () => Result<TallymanFact, Refusal>): Done {
  const kept = immediately(workplace.database, (): Done => {
    const person = signedIn(workplace, 'keepRecords')
    if (!person.ok) return person
    const body = decide()
    if (!body.ok) return body
    record(workplace, [{ body: body.value, person: person.value.id, scan: null }])
    return ok({})
  })
  workplace.statusChanged()
  return kept
}

function viewOf(workplace: Workplace): RecordKeepingView {
  const { recordKeeping, site } = workplace
  return {
    ...recordKeeping.settings(),
    leastYears: leastRetentionYears(site.site()?.market ?? 'default'),
    holds: recordKeeping.holds(holdsShown).map((hold) => holdView(workplace, hold)),
  }
}

function holdView({ people }: Workplace, hold: KeptHold): LegalHoldView {
  const { id, about, reason, placedAt, placedBy, liftedAt, liftedBy, liftedBecause } = hold
  return {
    id,
    about,
    reason,
    placedAt,
    placedBy: people.byId(placedBy)?.name ?? placedBy,
    lifted:
      liftedAt === null || liftedBy === null
        ? null
        : { at: liftedAt, by: people.byId(liftedBy)?.name ?? liftedBy, because: liftedBecause ?? '' },
  }
}
