import type { FailedSigningsView } from '#shared/contract/calls/failed-signings-calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { AttentionEntry } from '#shared/contract/views/attention-views.ts'
import type { FailedTry } from '#shared/domain/signatures/repeated-failures.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { mayDo } from '#shared/domain/people/rights.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import type { RecordDesk } from '../record-desk.ts'
import { record } from '../record.ts'
import { signedIn } from './signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Desk = Pick<RecordDesk, 'failedSignings' | 'people'>
type OfPerson = { readonly of: FailedTry; readonly person: PersonId | null }

const failuresShown = 50

/** Repeated failed signings and sign-ins that the person at the station is to look into; their own are for others. */
export function failuresThatWait({ failedSignings, people }: Desk, limit: number): readonly AttentionEntry[] {
  const at = people.session()?.person
  if (at === undefined || !mayDo(at.grants, 'lookIntoSignings')) return []
  return failedSignings
    .alerting(limit)
    .filter(({ person }) => person !== at.id)
    .map(({ of, person, count, since }) => ({
      kind: 'signingsFailed',
      of,
      person,
      name: nameOf(people, person),
      count,
      since,
    }))
}

/** What failed, for whoever looks into it. */
export function viewFailures(desk: Desk, { of, person }: OfPerson): Result<FailedSigningsView, Refusal> {
  const by = signedIn(desk, 'lookIntoSignings')
  if (!by.ok) return by
  return ok({
    name: nameOf(desk.people, person),
    count: desk.failedSignings.count(of, person),
    isOwn: by.value.id === person,
    failures: [...desk.failedSignings.of(of, person, failuresShown)],
  })
}

/** Keeps what somebody found out about failed signings or sign-ins, which puts the alert away. What failed since they looked is not covered. */
export function keepFinding(
  workplace: Workplace,
  { of, person, count, finding }: OfPerson & { readonly count: number; readonly finding: string },
): Result<Record<string, never>, Refusal> {
  const kept = immediately(workplace.database, (): Result<Record<string, never>, Refusal> => {
    const by = signedIn(workplace, 'lookIntoSignings')
    if (!by.ok) return by
    if (by.value.id === person) return err(refuse('OTHER_PERSON_LOOKS_INTO_IT', {}))
    if (workplace.failedSignings.count(of, person) !== count) return err(refuse('FAILED_SIGNINGS_CHANGED', {}))
    const body = {
      kind: 'signature.failures-looked-into',
      person,
      failures: count,
      finding,
      ...(of === 'signIn' ? { of } : {}),
    } as const
    record(workplace, [{ body, person: by.value.id, scan: null }])
    return ok({})
  })
  workplace.tell('attention.changed', {})
  workplace.statusChanged()
  return kept
}

function nameOf(people: Desk['people'], person: PersonId | null): string | null {
  return person === null ? null : (people.byId(person)?.name ?? null)
}
