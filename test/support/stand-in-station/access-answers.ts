import type { CallFrame } from '#shared/contract/frames.ts'
import type { NetworkAccessView } from '#shared/contract/calls/network-access-calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { company } from '../network/company-certificates.ts'
import { sceneMoment } from './people-and-packs.ts'

const access: NetworkAccessView = {
  address: 'https://epcis.network.example/v2',
  access: {
    signIn: {
      kind: 'clientCredentials',
      tokenUrl: 'https://id.network.example/oauth2/token',
      clientId: 'rhine-valley-dock-3',
      scope: 'epcis.capture epcis.query',
    },
    authorities: company.authority,
    proxy: 'http://proxy.rhine-valley.example:3128',
  },
  secret: 'untilStopped',
  own: null,
  authorities: [{ subject: 'O=Rhine Valley Logistics, CN=Company authority', until: sceneMoment + 400 * 86_400_000 }],
}

/** What the station of a scene says of its sign-in at the network; null where the call is about something else. */
export function accessAnswerOf({ name }: CallFrame): Result<unknown, Refusal> | null {
  switch (name) {
    case 'network.access':
      return ok(access)
    case 'network.setAccess':
      return err(refuse('NETWORK_ACCESS_NOT_TAKEN', { flaw: 'tokenAddress' }))
    default:
      return null
  }
}
