import { once } from 'node:events'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PracticeTls } from './practice-network-options.ts'

/** A door on loopback that can be shut and opened again on the same port. */
export type Listener = {
  /** The port it has, also while it is shut. */
  port(): number
  /** Opens; does nothing where it is open. Rejects where the port is taken. */
  open(): Promise<void>
  /** Shuts at once: connections are broken, whatever they are in the middle of. */
  shut(): Promise<void>
}

const loopback = '127.0.0.1'

/** A listener that is still shut. Port 0 becomes a free one when it first opens, and stays. */
export function createListener(handler: RequestListener, wantedPort: number, tls: PracticeTls | null): Listener {
  let port = wantedPort
  let server: Server | null = null

  return {
    port: () => port,
    open: async () => {
      if (server !== null) return
      const opening = tls === null ? createServer(handler) : secureServer(handler, tls)
      // Longer than any client keeps an idle connection, so that no request meets a connection that is just being closed.
      opening.keepAliveTimeout = 65_000
      opening.listen(port, loopback)
      await once(opening, 'listening')
      port = (opening.address() as AddressInfo).port
      server = opening
    },
    shut: async () => {
      if (server === null) return
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      server = null
      await closed
    },
  }
}

function secureServer(handler: RequestListener, { certificate, key, clientAuthorities }: PracticeTls) {
  const clients =
    clientAuthorities === null ? {} : { ca: clientAuthorities, requestCert: true, rejectUnauthorized: true }
  return createSecureServer({ cert: certificate, key, ...clients }, handler)
}
