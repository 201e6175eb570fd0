import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Signature } from '../signatures/signature.ts'
import type { PersonFactOf } from './facts.ts'
import type { Person, PersonId } from './person.ts'
import { readsOnly } from './role.ts'
import { mayDo } from './rights.ts'
import type { Grant } from './rights.ts'
import { changed, countingGrants, waitingConfirmations, withOwnRights } from './standing.ts'
import type { Confirmation, OwnRight, PersonRecord, Standing } from './standing.ts'

/** Why something about people can not be done. */
export type PeopleRefusal =
  | { readonly code: 'NAME_NOT_POSSIBLE'; readonly name: string }
  | { readonly code: 'NAME_TAKEN'; readonly name: string }
  | { readonly code: 'NOT_ONESELF' }
  /** An auditor is given no rights. */
  | { readonly code: 'AUDITOR_HAS_NO_RIGHTS'; readonly name: string }
  /** After it fewer than two people could administer, and nobody could put that right. */
  | { readonly code: 'TWO_ADMINISTRATORS_STAY' }
  | { readonly code: 'PERSON_INACTIVE'; readonly name: string }
  | { readonly code: 'NOTHING_TO_CONFIRM'; readonly name: string }
  | { readonly code: 'OTHER_PERSON_CONFIRMS' }
  | { readonly code: 'NO_RESET_REQUESTED'; readonly name: string }
  | { readonly code: 'OTHER_PERSON_RESETS' }

/** How few people who can administer a site must always have. */
export const fewestAdministrators = 2

const longestName = 64
const shortestName = 2
/** What a name may not look like: a badge's code, or the ticket of a scanned badge. */
const notAName = /^(?:TMB\d|badge):|\p{C}/iu

/** A name as it is kept: one space between words and none around, letters in their usual form. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}

/** Judges a person who is to be enrolled or renamed. Two people never share a name, not even in other letters (21 CFR 11.100(a)). */
export function judgeName(name: string, others: readonly Pick<Standing, 'name'>[]): Result<string, PeopleRefusal> {
  const tidy = tidyName(name)
  if (tidy.length < shortestName || tidy.length > longestName || notAName.test(tidy))
    return err({ code: 'NAME_NOT_POSSIBLE', name: tidy })
  const isTaken = others.some((other) => alike(other.name) === alike(tidy))
  return isTaken ? err({ code: 'NAME_TAKEN', name: tidy }) : ok(tidy)
}

/** Decides a new person; they have the rights of their role, some of which wait for a second person. */
export function decideEnrolment(
  { id, name, role }: Pick<Standing, 'id' | 'name' | 'role'>,
  everybody: readonly Standing[],
): Result<PersonFactOf<'person.enrolled'>, PeopleRefusal> {
  const tidy = judgeName(name, everybody)
  return tidy.ok ? ok({ kind: 'person.enrolled', person: id, name: tidy.value, role }) : tidy
}

/** Decides a change of name, role or leave. Nobody changes themselves, and two who can administer always stay. */
export function decideChange(
  standing: Standing,
  to: PersonRecord,
  by: PersonId,
  everybody: readonly Standing[],
): Result<PersonFactOf<'person.changed'> | null, PeopleRefusal> {
  if (standing.id === by) return err({ code: 'NOT_ONESELF' })
  const others = everybody.filter(({ id }) => id !== standing.id)
  const name = judgeName(to.name, others)
  if (!name.ok) return name
  const after = { name: name.value, role: to.role, isActive: to.isActive }
  const { name: from, role, isActive } = standing
  if (from === after.name && role === after.role && isActive === after.isActive) return ok(null)
  if (!administratorsStay(changed(standing, after, by), others)) return err({ code: 'TWO_ADMINISTRATORS_STAY' })
  return ok({ kind: 'person.changed', person: standing.id, from: { name: from, role, isActive }, to: after })
}

/** Decides rights that differ from those of the role. */
export function decideOwnRights(
  standing: Standing,
  to: readonly OwnRight[],
  by: PersonId,
  everybody: readonly Standing[],
): Result<PersonFactOf<'person.rights-changed'>, PeopleRefusal> {
  if (standing.id === by) return err({ code: 'NOT_ONESELF' })
  if (readsOnly(standing.role) && to.some(({ has }) => has))
    return err({ code: 'AUDITOR_HAS_NO_RIGHTS', name: standing.name })
  const others = everybody.filter(({ id }) => id !== standing.id)
  if (!administratorsStay(withOwnRights(standing, to, by), others)) return err({ code: 'TWO_ADMINISTRATORS_STAY' })
  return ok({ kind: 'person.rights-changed', person: standing.id, from: standing.own, to })
}

/**
 * Judges whether this person may confirm what waits for it: not their own rights, not what they gave themselves, and
 * only what they have too, or as somebody who administers people.
 */
export function judgeConfirmation(standing: Standing, confirmer: Person): Result<readonly Grant[], PeopleRefusal> {
  const waiting = waitingConfirmations(standing)
  if (waiting.length === 0) return err({ code: 'NOTHING_TO_CONFIRM', name: standing.name })
  const mayConfirm = ({ grant, givenBy }: Confirmation) =>
    standing.id !== confirmer.id &&
    givenBy !== confirmer.id &&
    (mayDo(confirmer.grants, 'administerPeople') || mayDo(confirmer.grants, grant.right))
  return waiting.every(mayConfirm) ? ok(waiting.map(({ grant }) => grant)) : err({ code: 'OTHER_PERSON_CONFIRMS' })
}

/** A request for a new PIN or password counts for so long, in milliseconds: a shift and a night. */
export const resetRequestCounts = 24 * 60 * 60 * 1000

/** What is known of a reset that one person asked for. */
export type ResetRequest = { readonly person: PersonId; readonly signature: Signature }

/** Judges whether a person's PIN or password may be reset by somebody: an active person's, and never by themselves. */
export function judgeResetter(standing: Standing, resetter: Pick<Person, 'id' | 'role'>): Result<null, PeopleRefusal> {
  if (!standing.isActive) return err({ code: 'PERSON_INACTIVE', name: standing.name })
  const isRole = resetter.role === 'administrator' || resetter.role === 'quality' || resetter.role === 'supervisor'
  return standing.id === resetter.id || !isRole ? err({ code: 'OTHER_PERSON_RESETS' }) : ok(null)
}

/** Decides the second half of a reset: another person than the first, while the request of the first still counts. */
export function decideReset(
  standing: Standing,
  request: ResetRequest | null,
  second: Signature,
  at: Instant,
): Result<PersonFactOf<'person.secret-reset'>, PeopleRefusal> {
  const judged = judgeResetter(standing, { id: second.person, role: second.role })
  if (!judged.ok) return judged
  if (request === null || request.person !== standing.id || at - request.signature.at > resetRequestCounts)
    return err({ code: 'NO_RESET_REQUESTED', name: standing.name })
  if (request.signature.person === second.person) return err({ code: 'OTHER_PERSON_RESETS' })
  return ok({ kind: 'person.secret-reset', person: standing.id, signatures: [request.signature, second] })
}

function administratorsStay(after: Standing, others: readonly Standing[]): boolean {
  const administering = [after, ...others].filter((one) => mayDo(countingGrants(one), 'administerPeople'))
  return administering.length >= fewestAdministrators
}

function alike(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}
