import type { Signature } from '../signatures/signature.ts'
import type { BadgeId } from './badge.ts'
import type { PersonId } from './person.ts'
import type { Grant } from './rights.ts'
import type { Role } from './role.ts'
import type { SecretKind } from './secret.ts'
import type { OwnRight, PersonRecord } from './standing.ts'

/** How a person proved to be who they are: with both parts, or with the badge alone, which is enough to scan and no more. */
export type ComingWith = 'nameAndSecret' | 'badgeAndSecret' | 'badge'

/** What the ledger keeps of people. PINs, passwords and badge codes never come near it: not they, not their hashes. */
export type PersonFact =
  | { readonly kind: 'person.enrolled'; readonly person: PersonId; readonly name: string; readonly role: Role }
  | {
      readonly kind: 'person.changed'
      readonly person: PersonId
      readonly from: PersonRecord
      readonly to: PersonRecord
    }
  | {
      readonly kind: 'person.rights-changed'
      readonly person: PersonId
      readonly from: readonly OwnRight[]
      readonly to: readonly OwnRight[]
    }
  | {
      readonly kind: 'person.rights-confirmed'
      readonly person: PersonId
      /** Exactly what was shown: with other limits it is another right. */
      readonly grants: readonly Grant[]
      readonly signature: Signature
    }
  /** A new badge; the one before, if any, opens nothing from then on. */
  | {
      readonly kind: 'person.badge-issued'
      readonly person: PersonId
      readonly badge: BadgeId
      readonly before: BadgeId | null
    }
  | { readonly kind: 'person.badge-withdrawn'; readonly person: PersonId; readonly badge: BadgeId }
  | { readonly kind: 'person.secret-changed'; readonly person: PersonId; readonly secret: SecretKind }
  /** The first of two who say that a person needs a new PIN or password. */
  | { readonly kind: 'person.reset-requested'; readonly person: PersonId; readonly signature: Signature }
  | {
      readonly kind: 'person.secret-reset'
      readonly person: PersonId
      readonly signatures: readonly [Signature, Signature]
    }
  /** `by` is absent in records of versions that knew no badges: name and secret. */
  | { readonly kind: 'person.signed-in'; readonly person: PersonId; readonly by?: ComingWith }
  | {
      readonly kind: 'person.signed-out'
      readonly person: PersonId
      readonly because: 'asked' | 'appClosed' | 'otherPerson' | 'deactivated'
    }
  | {
      readonly kind: 'person.sign-in-refused'
      /** Null where it is nobody's: what was typed then may be a password in the wrong field, and is not kept. */
      readonly name: string | null
      readonly because: SignInFailure
    }
  /** Nobody works here until somebody says again who they are; the job in hand stays. */
  | { readonly kind: 'station.locked'; readonly person: PersonId; readonly because: LockReason }

export const signInFailures = ['unknownName', 'unknownBadge', 'wrongPin', 'tooSoon', 'badgeMissing'] as const
export type SignInFailure = (typeof signInFailures)[number]

export const lockReasons = ['idle', 'asked', 'otherBadge'] as const
export type LockReason = (typeof lockReasons)[number]

/** A fact of one kind. */
export type PersonFactOf<Kind extends PersonFact['kind']> = Extract<PersonFact, { readonly kind: Kind }>
