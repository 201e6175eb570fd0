import type { PersonId } from './person.ts'
import type { Role } from './role.ts'

/** What the ledger keeps of people. PINs never come near it: not the PIN, not its hash. */
export type PersonFact =
  | { readonly kind: 'person.enrolled'; readonly person: PersonId; readonly name: string; readonly role: Role }
  | { readonly kind: 'person.signed-in'; readonly person: PersonId }
  | {
      readonly kind: 'person.signed-out'
      readonly person: PersonId
      readonly because: 'asked' | 'appClosed' | 'otherPerson'
    }
  | {
      readonly kind: 'person.sign-in-refused'
      readonly name: string
      readonly because: 'unknownName' | 'wrongPin' | 'tooSoon'
    }
