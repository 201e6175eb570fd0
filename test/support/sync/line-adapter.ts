import type { EpcisEvent } from '#shared/epcis/event.ts'
import type { OutboundFormat } from '#shared/epcis/outbound-format.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Answer } from '#service/network/epcis-capture-client.ts'
import type { HttpSender, HttpReply, NoReply } from '#service/network/http-exchange.ts'
import type { OutboundAdapter } from '#service/network/outbound-adapter.ts'
import { firstLine } from './line-network.ts'

/** A format of its own: one event a line, its id, its time, and the rest in Base64. */
export const lineFormat: OutboundFormat = {
  id: 'lines',
  bodyOf: (event) => `${event.eventID}\t${event.eventTime}\t${Buffer.from(JSON.stringify(event)).toString('base64')}`,
  eventOf: (body) => JSON.parse(Buffer.from(body.split('\t')[2] ?? '', 'base64').toString()) as EpcisEvent,
  document: (bodies) => [firstLine, ...bodies].join('\n'),
  envelopeBytes: () => firstLine.length,
}

const noLimits = { events: null, bytes: null }

/** The format, and the way to a line network: what it says is put in the terms that sending works by. */
export const lineAdapter: OutboundAdapter = {
  format: lineFormat,
  open: (base, http) => ({
    discover: async () =>
      answered(await asked(http, base), () => ({
        limits: { events: 3, bytes: null },
        speaksEpcis20: true,
        storesInPart: false,
      })),
    capture: async (document) =>
      answered(await asked(http, base, document), (reply) => ({
        status: reply.status,
        captureUrl: reply.status === 200 ? `${base}?receipt=${reply.text.replace('receipt ', '')}` : null,
        problems: reply.status === 200 ? [] : [{ type: 'line', title: reply.text, detail: null, instance: null }],
        limits: noLimits,
        retryAfter: null,
      })),
    job: async (url) =>
      answered(await asked(http, url), () => ({
        job: { running: false, success: true, errorBehaviour: 'rollback' as const, problems: [] },
        retryAfter: null,
      })),
    eventsById: async (id) =>
      answered(await asked(http, `${base}?id=${encodeURIComponent(id)}`), ({ text }) => ({
        events: text === '' ? [] : text.split('\n').map((line) => lineFormat.eventOf(line)),
        retryAfter: null,
      })),
    isHere: (url) => url.startsWith(base),
  }),
}

function asked(http: HttpSender, url: string, body?: string): Promise<Result<HttpReply, NoReply>> {
  const headers = { 'Content-Type': 'text/plain' }
  const method = body === undefined ? 'GET' : 'POST'
  return http.send({
    method,
    url: new URL(url),
    headers,
    longestReply: 65_536,
    ...(body === undefined ? {} : { body }),
  })
}

function answered<What>(
  reply: Result<HttpReply, NoReply>,
  read: (reply: HttpReply) => What,
): Result<Answer<What>, NoReply> {
  if (!reply.ok) return err(reply.error)
  const { status, text } = reply.value
  return ok({ ...read(reply.value), status, said: text, isPage: false, clockAhead: null })
}
