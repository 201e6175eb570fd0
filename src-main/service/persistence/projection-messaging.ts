import type { Fact } from '#shared/domain/ledger/fact.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { Projection } from './projections.ts'

/** What the site is to the network, and how its messages are set up. */
export const messagingProjection: Projection = {
  name: 'messaging',
  tables: ['site_in_network', 'message_setting'],
  prepare: (database) => {
    const setUp = database.prepare(
      'insert or replace into site_in_network (only, business_type, role) values (1, ?, ?)',
    )
    const setUpMessage = database.prepare('insert or replace into message_setting (message, settings) values (?, ?)')
    return ({ body }: Fact) => {
      if (body.kind === 'network-role.set-up') setUp.run(body.to.businessType, body.to.role)
      if (body.kind === 'network-message.set-up') setUpMessage.run(body.message, canonicalJson(body.to))
    }
  },
}
