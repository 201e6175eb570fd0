import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Projection } from './projections.ts'

/** What the site is to the network. */
export const messagingProjection: Projection = {
  name: 'messaging',
  tables: ['site_in_network'],
  prepare: (database) => {
    const setUp = database.prepare(
      'insert or replace into site_in_network (only, business_type, role) values (1, ?, ?)',
    )
    return ({ body }: Fact) => {
      if (body.kind === 'network-role.set-up') setUp.run(body.to.businessType, body.to.role)
    }
  },
}
