import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Projection } from './projections.ts'

/** The stations that people and rights were taken from, the key that was accepted last, and how old their newest file was. */
export const peopleSourcesProjection: Projection = {
  name: 'people sources',
  tables: ['people_source'],
  prepare: (database) => {
    const keep = database.prepare(
      'insert or replace into people_source (station, public_key, exported_at) values (?, ?, ?)',
    )
    return ({ body }: Fact) => {
      if (body.kind === 'people.imported') keep.run(body.station, body.publicKey, body.exportedAt)
    }
  },
}
