import { canonicalJson } from '../../kernel/canonical-json.ts'
import type { PersonId } from './person.ts'
import { grantsOfRole, needsConfirmation } from './rights.ts'
import type { Grant, Right } from './rights.ts'
import { readsOnly } from './role.ts'
import type { Role } from './role.ts'

/** What a person has apart from their role: a right given to them or limited, or one of the role's that they have not. */
export type OwnRight =
  | {
      readonly right: Right
      readonly has: true
      readonly reasons: Grant['reasons']
      readonly productClasses: Grant['productClasses']
    }
  | { readonly right: Right; readonly has: false }

/** What an administrator says of a person; a change of it is a fact with both sides. */
export type PersonRecord = { readonly name: string; readonly role: Role; readonly isActive: boolean }

/** A right that counts only once a second person said so, and who gave it. */
export type Confirmation = {
  readonly grant: Grant
  /** Null where the station itself did, which it does for the people of the training site alone. */
  readonly givenBy: PersonId | null
  readonly confirmedBy: PersonId | null
}

/** Everything that the rights of one person follow from. */
export type Standing = PersonRecord & {
  readonly id: PersonId
  readonly own: readonly OwnRight[]
  readonly confirmations: readonly Confirmation[]
}

/** What a person may do now: what nobody has to confirm, and what somebody has. Somebody who left may do nothing. */
export function countingGrants(standing: Standing): readonly Grant[] {
  if (!standing.isActive) return []
  return allGrants(standing).filter(
    (grant) =>
      !needsConfirmation(grant.right) || standing.confirmations.some((one) => isFor(one, grant) && counts(one)),
  )
}

/** What a person was given and may not do before a second person has confirmed it. */
export function waitingConfirmations(standing: Standing): readonly Confirmation[] {
  return standing.isActive ? standing.confirmations.filter((one) => !counts(one)) : []
}

/** A person as they are enrolled: with the rights of their role. */
export function enrolled(
  { person, name, role }: { readonly person: PersonId; readonly name: string; readonly role: Role },
  by: PersonId | null,
): Standing {
  return given({ id: person, name, role, isActive: true, own: [], confirmations: [] }, by)
}

/** The person after a change of name, role or leave; rights that they had before and still have stay confirmed. */
export function changed(standing: Standing, to: PersonRecord, by: PersonId | null): Standing {
  return given({ ...standing, ...to }, by)
}

/** The person with these rights of their own instead of the ones before. */
export function withOwnRights(standing: Standing, own: readonly OwnRight[], by: PersonId | null): Standing {
  return given({ ...standing, own }, by)
}

/** The person after somebody confirmed these rights; what is no longer among them is passed over. */
export function confirmed(standing: Standing, grants: readonly Grant[], by: PersonId): Standing {
  const confirmations = standing.confirmations.map((one) =>
    grants.some((grant) => isFor(one, grant)) ? { ...one, confirmedBy: by } : one,
  )
  return { ...standing, confirmations }
}

/**
 * All rights of a person, confirmed or not: those of the role, as far as none of their own takes the place. Whoever reads
 * only has none; what they had of their own before waits for another role.
 */
export function allGrants({ role, own }: Pick<Standing, 'role' | 'own'>): readonly Grant[] {
  if (readsOnly(role)) return []
  const ofRole = grantsOfRole(role).filter(({ right }) => !own.some((mine) => mine.right === right))
  const ofTheirOwn = own.flatMap((mine) => {
    if (!mine.has) return []
    const { right, reasons, productClasses } = mine
    return [{ right, reasons, productClasses }]
  })
  return [...ofRole, ...ofTheirOwn]
}

/** Keeps what was confirmed and is the same still; everything else that needs a second person waits for one again. */
function given(standing: Standing, by: PersonId | null): Standing {
  const confirmations = allGrants(standing)
    .filter(({ right }) => needsConfirmation(right))
    .map(
      (grant): Confirmation =>
        standing.confirmations.find((one) => isFor(one, grant)) ?? { grant, givenBy: by, confirmedBy: null },
    )
  return { ...standing, confirmations }
}

function counts({ givenBy, confirmedBy }: Confirmation): boolean {
  return givenBy === null || confirmedBy !== null
}

/** A right with other limits is another right: it was not what the second person saw. */
function isFor(confirmation: Confirmation, grant: Grant): boolean {
  return canonicalJson(confirmation.grant) === canonicalJson(grant)
}
