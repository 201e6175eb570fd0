import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { changed, confirmed, enrolled, withOwnRights } from '#shared/domain/people/standing.ts'
import type { Standing } from '#shared/domain/people/standing.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { standingColumns, standingOf } from '../people.ts'
import type { StandingRow } from '../people.ts'
import type { Projection } from './projections.ts'

/** Who may work here and do what, their badges, who is at the station, and resets that wait for a second person. */
export const peopleProjection: Projection = {
  name: 'people',
  tables: ['person', 'session', 'badge', 'reset_request'],
  prepare: (database) => {
    const find = database.prepare<[PersonId], StandingRow>(`select ${standingColumns} from person where id = ?`)
    const keep = database.prepare(`
      insert or replace into person (id, name, role, is_active, own, confirmations) values (?, ?, ?, ?, ?, ?)`)
    const signIn = database.prepare(
      'insert or replace into session (only, person, since, came_by, is_locked) values (1, ?, ?, ?, 0)',
    )
    const lock = database.prepare('update session set is_locked = 1')
    const signOut = database.prepare('delete from session')
    const withdrawBadge = database.prepare('update badge set is_withdrawn = 1 where id = ?')
    const issueBadge = database.prepare('insert into badge (id, person, issued_at) values (?, ?, ?)')
    const askForReset = database.prepare('insert or replace into reset_request (person, signature) values (?, ?)')
    const forgetReset = database.prepare('delete from reset_request where person = ?')

    const put = ({ id, name, role, isActive, own, confirmations }: Standing) =>
      keep.run(id, name, role, isActive ? 1 : 0, canonicalJson(own), canonicalJson(confirmations))
    const change = (person: PersonId, to: (standing: Standing) => Standing) => {
      const row = find.get(person)
      if (row === undefined) throw new Error('a fact tells of a person whom nobody enrolled')
      put(to(standingOf(row)))
    }

    return ({ body, at, person: by }: Fact) => {
      switch (body.kind) {
        case 'person.enrolled':
          put(enrolled(body, by))
          return
        case 'person.changed':
          change(body.person, (standing) => changed(standing, body.to, by))
          return
        case 'person.rights-changed':
          change(body.person, (standing) => withOwnRights(standing, body.to, by))
          return
        case 'person.rights-confirmed':
          change(body.person, (standing) => confirmed(standing, body.grants, body.signature.person))
          return
        case 'person.badge-issued':
          if (body.before !== null) withdrawBadge.run(body.before)
          issueBadge.run(body.badge, body.person, at)
          return
        case 'person.badge-withdrawn':
          withdrawBadge.run(body.badge)
          return
        case 'person.reset-requested':
          askForReset.run(body.person, canonicalJson(body.signature))
          return
        case 'person.secret-reset':
          forgetReset.run(body.person)
          return
        case 'person.signed-in':
          signIn.run(body.person, at, body.by ?? 'nameAndSecret')
          return
        case 'station.locked':
          lock.run()
          return
        case 'person.signed-out':
          signOut.run()
          return
        default:
          return
      }
    }
  },
}
