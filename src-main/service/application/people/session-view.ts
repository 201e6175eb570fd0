import type { SessionView } from '#shared/contract/views/session-views.ts'
import { mayDo, rights } from '#shared/domain/people/rights.ts'
import type { Session } from '#service/persistence/people.ts'
import type { Presence } from './presence.ts'

/** The person at the station as the pages see them, with the rights they have for at least some acts. */
export function sessionView(session: Session, presence: Presence): SessionView {
  const { person, since } = session
  return {
    person: person.id,
    name: person.name,
    role: person.role,
    rights: rights.filter((right) => mayDo(person.grants, right)),
    since,
    cameBy: session.cameBy,
    isLocked: session.isLocked,
    hasOneTimeSecret: session.hasOneTimeSecret,
    secretIsEnough: presence.lasts(session),
  }
}
