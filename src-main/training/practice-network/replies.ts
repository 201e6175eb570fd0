import type { FastifyReply } from 'fastify'
import type { Problem } from './problem.ts'

/** The versions that this repository speaks, as every reply states them. */
export const versionHeaders = { 'GS1-EPCIS-Version': '2.0.0', 'GS1-CBV-Version': '2.0.0' } as const

/** What a client may learn of this repository before it sends anything (EPCIS 2.0 REST bindings, discovery). */
export const discoveryHeaders = {
  Allow: 'OPTIONS, POST, GET',
  'GS1-EPCIS-Min': '2.0.0',
  'GS1-EPCIS-Max': '2.0.0',
  'GS1-CBV-Min': '2.0.0',
  'GS1-CBV-Max': '2.0.0',
  'GS1-EPC-Format': 'Never_Translates',
  'GS1-CBV-XML-Format': 'Never_Translates',
  'GS1-Vendor-Version': 'tallyman-practice-1',
} as const

/** Answers with a problem in the form of RFC 7807. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

/** Answers with JSON. */
export function sendJson(reply: FastifyReply, status: number, body: unknown): FastifyReply {
  return reply.code(status).type('application/json').send(JSON.stringify(body))
}

/** The value of the Link header that leads to the next page (RFC 8288). */
export function nextLink(base: string, path: string, query: URLSearchParams): string {
  return `<${base}${path}?${query.toString()}>; rel="next"`
}
