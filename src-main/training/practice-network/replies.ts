import type { FastifyReply } from 'fastify'
import type { Problem } from './problem.ts'

/** The versions that this repository speaks, as every reply states them. */
export const versionHeaders = { 'GS1-EPCIS-Version': '2.0.0', 'GS1-CBV-Version': '2.0.0' } as const

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
