import type { PersonId } from '../people/person.ts'
import type { Meaning, ShownHash } from './signature.ts'

/** A signature that was made stands in the fact of its act; one that was not is a fact of its own (21 CFR 11.300(d)). */
export type SignatureFact =
  | {
      readonly kind: 'signature.failed'
      /** Null where the name or badge is nobody's. */
      readonly person: PersonId | null
      readonly meaning: Meaning
      readonly shown: ShownHash
      readonly because: SigningFailure
    }
  /** Somebody found out why the signings or sign-ins of a person failed again and again: the alert is put away. */
  | {
      readonly kind: 'signature.failures-looked-into'
      readonly person: PersonId | null
      /** How many were looked into. */
      readonly failures: number
      /** Absent where it is about signings. */
      readonly of?: 'signIn'
      readonly finding: string
    }

export const signingFailures = [
  'unknownPerson',
  'wrongSecret',
  'tooSoon',
  'partMissing',
  'oneTimeSecret',
  'notAllowed',
  'contentChanged',
] as const
export type SigningFailure = (typeof signingFailures)[number]
