import { httpVerdict } from '#shared/domain/hand-over/http-verdict.ts'
import type { HttpExchange } from '#service/network/http-exchange.ts'
import { inWords, isPage, retryAfterIn } from '#service/network/epcis-replies.ts'
import type { HandOverTransport } from './transport.ts'

const longestReply = 65_536

/** How long the external system may take for one file. */
export const handOverPatience = { connect: 10_000, reply: 120_000 }

/** Posts every file to one address, each with a key that stays the same however often it is tried (docs/hand-over.md). */
export function openHttpTransport(address: string, http: HttpExchange, now: () => number): HandOverTransport {
  return {
    deliver: async ({ handOver, name, place, of, isManifest, contentType, bytes, sha256 }, triesInVain) => {
      const url = URL.parse(address)
      if (url === null) throw new Error('an address was set up that is none')
      const answer = await http.send({
        method: 'POST',
        url,
        longestReply,
        headers: {
          'Content-Type': contentType,
          Accept: 'application/json',
          'Idempotency-Key': `"${handOver}/${isManifest ? 'manifest' : place}"`,
          'Content-Digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
          'Tallyman-Hand-Over': handOver,
          'Tallyman-Part': `${place}/${of}`,
          'Tallyman-Name': name,
        },
        body: bytes.toString('utf8'),
      })
      if (!answer.ok) {
        const { kind, troubleKind, said } = answer.error
        const because =
          troubleKind === 'notSecure' || troubleKind === 'certificateWanted'
            ? 'notSecure'
            : kind === 'neverLeft'
              ? 'notReached'
              : 'noAnswer'
        return { kind: 'tryLater', because, said, notBefore: null }
      }
      const { status } = answer.value
      const reply = { status, isPage: isPage(answer.value), said: inWords(answer.value) }
      return httpVerdict({ ...reply, retryAfter: retryAfterIn(answer.value, now()) }, triesInVain)
    },
    close: () => http.close(),
  }
}
