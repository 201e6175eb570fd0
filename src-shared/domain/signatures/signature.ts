import type { Brand } from '../../kernel/brand.ts'
import type { Instant } from '../../kernel/time.ts'
import type { StationId } from '../ledger/station-id.ts'
import type { PersonId } from '../people/person.ts'
import type { Role } from '../people/role.ts'

/** A UUIDv7. */
export type SignatureId = Brand<string, 'SignatureId'>

/** SHA-256 over the canonical JSON of exactly what was on the screen when it was signed, as 64 hexadecimal digits. */
export type ShownHash = Brand<string, 'ShownHash'>

/** What a person says by signing (21 CFR 11.50(a)(3)). */
export const meanings = [
  'requestsDestruction',
  'approvesDestruction',
  'rejectsDestruction',
  'witnessedDestruction',
  'certifiesDestruction',
  'verifiesReturns',
  'reportsEndOfBatch',
  'releasesProduct',
  'liftsHold',
  'corrects',
  'confirmsRights',
  'takesPeopleIn',
  'resetsSecret',
  'reviewedAuditTrail',
] as const
export type Meaning = (typeof meanings)[number]

/**
 * A signature as it stands in the fact of the act it is for, and so in the chain: who (21 CFR 11.50), what it means, when,
 * and the hash of what was shown. Whatever changes of that has another hash, and the signature is void for it.
 */
export type Signature = {
  readonly id: SignatureId
  readonly person: PersonId
  /** The name as it was at that moment; names change, the record does not. */
  readonly printedName: string
  readonly role: Role
  readonly meaning: Meaning
  readonly at: Instant
  readonly shown: ShownHash
  /** Both parts, identification and secret; the secret alone follows in the same presence (21 CFR 11.200(a)(1)). */
  readonly parts: 'identificationAndSecret' | 'secret'
  readonly station: StationId
}
