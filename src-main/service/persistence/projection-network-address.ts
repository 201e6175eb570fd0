import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Projection } from './projections.ts'

/** The address of the network that a real site sends to and asks. */
export const networkAddressProjection: Projection = {
  name: 'network-address',
  tables: ['network_address'],
  prepare: (database) => {
    const set = database.prepare('insert or replace into network_address (only, address) values (1, ?)')
    return ({ body }: Fact) => {
      if (body.kind === 'network.address-set-up') set.run(body.to)
    }
  },
}
