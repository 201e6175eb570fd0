import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SignatureTry } from '#shared/contract/views/signing-views.ts'
import { decideReset, judgeConfirmation, judgeResetter } from '#shared/domain/people/decide.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { waitingConfirmations } from '#shared/domain/people/standing.ts'
import type { Standing } from '#shared/domain/people/standing.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { peopleRefusal } from './administer-people.ts'
import { oneTimePin } from './one-time.ts'
import { hashPin } from './pin.ts'
import { record } from '../record.ts'
import type { Workplace } from '../workplace.ts'

type Done = Result<Record<string, never>, Refusal>
type SignedForPerson = { readonly person: PersonId; readonly signature: SignatureTry }

/** What somebody sees who confirms the rights of a person: who it is, and which rights with which limits. */
export function shownToConfirm(standing: Standing): Json {
  const { id, name, role } = standing
  return { person: id, name, role, rights: waitingConfirmations(standing).map(({ grant }) => ({ ...grant })) }
}

/** What somebody sees who wants a new secret for a person. */
export function shownToReset({ id, name, role }: Standing): Json {
  return { person: id, name, role, newSecret: true }
}

/** Confirms, as the second person, what waits for it. Judged once more when it is written: it may have changed since. */
export async function confirmRights(
  workplace: Workplace,
  { person, signature: attempt }: SignedForPerson,
): Promise<Done> {
  const standing = workplace.people.standing(person)
  if (standing === null) return err(refuse('PERSON_NOT_FOUND', {}))
  const waiting = waitingConfirmations(standing).map(({ grant }) => grant.right)
  const signed = await workplace.sign(attempt, {
    meaning: 'confirmsRights',
    shown: shownToConfirm(standing),
    right: ['administerPeople', ...waiting],
  })
  if (!signed.ok) return signed
  const outcome = immediately(workplace.database, (): Done => {
    const now = workplace.people.standing(person)
    const confirmer = workplace.people.byId(signed.value.person)
    if (now === null || confirmer === null) throw new Error('a person was enrolled and is no longer')
    const judged = judgeConfirmation(now, confirmer)
    if (!judged.ok) return err(peopleRefusal(judged.error))
    const body = { kind: 'person.rights-confirmed', person, grants: judged.value, signature: signed.value } as const
    record(workplace, [{ body, person: confirmer.id, scan: null }])
    return ok({})
  })
  workplace.tell('people.changed', {})
  workplace.statusChanged()
  return outcome
}

/** Asks for a new secret of a person, as the first of two. */
export async function askForReset(
  workplace: Workplace,
  { person, signature: attempt }: SignedForPerson,
): Promise<Done> {
  const standing = workplace.people.standing(person)
  if (standing === null) return err(refuse('PERSON_NOT_FOUND', {}))
  const signed = await signReset(workplace, standing, attempt)
  if (!signed.ok) return signed
  const judged = judgeResetter(standing, { id: signed.value.person, role: signed.value.role })
  if (!judged.ok) return err(peopleRefusal(judged.error))
  const body = { kind: 'person.reset-requested', person, signature: signed.value } as const
  immediately(workplace.database, () => record(workplace, [{ body, person: signed.value.person, scan: null }]))
  workplace.tell('people.changed', {})
  return ok({})
}

/** Gives a person a secret for one sign-in, as the second of two. It is shown once, and kept nowhere. */
export async function resetSecret(
  workplace: Workplace,
  { person, signature: attempt }: SignedForPerson,
): Promise<Result<{ secret: string }, Refusal>> {
  const standing = workplace.people.standing(person)
  if (standing === null) return err(refuse('PERSON_NOT_FOUND', {}))
  const signed = await signReset(workplace, standing, attempt)
  if (!signed.ok) return signed
  const secret = oneTimePin()
  const hashed = await hashPin(secret)
  const outcome = immediately(workplace.database, (): Result<{ secret: string }, Refusal> => {
    const { people } = workplace
    const decided = decideReset(standing, people.resetRequest(person), signed.value, workplace.readClock().at)
    if (!decided.ok) return err(peopleRefusal(decided.error))
    record(workplace, [{ body: decided.value, person: signed.value.person, scan: null }])
    people.keepCredential(person, hashed, { isOneTime: true })
    return ok({ secret })
  })
  if (outcome.ok) workplace.attendance.left(person)
  workplace.tell('people.changed', {})
  workplace.statusChanged()
  return outcome
}

function signReset(workplace: Workplace, standing: Standing, attempt: SignatureTry) {
  return workplace.sign(attempt, { meaning: 'resetsSecret', shown: shownToReset(standing), right: 'resetSecrets' })
}
