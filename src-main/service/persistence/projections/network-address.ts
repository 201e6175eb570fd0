import type { Fact } from '#shared/domain/ledger/fact.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { Projection } from './projections.ts'

/**
 * The address of the network that a real site sends to and asks, and how the station signs in at each address that anybody
 * entered a sign-in for.
 */
export const networkAddressProjection: Projection = {
  name: 'network-address',
  tables: ['network_address', 'network_access'],
  prepare: (database) => {
    const setAddress = database.prepare('insert or replace into network_address (only, address) values (1, ?)')
    const current = database.prepare<[], string | null>('select address from network_address').pluck()
    const setAccess = database.prepare('insert or replace into network_access (address, access) values (?, ?)')
    return ({ body }: Fact) => {
      if (body.kind === 'network.address-set-up') setAddress.run(body.to)
      if (body.kind === 'network.access-set-up') {
        const address = body.address ?? current.get() ?? null
        if (address !== null) setAccess.run(address, canonicalJson(body.to))
      }
    }
  },
}
