import type { SessionView } from '#shared/contract/views.ts'
import { mayDo, rights } from '#shared/domain/people/rights.ts'
import type { Session } from '#service/persistence/people.ts'

/** The person at the station as the pages see them, with the rights they have for at least some acts. */
export function sessionView({ person: { id, name, role, grants }, since }: Session): SessionView {
  return { person: id, name, role, rights: rights.filter((right) => mayDo(grants, right)), since }
}
