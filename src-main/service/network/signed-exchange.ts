import type { NetworkAccess } from '#shared/domain/network/network-access.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { notSignedIn, openClientToken } from './client-token.ts'
import type { ClientToken } from './client-token.ts'
import { httpBasic } from './http-basic.ts'
import { openHttpExchange } from './http-exchange.ts'
import type { HttpExchange, HttpExchanges, HttpReply, HttpRequest, NoReply, Patience } from './http-exchange.ts'

/** The access with its secret: null where there is none, or where the station does not have it any more. */
export type Access = NetworkAccess & { readonly secret: string | null }

/** What a request needs that proves who we are; or the reply that stands for a network that would not let us in. */
type Proof = Result<{ readonly headers: Readonly<Record<string, string>> }, HttpReply | NoReply>

/**
 * Clients that sign in at each address as the settings say for that address, so that a secret goes to no other. `access` is asked
 * before each request and gives the same object until something changes; then what is under way ends as it began, and what comes
 * after it goes the new way. Closed, it asks nobody any more.
 *
 * The secret is in no reply, and in no words that a reply is told in. A sign-in that fails before the network is asked, because the
 * secret is gone or because whoever gives out tokens says no, reads as the network's 401: the station stops and asks for a person.
 */
export function openSignedExchange(
  access: (address: string) => Promise<Access>,
  patience: Patience,
  connections: number,
  now: () => number,
): HttpExchanges {
  const open = new Set<Way>()
  const closing = Promise.withResolvers<null>()
  let isClosed = false
  const ways = new Map<string, Way>()
  const present = async (address: string): Promise<Way | null> => {
    // Whoever unlocks the system's store may take their time; a station that stops does not wait for them.
    const wanted = await Promise.race([access(address), closing.promise])
    if (wanted === null || isClosed) return null
    const before = ways.get(address)
    if (before?.access === wanted) return before
    const way = openWay(wanted, patience, connections, now)
    ways.set(address, way)
    open.add(way)
    if (before !== undefined) void before.leave().then(() => open.delete(before))
    return way
  }
  return {
    at: (address) => ({ send: async (request) => (await present(address))?.send(request) ?? stopped }),
    close: async () => {
      isClosed = true
      closing.resolve(null)
      await Promise.all([...open].map(({ http }) => http.close()))
    },
  }
}

const stopped: Result<HttpReply, NoReply> = {
  ok: false,
  error: { kind: 'neverLeft', troubleKind: 'noAnswer', said: 'the station stopped before it was asked' },
}

type Way = {
  readonly access: Access
  readonly http: HttpExchange
  readonly send: HttpExchange['send']
  /** Closes the connections once nothing is under way on them. */
  readonly leave: () => Promise<void>
}

function openWay(access: Access, patience: Patience, connections: number, now: () => number): Way {
  const { signIn, secret, authorities, proxy } = access
  const identity =
    signIn.kind === 'certificate' && secret !== null ? { certificate: signIn.certificate, key: secret } : null
  const http = openHttpExchange(patience, connections, { authorities, proxy, identity })
  const token =
    signIn.kind === 'clientCredentials' && secret !== null ? openClientToken(signIn, secret, http, now) : null
  const underWay = new Set<Promise<unknown>>()

  const send = async (request: HttpRequest): Promise<Result<HttpReply, NoReply>> => {
    const proof = await proofOf(access, token)
    if (!proof.ok) return 'status' in proof.error ? ok(proof.error) : { ok: false, error: proof.error }
    const first = await http.send({ ...request, headers: { ...request.headers, ...proof.value.headers } })
    if (token === null || !first.ok || first.value.status !== 401) return first
    // A token can be taken back before its time. 401 says that nothing was done, so the same request may go again.
    token.forget()
    const again = await proofOf(access, token)
    if (!again.ok) return 'status' in again.error ? ok(again.error) : { ok: false, error: again.error }
    return http.send({ ...request, headers: { ...request.headers, ...again.value.headers } })
  }
  return {
    access,
    http,
    send: (request) => {
      const reply = send(request)
      underWay.add(reply)
      void reply.finally(() => underWay.delete(reply))
      return reply
    },
    leave: async () => {
      await Promise.allSettled(underWay)
      await http.close()
    },
  }
}

async function proofOf({ signIn, secret }: Access, token: ClientToken | null): Promise<Proof> {
  if (signIn.kind === 'none') return ok({ headers: {} })
  if (secret === null) return { ok: false, error: notSignedIn('The secret of the sign-in has to be entered again.') }
  switch (signIn.kind) {
    case 'apiKey':
      return ok({ headers: { [signIn.header]: secret } })
    case 'basic':
      return ok({ headers: { Authorization: httpBasic(signIn.name, secret) } })
    case 'certificate':
      return ok({ headers: {} })
    case 'clientCredentials': {
      if (token === null) throw new Error('a sign-in by tokens has nobody to ask for them')
      const given = await token.current()
      return given.ok ? ok({ headers: { Authorization: `Bearer ${given.value}` } }) : given
    }
    default:
      return unreachable(signIn)
  }
}
