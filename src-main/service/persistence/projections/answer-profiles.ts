import type { Fact } from '#shared/domain/ledger/fact.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { Projection } from './projections.ts'

/** The makes of scanners that this site brought. The one that was brought last under its id counts. */
export const answerProfilesProjection: Projection = {
  name: 'answer profiles',
  tables: ['answer_profile'],
  prepare: (database) => {
    const keep = database.prepare(
      'insert or replace into answer_profile (id, profile, brought_at, brought_by) values (?, ?, ?, ?)',
    )
    const remove = database.prepare('delete from answer_profile where id = ?')
    return ({ body, at, person }: Fact) => {
      switch (body.kind) {
        case 'answer-profile.brought':
          keep.run(body.to.id, canonicalJson(body.to), at, person)
          return
        case 'answer-profile.removed':
          remove.run(body.from.id)
          return
        default:
          return
      }
    }
  },
}
