import type { PersonId } from '#shared/domain/people/person.ts'
import type { Instant } from '#shared/kernel/time.ts'

/**
 * Who gave both parts at this station, and when last: for a while after it their badge alone lets them go on scanning.
 * In memory only, so that a restart asks everybody for both parts again.
 */
export type Attendance = {
  readonly identified: (person: PersonId, at: Instant) => void
  readonly identifiedAt: (person: PersonId) => Instant | null
  /** They signed out, or their secret is another: the badge alone does nothing any more. */
  readonly left: (person: PersonId) => void
}

/** A station to which nobody came yet. */
export function createAttendance(): Attendance {
  const times = new Map<PersonId, Instant>()
  return {
    identified: (person, at) => void times.set(person, at),
    identifiedAt: (person) => times.get(person) ?? null,
    left: (person) => void times.delete(person),
  }
}
