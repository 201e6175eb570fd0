import type { Session } from '#service/persistence/people.ts'

/**
 * Whether the person at the station has signed with both parts since they came: then the secret alone is enough for the
 * next signature (21 CFR 11.200(a)(1)). A switch of person or a lock begins another session, and so ends it; it is kept
 * in memory only, and so a restart ends it too.
 */
export type Presence = {
  /** The person of this session signed with both parts. */
  readonly begin: (session: Session) => void
  readonly lasts: (session: Session) => boolean
}

/** A station at which nobody has signed yet; `changed` is called when somebody has. */
export function createPresence(changed: () => void): Presence {
  let begun: string | null = null
  return {
    begin: (session) => {
      begun = nameOf(session)
      changed()
    },
    lasts: (session) => begun === nameOf(session),
  }
}

function nameOf({ person, since }: Session): string {
  return `${person.id} ${since}`
}
