import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Projection } from './projections.ts'

/** How a real site signs in at its network and what stands between. */
export const networkAccessProjection: Projection = {
  name: 'network-access',
  tables: ['network_access'],
  prepare: (database) => {
    const set = database.prepare('insert or replace into network_access (only, access) values (1, ?)')
    return ({ body }: Fact) => {
      if (body.kind === 'network.access-set-up') set.run(JSON.stringify(body.to))
    }
  },
}
