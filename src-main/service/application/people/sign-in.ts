import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SessionView } from '#shared/contract/views/session-views.ts'
import { actOfJob } from '#shared/domain/jobs/act-of-job.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { FactDraft, ScanEvidence } from '#shared/domain/ledger/fact.ts'
import type { ComingWith, LockReason } from '#shared/domain/people/facts.ts'
import type { Person } from '#shared/domain/people/person.ts'
import { mayDo } from '#shared/domain/people/rights.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { leaving } from './leaving.ts'
import type { DisprovedClaim } from './prove-identity.ts'
import { record } from '../record.ts'
import { sessionView } from './session-view.ts'
import type { Workplace } from '../workplace.ts'

/** What a person gives to sign in; without an identification, what whoever came with the badge alone still owes. */
export type SignInTry = { readonly identification: string | null; readonly secret: string }

/**
 * Lets a person in who is who they say they are; a try that fails is a fact. The same way in opens a locked station, and
 * gives everything back to whoever came with the badge alone.
 */
export async function signIn(
  workplace: Workplace,
  { identification, secret }: SignInTry,
): Promise<Result<SessionView, Refusal>> {
  const claimed = identification ?? whoCameWithBadge(workplace)
  if (claimed === null) return err(refuse('NOT_SIGNED_IN', {}))
  const proof = await workplace.proveIdentity({ identification: claimed, secret })
  if (!proof.ok) {
    const { because, person } = proof.error
    const body = { kind: 'person.sign-in-refused', name: person?.name ?? null, because } as const
    immediately(workplace.database, () => record(workplace, [{ body, person: null, scan: null }]))
    workplace.tell('attention.changed', {})
    workplace.statusChanged()
    return err(refusalOfClaim(proof.error))
  }
  const { person, by } = proof.value
  return ok(letIn(workplace, person, by === 'name' ? 'nameAndSecret' : 'badgeAndSecret', null))
}

/**
 * Puts a person at the station. Who was there before leaves it; the job in hand stays where the next one may go on
 * with it, and is put down where not.
 */
export function letIn(workplace: Workplace, person: Person, by: ComingWith, scan: ScanEvidence | null): SessionView {
  const before = workplace.people.session()
  const isSwitch = before !== null && before.person.id !== person.id
  const job = workplace.site.jobInHand()
  const drafts: FactDraft[] = []
  if (job !== null && !mayGoOn(workplace, person, job))
    drafts.push({ body: { kind: 'job.put-down', job }, person: before?.person.id ?? null, scan: null })
  if (isSwitch) {
    const body = { kind: 'person.signed-out', person: before.person.id, because: 'otherPerson' } as const
    drafts.push({ body, person: before.person.id, scan: null })
  }
  drafts.push({ body: { kind: 'person.signed-in', person: person.id, by }, person: person.id, scan })
  const [fact] = immediately(workplace.database, () => record(workplace, drafts).slice(-1))
  if (fact === undefined) throw new Error('a sign-in left no fact')
  if (by !== 'badge') workplace.attendance.identified(person.id, fact.at)
  workplace.badgeDesk.awaitNoMore()
  workplace.activity.happened()
  workplace.statusChanged()
  const session = workplace.people.session()
  if (session === null) throw new Error('nobody is at the station after a sign-in')
  return sessionView(session, workplace.presence)
}

/** Signs the person out, who asked for it or left the app; the job in hand is put down and stays open. */
export function signOut(workplace: Workplace, because: 'asked' | 'appClosed' | 'deactivated'): Record<string, never> {
  const person = workplace.people.session()?.person.id ?? null
  immediately(workplace.database, () => record(workplace, leaving(workplace, because)))
  if (person !== null) workplace.attendance.left(person)
  workplace.badgeDesk.awaitNoMore()
  workplace.statusChanged()
  return {}
}

/** Locks the station: who was there stays named, the job stays in hand, and nothing is recorded until somebody is let in. */
export function lockStation(workplace: Workplace, because: LockReason): Record<string, never> {
  const session = workplace.people.session()
  if (session === null || session.isLocked) return {}
  const { id } = session.person
  // Idleness is seen by the station, not done by the person.
  const person = because === 'asked' ? id : null
  immediately(workplace.database, () =>
    record(workplace, [{ body: { kind: 'station.locked', person: id, because }, person, scan: null }]),
  )
  workplace.badgeDesk.awaitNoMore()
  workplace.statusChanged()
  return {}
}

function whoCameWithBadge({ people }: Workplace): Person | null {
  const session = people.session()
  return session?.cameBy === 'badge' && !session.isLocked ? session.person : null
}

/** What a person is told whose claim was not believed: the same for a name that is nobody's and for a wrong secret. */
function refusalOfClaim({ because, waitSeconds }: DisprovedClaim): Refusal {
  return because === 'badgeMissing' ? refuse('BADGE_NEEDED', {}) : refuse('SIGN_IN_REFUSED', { waitSeconds })
}

function mayGoOn(workplace: Workplace, person: Person, job: JobId): boolean {
  const opened = workplace.jobs.record(job)
  if (opened === null) return false
  const { right, act } = actOfJob(opened.purpose)
  return mayDo(person.grants, 'workOnTheFloor') && mayDo(person.grants, right, act)
}
