import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import type { Weather } from '#training/practice-network/weather.ts'
import { damage, documentOf, network } from './network-under-test.ts'

/** A network whose first capture meets this weather; everything after it is fine. */
async function networkIn(weather: Weather) {
  let captures = 0
  return network({ weather: ({ method }) => (method === 'POST' && captures++ === 0 ? weather : { kind: 'fine' }) })
}

/** Asks for an event until it is there: the reply that would have named its job was lost. */
async function stored(net: Awaited<ReturnType<typeof networkIn>>, eventId: string): Promise<void> {
  while ((await net.events({ EQ_eventID: eventId })).length === 0);
}

describe('bad weather', () => {
  test('a lost reply: the event is stored, and the sender hears nothing', async () => {
    const net = await networkIn({ kind: 'lostReply' })
    const event = damage(['A1'])
    await expect(net.post('/capture', documentOf([event]))).rejects.toThrow()
    await stored(net, event.eventID)
    expect(await net.events()).toHaveLength(1)
  })

  test('a lost request: nothing is stored, and the sender hears nothing', async () => {
    const net = await networkIn({ kind: 'lostRequest' })
    await expect(net.post('/capture', documentOf([damage(['A1'])]))).rejects.toThrow()
    await net.capture([damage(['A2'])])
    expect(await net.events()).toHaveLength(1)
  })

  test('half a reply: the event is stored, and the sender hears a beginning', async () => {
    const net = await networkIn({ kind: 'halfReply' })
    const event = damage(['A1'])
    const body = JSON.stringify(documentOf([event]))
    const socket = connect(Number(new URL(net.url).port), '127.0.0.1')
    socket.write(
      `POST /capture HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    )
    let heard = ''
    for await (const chunk of socket) heard += String(chunk)
    expect(heard).toMatch(/^HTTP\/1.1 202/)
    expect(heard).not.toContain('\r\n\r\n')
    await stored(net, event.eventID)
  })

  test.each([401, 403, 429, 500, 503] as const)('%i: nothing is stored, and the reply says so', async (status) => {
    const net = await networkIn({ kind: 'refused', status, retryAfterSeconds: 2 })
    const reply = await net.post('/capture', documentOf([damage(['A1'])]))
    expect(reply.status).toBe(status)
    expect(reply.headers.get('retry-after')).toBe('2')
    expect(reply.headers.get('content-type')).toContain('application/problem+json')
    await net.capture([damage(['A2'])])
    expect(await net.events()).toHaveLength(1)
  })

  test('a lie about something that was done', async () => {
    const net = await networkIn({ kind: 'lie', carriedOut: true, reply: { status: 500, body: 'oops' } })
    const event = damage(['A1'])
    const reply = await net.post('/capture', documentOf([event]))
    expect([reply.status, reply.headers.get('location'), await reply.text()]).toEqual([500, null, 'oops'])
    await stored(net, event.eventID)
  })

  test('a lie about something that was not done', async () => {
    const net = await networkIn({
      kind: 'lie',
      carriedOut: false,
      reply: { status: 202, headers: { location: '/capture/nobody' } },
    })
    const reply = await net.post('/capture', documentOf([damage(['A1'])]))
    expect([reply.status, reply.headers.get('location')]).toEqual([202, '/capture/nobody'])
    await net.capture([damage(['A2'])])
    expect(await net.events()).toHaveLength(1)
  })

  test('a slow reply is the right one', async () => {
    const net = await networkIn({ kind: 'slow', milliseconds: 20 })
    expect((await net.capture([damage(['A1'])])).success).toBe(true)
  })
})
