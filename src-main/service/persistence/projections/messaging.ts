import { settingsFrom } from '#shared/domain/messaging/message-settings.ts'
import { hasEndpoint, kindsIn } from '#shared/domain/messaging/network-message.ts'
import { endpointAt, endpointOf } from '#shared/domain/network/endpoint.ts'
import type { Fact } from '#shared/domain/ledger/fact.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { Projection } from './projections.ts'

/** No site but a real one sends a message to another endpoint than its own. */
const realSite = endpointOf({ mode: 'production' })

/** What the site is to the network, how its messages are set up, and which of them go to an endpoint of their own. */
export const messagingProjection: Projection = {
  name: 'messaging',
  tables: ['site_in_network', 'message_setting', 'message_endpoint'],
  prepare: (database) => {
    const setUp = database.prepare(
      'insert or replace into site_in_network (only, business_type, role) values (1, ?, ?)',
    )
    const setUpMessage = database.prepare('insert or replace into message_setting (message, settings) values (?, ?)')
    const goesElsewhere = database.prepare(
      'insert or replace into message_endpoint (site, type, endpoint) values (?, ?, ?)',
    )
    const staysHere = database.prepare('delete from message_endpoint where site = ? and type = ?')
    return ({ body }: Fact) => {
      if (body.kind === 'network-role.set-up') setUp.run(body.to.businessType, body.to.role)
      if (body.kind === 'network-message.set-up') {
        const settings = settingsFrom(body.to)
        setUpMessage.run(body.message, canonicalJson(settings))
        for (const kind of kindsIn(body.message)) {
          if (settings.endpoint === null || !hasEndpoint(body.message)) staysHere.run(realSite, kind)
          else goesElsewhere.run(realSite, kind, endpointAt(settings.endpoint))
        }
      }
    }
  },
}
