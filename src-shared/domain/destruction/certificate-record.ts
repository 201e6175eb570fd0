import type { Brand } from '../../kernel/brand.ts'
import type { StationId } from '../ledger/station-id.ts'
import type { PersonId } from '../people/person.ts'
import type { Role } from '../people/role.ts'
import type { SiteGln } from '../site/site.ts'

/** SHA-256 over the canonical JSON of a certificate, as 64 lower-case hexadecimal digits. */
export type CertificateHash = Brand<string, 'CertificateHash'>

/**
 * Names as they were when the certificate was issued. They are kept with that fact, because a site, a person or a product may
 * be called otherwise later, and the certificate must come out the same to the byte.
 */
export type CertificateNames = {
  readonly station: StationId
  readonly site: { readonly name: string; readonly gln: SiteGln }
  /** Those who destroyed the goods, with their position at the station; certificates issued before it was asked for lack it. */
  readonly executors: readonly { readonly person: PersonId; readonly name: string; readonly role?: Role }[]
  readonly products: readonly { readonly gtin: string; readonly name: string }[]
}
