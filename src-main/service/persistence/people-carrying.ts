import type { StationId } from '#shared/domain/ledger/station-id.ts'
import type { StationPublicKey } from '#shared/domain/ledger/station-key.ts'
import type { BadgeId } from '#shared/domain/people/badge.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** A station that people were taken from: the key accepted last, and when its newest file was written. */
export type PeopleSource = { readonly publicKey: StationPublicKey; readonly exportedAt: Instant }

/** What carrying people to another station needs to know of badges and of where people came from. */
export type PeopleCarrying = {
  source(station: StationId): PeopleSource | null
  isBadgeKnown(badge: BadgeId): boolean
  /** Badges of a person that open nothing any more, the newest first. */
  withdrawnBadges(person: PersonId, limit: number): readonly BadgeId[]
  /** What is kept of the code of a badge in use; null where there is none. */
  codeHash(badge: BadgeId): Buffer | null
}

/** Prepares the questions on this database. */
export function openPeopleCarrying(database: Database): PeopleCarrying {
  const source = database.prepare<[StationId], PeopleSource>(
    'select public_key as publicKey, exported_at as exportedAt from people_source where station = ?',
  )
  const known = database.prepare<[BadgeId], 1>('select 1 from badge where id = ?').pluck()
  const withdrawn = database
    .prepare<[PersonId, number], BadgeId>(
      'select id from badge where person = ? and is_withdrawn = 1 order by id desc limit ?',
    )
    .pluck()
  const codeHash = database.prepare<[BadgeId], Buffer>('select hash from badge_code where badge = ?').pluck()
  return {
    source: (station) => source.get(station) ?? null,
    isBadgeKnown: (badge) => known.get(badge) !== undefined,
    withdrawnBadges: (person, limit) => withdrawn.all(person, limit),
    codeHash: (badge) => codeHash.get(badge) ?? null,
  }
}
