import { rootCertificates } from 'node:tls'
import { Agent, ProxyAgent, request } from 'undici'
import type { Dispatcher } from 'undici'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { TroubleKind } from '#shared/sync/link.ts'

/** What is sent. */
export type HttpRequest = {
  readonly method: 'OPTIONS' | 'POST' | 'GET'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** The most bytes of a reply that are read; a longer one counts as no reply. */
  readonly longestReply: number
}

/** A whole reply. */
export type HttpReply = {
  readonly status: number
  /** One header's value, several of one name joined by commas; null where it is absent. */
  header(name: string): string | null
  readonly text: string
}

/** Why there is no whole reply, in words for people, and whether the request can have had an effect. */
export type NoReply = {
  readonly kind: 'neverLeft' | 'replyLost'
  readonly troubleKind: TroubleKind
  readonly said: string
  /** The reply was longer than it may be: asked for less, the other side may answer. What its head said is known. */
  readonly oversized?: Pick<HttpReply, 'header'>
}

/** A client of HTTP that never throws, never follows a redirect and never waits without end. */
export type HttpExchange = {
  send(what: HttpRequest): Promise<Result<HttpReply, NoReply>>
  /** Breaks off what is under way (each `send` still answers) and closes the connections. */
  close(): Promise<void>
}

/** Carries requests, each as the station is known at the address that they are for. */
export type HttpExchanges = {
  /** What carries requests for this address, and for no other. */
  at(address: string): HttpSender
  /** As of an exchange, for every address. */
  close(): Promise<void>
}
export type HttpSender = Pick<HttpExchange, 'send'>

/** One client for every address, which is nobody in particular anywhere. */
export function sameEverywhere(http: HttpExchange): HttpExchanges {
  return { at: () => http, close: () => http.close() }
}

/** How long a reply may take, in milliseconds: until the connection stands, and in all. */
export type Patience = { readonly connect: number; readonly reply: number }

/** What stands between the station and a host besides the open network. */
export type Road = {
  /** Certificates of authorities that are trusted besides those that everybody trusts, as PEM. */
  readonly authorities: string | null
  /** The address of a proxy that everything goes through. */
  readonly proxy: string | null
  /** Who we are in TLS, as PEM. */
  readonly identity: { readonly certificate: string; readonly key: string } | null
}

/** Straight to the host, as nobody in particular. */
export const openRoad: Road = { authorities: null, proxy: null, identity: null }

/** Opens a client with this many connections to one host. */
export function openHttpExchange(patience: Patience, connections: number, road: Road): HttpExchange {
  const agent = dispatcherFor(patience, connections, road)
  const underWay = new Set<AbortController>()

  return {
    send: async ({ method, url, headers, body, longestReply }) => {
      const abort = new AbortController()
      const timer = setTimeout(() => abort.abort(new Error('no reply came in time')), patience.reply)
      underWay.add(abort)
      try {
        const reply = await request(url, {
          dispatcher: agent,
          method,
          headers,
          body: body ?? null,
          signal: abort.signal,
        })
        const text = await readAtMost(reply.body, longestReply)
        const header = (name: string) => headerOf(reply.headers, name)
        if (text === null) {
          const said = `the reply is longer than ${longestReply} bytes`
          return err({ kind: 'replyLost', troubleKind: 'strangeAnswer', said, oversized: { header } })
        }
        return ok({ status: reply.statusCode, header, text })
      } catch (failure) {
        return err(abort.signal.aborted ? brokenOff(abort.signal.reason) : noReply(failure))
      } finally {
        clearTimeout(timer)
        underWay.delete(abort)
      }
    },
    close: async () => {
      for (const abort of underWay) abort.abort(new Error('the station stopped before the reply came'))
      await agent.destroy()
    },
  }
}

function dispatcherFor(patience: Patience, connections: number, { authorities, proxy, identity }: Road): Dispatcher {
  // Naming authorities replaces the built-in ones, which a company's own come on top of.
  const trusted = authorities === null ? {} : { ca: [...rootCertificates, authorities] }
  const us = identity === null ? {} : { cert: identity.certificate, key: identity.key }
  const usual = { connections, pipelining: 1, headersTimeout: patience.reply }
  const tls = { timeout: patience.connect, ...trusted, ...us }
  if (proxy === null) return new Agent({ ...usual, connect: tls })
  // A tunnel: the proxy sees neither who we are to the network nor what we say.
  return new ProxyAgent({
    ...usual,
    uri: proxy,
    proxyTunnel: true,
    requestTls: tls,
    proxyTls: { timeout: patience.connect, ...trusted },
  })
}

/** Reads a body as UTF-8; null where it is longer than allowed, and then no more of it is read. */
async function readAtMost(body: AsyncIterable<Uint8Array>, longest: number): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > longest) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function headerOf(headers: Readonly<Record<string, string | string[] | undefined>>, name: string): string | null {
  const value = headers[name.toLowerCase()]
  if (value === undefined) return null
  return typeof value === 'string' ? value : value.join(', ')
}

/** Failures that come before the first byte of a request; after any other the request may have had its effect. */
const beforeTheRequest: Readonly<Record<string, TroubleKind>> = {
  ENOTFOUND: 'nameUnknown',
  EAI_AGAIN: 'nameUnknown',
  ECONNREFUSED: 'nobodyThere',
  EHOSTUNREACH: 'nobodyThere',
  ENETUNREACH: 'nobodyThere',
  EHOSTDOWN: 'nobodyThere',
  ENETDOWN: 'nobodyThere',
  EADDRNOTAVAIL: 'nobodyThere',
  UND_ERR_CONNECT_TIMEOUT: 'noAnswer',
  // Whoever cannot prove who they are gets nothing: these end the handshake, and nothing is ever sent without one.
  CERT_HAS_EXPIRED: 'notSecure',
  CERT_NOT_YET_VALID: 'notSecure',
  CERT_REVOKED: 'notSecure',
  CERT_REJECTED: 'notSecure',
  CERT_UNTRUSTED: 'notSecure',
  CERT_SIGNATURE_FAILURE: 'notSecure',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'notSecure',
  SELF_SIGNED_CERT_IN_CHAIN: 'notSecure',
  UNABLE_TO_GET_ISSUER_CERT: 'notSecure',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'notSecure',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'notSecure',
  INVALID_CA: 'notSecure',
  INVALID_PURPOSE: 'notSecure',
  HOSTNAME_MISMATCH: 'notSecure',
  ERR_TLS_CERT_ALTNAME_INVALID: 'notSecure',
  ERR_TLS_HANDSHAKE_TIMEOUT: 'notSecure',
  ERR_SSL_WRONG_VERSION_NUMBER: 'notSecure',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'notSecure',
  ERR_SSL_NO_PROTOCOLS_AVAILABLE: 'notSecure',
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'notSecure',
  ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE: 'notSecure',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'notSecure',
  // A network that wants to know our certificate serves nothing before it does. Under TLS 1.3 its alert comes after the handshake, and
  // undici tells of it as of a line that broke.
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: 'certificateWanted',
  ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE: 'certificateWanted',
  ERR_SSL_SSLV3_ALERT_UNSUPPORTED_CERTIFICATE: 'certificateWanted',
  ERR_SSL_SSLV3_ALERT_CERTIFICATE_REVOKED: 'certificateWanted',
  ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED: 'certificateWanted',
  ERR_SSL_SSLV3_ALERT_CERTIFICATE_UNKNOWN: 'certificateWanted',
  ERR_SSL_TLSV1_ALERT_UNKNOWN_CA: 'certificateWanted',
  'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE': 'certificateWanted',
  ERR_SSL_TLSV1_ALERT_ACCESS_DENIED: 'certificateWanted',
  // Our own abortings have a reason and do not come here: the proxy did not open its tunnel.
  UND_ERR_ABORTED: 'proxy',
}

/** The station stopped, or its patience ended: a connection that stands open and says nothing is broken off. */
function brokenOff(reason: unknown): NoReply {
  const said = reason instanceof Error ? reason.message : String(reason)
  return { kind: 'replyLost', troubleKind: 'noAnswer', said }
}

function noReply(failure: unknown): NoReply {
  if (!(failure instanceof Error)) return { kind: 'replyLost', troubleKind: 'brokeOff', said: String(failure) }
  const code = 'code' in failure ? String(failure.code) : ''
  const said = failure.message === '' ? code : `${failure.message}${failure.message.includes(code) ? '' : ` (${code})`}`
  const before = beforeTheRequest[code]
  if (before !== undefined) return { kind: 'neverLeft', troubleKind: before, said }
  return { kind: 'replyLost', troubleKind: code.includes('TIMEOUT') ? 'noAnswer' : 'brokeOff', said }
}
