import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Projection } from './projections.ts'

/** The public keys that the chain names, with the fact that names each. */
export const stationKeysProjection: Projection = {
  name: 'station keys',
  tables: ['station_key'],
  prepare: (database) => {
    const add = database.prepare('insert into station_key (sequence, public_key) values (?, ?)')
    return ({ body, sequence }: Fact) => {
      if (body.kind === 'station.key-made') add.run(sequence, body.publicKey)
    }
  },
}
