import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Projection } from './projections.ts'

/** Who may work here, and who is signed in. */
export const peopleProjection: Projection = {
  name: 'people',
  tables: ['person', 'session'],
  prepare: (database) => {
    const enrol = database.prepare('insert into person (id, name, role) values (?, ?, ?)')
    const signIn = database.prepare('insert or replace into session (only, person, since) values (1, ?, ?)')
    const signOut = database.prepare('delete from session')
    return ({ body, at }: Fact) => {
      switch (body.kind) {
        case 'person.enrolled':
          enrol.run(body.person, body.name, body.role)
          return
        case 'person.signed-in':
          signIn.run(body.person, at)
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
