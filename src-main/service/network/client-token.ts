import { z } from 'zod'
import type { NetworkSignIn } from '#shared/domain/network/network-access.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { httpBasic } from './http-basic.ts'
import type { HttpExchange, HttpReply, NoReply } from './http-exchange.ts'

type ByToken = Extract<NetworkSignIn, { kind: 'clientCredentials' }>

/** The token under which a station is known for a while. */
export type ClientToken = {
  /** One that holds for a while yet: the last one, or a new one. Several who ask at the same time get the same. */
  readonly current: () => Promise<Result<string, HttpReply | NoReply>>
  /** The network did not take it: the next one is new. */
  readonly forget: () => void
}

/** What is read of an answer (RFC 6749 sections 5.1 and 5.2). */
const given = z.object({
  access_token: z.string().regex(/^[\u0021-\u007e]+$/),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.coerce.number().positive().optional(),
})
const refused = z.object({ error: z.string().max(200), error_description: z.string().max(500).optional() })

const longestReply = 65_536
/** A token is not used in its last minute, or in the last tenth of its time where that is shorter: it may end on its way. */
const lastMinute = 60_000
/** How long a token counts whose end nobody told, in milliseconds. */
const withoutEnd = 300_000

/** Gets tokens by the client credentials of OAuth 2.0 (RFC 6749 section 4.4), over the same lines as everything else. */
export function openClientToken(signIn: ByToken, secret: string, http: HttpExchange, now: () => number): ClientToken {
  let held: { readonly token: string; readonly until: number } | null = null
  let asking: Promise<Result<string, HttpReply | NoReply>> | null = null

  const ask = async (): Promise<Result<string, HttpReply | NoReply>> => {
    const { tokenUrl, clientId, scope } = signIn
    const asked = now()
    const reply = await http.send({
      method: 'POST',
      url: new URL(tokenUrl),
      headers: {
        // Both halves are encoded before they are joined (RFC 6749 section 2.3.1).
        Authorization: httpBasic(formEncoded(clientId), formEncoded(secret)),
        'Content-Type': 'application/x-www-form-urlencoded',
        Accept: 'application/json',
      },
      body: new URLSearchParams({ grant_type: 'client_credentials', ...(scope === null ? {} : { scope }) }).toString(),
      longestReply,
    })
    if (!reply.ok) return err({ ...reply.error, kind: 'neverLeft' })
    const body = jsonIn(reply.value.text)
    const token = given.safeParse(body)
    if (reply.value.status !== 200 || !token.success) return err(noToken(reply.value, body))
    const { access_token, expires_in } = token.data
    const lasts = expires_in === undefined ? withoutEnd : expires_in * 1000
    held = { token: access_token, until: asked + lasts - Math.min(lastMinute, lasts / 10) }
    return ok(access_token)
  }

  return {
    current: () => {
      if (held !== null && now() < held.until) return Promise.resolve(ok(held.token))
      asking ??= ask().finally(() => {
        asking = null
      })
      return asking
    },
    forget: () => {
      held = null
    },
  }
}

/** A no is a no of the network; trouble of whoever gives out tokens is one that passes. */
function noToken({ status, header }: HttpReply, body: unknown): HttpReply {
  const said = refused.safeParse(body)
  const words = said.success ? [said.data.error, said.data.error_description].filter(Boolean).join(': ') : `${status}`
  const text = `The address for tokens gives none: ${words}`
  return status >= 500 || status === 429 ? { status, header, text } : notSignedIn(text)
}

function formEncoded(text: string): string {
  return new URLSearchParams({ text }).toString().slice('text='.length)
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What a network says that does not let us in. */
export function notSignedIn(text: string): HttpReply {
  return { status: 401, header: () => null, text }
}
