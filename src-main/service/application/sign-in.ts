import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SessionView } from '#shared/contract/views.ts'
import type { FactDraft } from '#shared/domain/ledger/fact.ts'
import type { PersonFact } from '#shared/domain/people/facts.ts'
import type { Person } from '#shared/domain/people/person.ts'
import { signInWaitSeconds } from '#shared/domain/people/sign-in-wait.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Credential } from '#service/persistence/people.ts'
import { immediately } from '#service/persistence/transaction.ts'
import { hashPin, pinMatches } from './pin.ts'
import { record } from './record.ts'
import type { Workplace } from './workplace.ts'

/** What a person gives to sign in. */
export type SignInTry = { readonly name: string; readonly pin: string }

/**
 * Makes the way in. One try at a time: tries that ran side by side would all be counted as the first,
 * and the wait after wrong PINs could be got around.
 */
export function createSignIn(workplace: Workplace): (attempt: SignInTry) => Promise<Result<SessionView, Refusal>> {
  // What an unknown name is compared with, so that the time taken does not tell which names exist.
  const nobody = hashPin('')
  let before: Promise<unknown> = Promise.resolve()
  return (attempt) => {
    const outcome = before.then(async () => signIn(workplace, attempt, await nobody))
    before = outcome.catch(() => undefined)
    return outcome
  }
}

async function signIn(
  workplace: Workplace,
  { name, pin }: SignInTry,
  nobody: Pick<Credential, 'salt' | 'hash' | 'cost'>,
): Promise<Result<SessionView, Refusal>> {
  const person = workplace.people.byName(name)
  const credential = person === null ? null : workplace.people.credential(person.id)
  const waitSeconds = credential === null ? 0 : secondsUntil(credential.waitUntil, workplace.readClock().at)
  if (waitSeconds > 0) {
    recordOne(workplace, { kind: 'person.sign-in-refused', name, because: 'tooSoon' }, null)
    return err(refuse('SIGN_IN_REFUSED', { waitSeconds }))
  }

  const right = await pinMatches(pin, credential ?? nobody)
  if (person === null || credential === null) {
    recordOne(workplace, { kind: 'person.sign-in-refused', name, because: 'unknownName' }, null)
    return err(refuse('SIGN_IN_REFUSED', { waitSeconds: 0 }))
  }
  return right ? ok(letIn(workplace, person)) : err(turnAway(workplace, person, credential))
}

function letIn(workplace: Workplace, person: Person): SessionView {
  const [fact] = immediately(workplace.database, () => {
    workplace.people.keepFailure(person.id, 0, 0 as Instant)
    return record(workplace, [
      ...leaving(workplace, 'otherPerson'),
      { body: { kind: 'person.signed-in', person: person.id }, person: person.id, scan: null },
    ]).slice(-1)
  })
  if (fact === undefined) throw new Error('a sign-in left no fact')
  workplace.statusChanged()
  return { person: person.id, name: person.name, role: person.role, since: fact.at }
}

function turnAway(workplace: Workplace, person: Person, credential: Credential): Refusal {
  const failures = credential.failures + 1
  const waitSeconds = signInWaitSeconds(failures)
  immediately(workplace.database, () => {
    const until = (workplace.readClock().at + waitSeconds * 1000) as Instant
    workplace.people.keepFailure(person.id, failures, until)
    record(workplace, [
      { body: { kind: 'person.sign-in-refused', name: person.name, because: 'wrongPin' }, person: null, scan: null },
    ])
  })
  return refuse('SIGN_IN_REFUSED', { waitSeconds })
}

/** Signs the person out, who asked for it or left the app; the job in hand is put down and stays open. */
export function signOut(workplace: Workplace, because: 'asked' | 'appClosed'): Record<string, never> {
  immediately(workplace.database, () => record(workplace, leaving(workplace, because)))
  workplace.statusChanged()
  return {}
}

function leaving(workplace: Workplace, because: 'asked' | 'appClosed' | 'otherPerson'): readonly FactDraft[] {
  const session = workplace.people.session()
  const job = workplace.site.jobInHand()
  const person = session?.person.id ?? null
  return [
    ...(job === null ? [] : [{ body: { kind: 'job.put-down', job } as const, person, scan: null }]),
    ...(session === null
      ? []
      : [{ body: { kind: 'person.signed-out', person: session.person.id, because } as const, person, scan: null }]),
  ]
}

function recordOne(workplace: Workplace, body: PersonFact, person: FactDraft['person']): void {
  immediately(workplace.database, () => record(workplace, [{ body, person, scan: null }]))
}

function secondsUntil(until: Instant, now: Instant): number {
  return Math.max(0, Math.ceil((until - now) / 1000))
}
