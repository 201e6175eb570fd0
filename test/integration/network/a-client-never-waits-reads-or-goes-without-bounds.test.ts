import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { openEpcisCaptureClient } from '#service/network/epcis-capture-client.ts'
import { openHttpExchange, openRoad } from '#service/network/http-exchange.ts'

/** A server that answers as the test says, and a client for it. */
async function clientFor(answer: RequestListener, path = '') {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const base = `http://127.0.0.1:${address.port}${path}`
  const http = openHttpExchange({ connect: 500, reply: 500 }, 2, openRoad)
  onTestFinished(async () => {
    await http.close()
    server.closeAllConnections()
    server.close()
  })
  const client = openEpcisCaptureClient(base, http, () => 0)
  if (client === null) throw new Error('no client')
  return { base, client, http }
}

test('a document is posted with the versions and with rollback', async () => {
  const seen: { method?: string | undefined; url?: string | undefined; headers: NodeJS.Dict<string | string[]> }[] = []
  const { base, client } = await clientFor((request, response) => {
    seen.push({ method: request.method, url: request.url, headers: request.headers })
    response.writeHead(202, { location: 'jobs/1' }).end()
  }, '/epcis/v2')
  expect(await client.capture('{}')).toMatchObject({ ok: true, value: { status: 202, captureUrl: `${base}/jobs/1` } })
  expect(seen).toMatchObject([
    {
      method: 'POST',
      url: '/epcis/v2/capture',
      headers: {
        'content-type': 'application/json',
        'gs1-epcis-version': '2.0.0',
        'gs1-cbv-version': '2.0.0',
        'gs1-capture-error-behaviour': 'rollback',
      },
    },
  ])
})

test('events are asked for by id, untranslated', async () => {
  const seen: unknown[] = []
  const { client } = await clientFor((request, response) => {
    seen.push([request.url, request.headers['gs1-epc-format']])
    response.end('{"epcisBody":{"queryResults":{"resultsBody":{"eventList":[]}}}}')
  })
  expect(await client.eventsById('urn:uuid:1&x=2')).toMatchObject({ ok: true, value: { events: [] } })
  expect(seen).toEqual([['/events?EQ_eventID=urn%3Auuid%3A1%26x%3D2', 'Never_Translates']])
})

test.each([
  'http://127.0.0.1:1/capture/1',
  'https://127.0.0.1/capture/1',
  '//elsewhere.example/1',
  'file:///etc/passwd',
  `/${'x'.repeat(3_000)}`,
])('a job at %s is not followed', async (location) => {
  const { client } = await clientFor((_request, response) => response.writeHead(202, { location }).end())
  expect(await client.capture('{}')).toMatchObject({ ok: true, value: { captureUrl: null } })
})

test('a redirect is not followed', async () => {
  let requests = 0
  const { client } = await clientFor((_request, response) => {
    requests += 1
    response.writeHead(307, { location: '/elsewhere' }).end()
  })
  expect(await client.capture('{}')).toMatchObject({ ok: true, value: { status: 307 } })
  expect(requests).toBe(1)
})

test('a reply without end counts as lost', async () => {
  const { client } = await clientFor((_request, response) => {
    const more = () => response.write('x'.repeat(65_536), () => response.destroyed || setImmediate(more))
    more()
  })
  expect(await client.capture('{}')).toMatchObject({
    ok: false,
    error: { kind: 'replyLost', said: expect.stringContaining('longer') },
  })
})

test('a reply that does not come, or does not end, counts as lost', async () => {
  const { client } = await clientFor((request, response) => {
    if (request.method === 'GET') response.write('{')
  })
  const lost = { ok: false, error: { kind: 'replyLost', troubleKind: 'noAnswer', said: 'no reply came in time' } }
  expect(await client.capture('{}')).toEqual(lost)
  expect(await client.eventsById('urn:uuid:1')).toEqual(lost)
})

test('a closed client breaks off what is under way and says so', async () => {
  const { client, http } = await clientFor(() => undefined)
  const reply = client.capture('{}')
  await http.close()
  expect(await reply).toMatchObject({
    ok: false,
    error: { kind: 'replyLost', said: 'the station stopped before the reply came' },
  })
})

test('a request that finds nobody never left', async () => {
  const http = openHttpExchange({ connect: 500, reply: 500 }, 1, openRoad)
  onTestFinished(() => http.close())
  const client = openEpcisCaptureClient('http://127.0.0.1:1', http, () => 0)
  expect(await client?.capture('{}')).toMatchObject({
    ok: false,
    error: { kind: 'neverLeft', said: expect.stringContaining('ECONNREFUSED') },
  })
})

test.each(['', 'practice', 'ftp://host/', 'file:///tmp', 'http://'])(
  '%j is no address of a repository',
  async (base) => {
    const http = openHttpExchange({ connect: 500, reply: 500 }, 1, openRoad)
    onTestFinished(() => http.close())
    expect(openEpcisCaptureClient(base, http, () => 0)).toBeNull()
  },
)
