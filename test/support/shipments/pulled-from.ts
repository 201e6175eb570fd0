import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import { onTestFinished } from 'vitest'
import type { EndpointId } from '#shared/domain/network/message.ts'
import { openInboundDesk } from '#service/application/receiving/inbound-desk.ts'
import type { RecordDesk } from '#service/application/record-desk.ts'
import { openEpcisQueryClient } from '#service/network/epcis-query-client.ts'
import { openHttpExchange, openRoad } from '#service/network/http-exchange.ts'
import { pullRound } from '#service/network/pull-round.ts'
import type { RoundEnd } from '#service/network/pull-round.ts'
import { documentOf } from './announced-events.ts'
import type { SentEvent } from './announced-events.ts'

const endpoint = 'practice' as EndpointId

/** One round of asking the network at this address, as the station does it. */
export async function pulledFrom(
  url: string,
  desk: RecordDesk,
  sinceLastRound: number | null = null,
): Promise<RoundEnd> {
  const http = openHttpExchange({ connect: 1_000, reply: 10_000 }, 1, openRoad)
  try {
    const client = openEpcisQueryClient(url, http, () => desk.readClock().at)
    if (client === null) throw new Error(`${url} is no address`)
    const inbound = openInboundDesk({ ...desk, tell: () => undefined, statusChanged: () => undefined })
    return await pullRound({
      client,
      endpoint,
      desk: inbound,
      cursor: () => desk.inbound.cursor(endpoint),
      sinceLastRound,
    })
  } finally {
    await http.close()
  }
}

/** Hands events in and waits until the network holds them. */
export async function captured({ url }: { readonly url: string }, events: readonly SentEvent[]): Promise<void> {
  const reply = await fetch(`${url}/capture`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'GS1-EPCIS-Version': '2.0', 'GS1-CBV-Version': '2.0' },
    body: documentOf(events),
  })
  if (reply.status !== 202) throw new Error(`${reply.status}: ${await reply.text()}`)
  const job = new URL(reply.headers.get('location') ?? '', url)
  let state = { running: true, success: true }
  while (state.running) state = (await (await fetch(job)).json()) as typeof state
  if (!state.success) throw new Error(JSON.stringify(state))
}

/** How far the practice network was read. */
export function cursorOf(desk: RecordDesk): number | null {
  return desk.inbound.cursor(endpoint)
}

/** A server that answers as the test says, at its address; closed when the test ends. */
export async function serverThat(answers: RequestListener): Promise<string> {
  const server = createServer(answers)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return `http://127.0.0.1:${address.port}`
}

/** A page of an answer, each event with the time at which it was recorded; null leaves the time out. */
export function pageOf(events: readonly SentEvent[], recordTime: string | null = '2026-11-20T12:00:01.000Z'): string {
  const stamped = recordTime === null ? events : events.map((event) => ({ ...event, recordTime }))
  return documentOf(stamped)
}
