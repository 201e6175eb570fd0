import type { EndpointId } from '#shared/domain/network/message.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** A pause that stands: since when, whose, and why. */
export type SendingPause = {
  readonly since: Instant
  readonly person: PersonId | null
  readonly by: string | null
  readonly reason: string
}

/** The endpoints to which a person lets nothing go for now. */
export type SendingPauses = {
  /** The pause of an endpoint; null where messages go. */
  of(endpoint: EndpointId): SendingPause | null
}

/** Prepares the question on this database. */
export function openSendingPauses(database: Database): SendingPauses {
  const standing = database.prepare<[EndpointId], SendingPause>(`
    select since, sending_pause.person, person.name as by, reason
    from sending_pause left join person on person.id = sending_pause.person where endpoint = ?`)
  return { of: (endpoint) => standing.get(endpoint) ?? null }
}
