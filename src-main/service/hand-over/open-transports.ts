import type { NetworkAccess } from '#shared/domain/network/network-access.ts'
import type { ReceivingSystem } from '#shared/domain/hand-over/external-system.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { openSignedExchange } from '#service/network/signed-exchange.ts'
import type { Access } from '#service/network/signed-exchange.ts'
import { openFolderTransport } from './folder-transport.ts'
import { handOverPatience, openHttpTransport } from './http-transport.ts'
import type { HandOverTransport } from './transport.ts'

/**
 * The transport to each kind of external system. Over HTTP the company's proxy and its own authorities hold as they do for the network;
 * the sign-in at the network never goes there: a secret belongs to the place that it was entered for.
 */
export function openTransports(
  access: () => NetworkAccess,
  now: () => number,
): (system: ReceivingSystem) => HandOverTransport {
  return (system) => {
    switch (system.kind) {
      case 'folder':
        return openFolderTransport(system.path)
      case 'http': {
        const { address } = system
        const http = openSignedExchange(wayWithoutSignIn(access), handOverPatience, 1, now)
        return openHttpTransport(address, { send: http.at(address).send, close: http.close }, now)
      }
      default:
        return unreachable(system)
    }
  }
}

/** The same object until the way changes, so that connections are kept. */
function wayWithoutSignIn(access: () => NetworkAccess): () => Promise<Access> {
  let given: Access | null = null
  return async () => {
    const { authorities, proxy } = access()
    if (given === null || given.authorities !== authorities || given.proxy !== proxy)
      given = { signIn: { kind: 'none' }, authorities, proxy, secret: null }
    return given
  }
}
