import type { BadgeId } from '#shared/domain/people/badge.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { SecretKind } from '#shared/domain/people/secret.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** A PIN or password as it is kept: salted and hashed with scrypt (RFC 7914), with the cost N it was hashed at. */
export type HashedSecret = {
  readonly salt: Buffer
  readonly hash: Buffer
  readonly cost: number
  readonly kind: SecretKind
}

/** A stored secret, and how often it was missed since it was last right. */
export type Credential = HashedSecret & {
  /** Others chose it: it lets its person in once, to choose their own. */
  readonly isOneTime: boolean
  readonly failures: number
  /** No try counts before this instant. */
  readonly waitUntil: Instant
}

type CredentialRow = HashedSecret & {
  readonly failures: number
  readonly wait_until: Instant
  readonly is_one_time: 0 | 1
}

/** Secrets and what badges' codes hash to: read and written here only, follow from no fact, and are in no export. */
export type Credentials = {
  credential(person: PersonId): Credential | null
  /** Keeps a new secret; what the one before was missed is forgotten with it. */
  keepCredential(person: PersonId, hashed: HashedSecret, terms?: { readonly isOneTime: boolean }): void
  keepFailure(person: PersonId, failures: number, waitUntil: Instant): void
  /** Which badge a code is of, by the SHA-256 of its secret part. */
  badgeOfCode(hash: Buffer): BadgeId | null
  keepBadgeCode(hash: Buffer, badge: BadgeId): void
  forgetBadgeCode(badge: BadgeId): void
}

/** Prepares the questions about secrets on this database. */
export function openCredentials(database: Database): Credentials {
  const credential = database.prepare<[PersonId], CredentialRow>(
    'select salt, hash, cost, kind, is_one_time, failures, wait_until from credential where person = ?',
  )
  const keepCredential = database.prepare(
    'insert or replace into credential (person, salt, hash, cost, kind, is_one_time) values (?, ?, ?, ?, ?, ?)',
  )
  const keepFailure = database.prepare('update credential set failures = ?, wait_until = ? where person = ?')
  const badgeOfCode = database.prepare<[Buffer], BadgeId>('select badge from badge_code where hash = ?').pluck()
  const keepBadgeCode = database.prepare('insert or replace into badge_code (hash, badge) values (?, ?)')
  const forgetBadgeCode = database.prepare('delete from badge_code where badge = ?')

  return {
    credential: (person) => {
      const row = credential.get(person)
      if (row === undefined) return null
      const { wait_until: waitUntil, is_one_time, ...rest } = row
      return { ...rest, waitUntil, isOneTime: is_one_time === 1 }
    },
    keepCredential: (person, { salt, hash, cost, kind }, { isOneTime } = { isOneTime: false }) => {
      keepCredential.run(person, salt, hash, cost, kind, isOneTime ? 1 : 0)
    },
    keepFailure: (person, failures, waitUntil) => {
      keepFailure.run(failures, waitUntil, person)
    },
    badgeOfCode: (hash) => badgeOfCode.get(hash) ?? null,
    keepBadgeCode: (hash, badge) => {
      keepBadgeCode.run(hash, badge)
    },
    forgetBadgeCode: (badge) => {
      forgetBadgeCode.run(badge)
    },
  }
}
