import type { FactDraft } from '#shared/domain/ledger/fact.ts'
import type { RecordDesk } from '../record-desk.ts'

/** The facts of the person at the station leaving it; the job in hand is put down and stays open. */
export function leaving(
  { people, site }: Pick<RecordDesk, 'people' | 'site'>,
  because: 'asked' | 'appClosed' | 'deactivated',
): readonly FactDraft[] {
  const session = people.session()
  const job = site.jobInHand()
  const person = session?.person.id ?? null
  return [
    ...(job === null ? [] : [{ body: { kind: 'job.put-down', job } as const, person, scan: null }]),
    ...(session === null
      ? []
      : [{ body: { kind: 'person.signed-out', person: session.person.id, because } as const, person, scan: null }]),
  ]
}
