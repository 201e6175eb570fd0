import { expect, test } from 'vitest'
import { fineWeather, forecast, weatherSettings } from '#training/practice-network/weather-settings.ts'
import type { WeatherSettings } from '#training/practice-network/weather-settings.ts'
import { damageMessages } from '#test/support/sync/damage-messages.ts'
import { eventsHeld } from '#test/support/sync/events-held.ts'
import { networkUnderSettings } from '#test/support/sync/network-under-test.ts'
import { captureDocumentText } from '#shared/epcis/document.ts'
import type { Instant } from '#shared/kernel/time.ts'

const json = { 'content-type': 'application/json' }
const origin = { station: '018f0000-0000-7000-8000-000000000001', epoch: 1 }

const set = (url: string, settings: unknown) =>
  fetch(`${url}/weather/settings`, { method: 'PUT', headers: json, body: JSON.stringify(settings) })

/** Sends one document about so many packs. */
function capture(url: string, packs: number, headers: Readonly<Record<string, string>> = {}) {
  const bodies = damageMessages(packs).flatMap(({ events }) => events.map(({ body }) => JSON.stringify(body)))
  const body = captureDocumentText(bodies, Date.now() as Instant, origin)
  return fetch(`${url}/capture`, { method: 'POST', headers: { ...json, ...headers }, body })
}

/** The job at this address, once it has ended. */
async function endOfJob(location: string | null): Promise<unknown> {
  for (;;) {
    const job: unknown = await (await fetch(location ?? '')).json()
    if (typeof job === 'object' && job !== null && Reflect.get(job, 'running') === false) return job
  }
}

test('the weather is read and set by a program, what is left out is fine, and what is no weather is refused', async () => {
  const network = await networkUnderSettings()
  expect(await (await fetch(`${network.url}/weather/settings`)).json()).toEqual(fineWeather)
  expect((await set(network.url, { portal: true })).status).toBe(200)
  expect(await (await fetch(`${network.url}/weather/settings`)).json()).toEqual({ ...fineWeather, portal: true })
  expect((await set(network.url, { lostRequests: 2 })).status).toBe(400)
  expect((await set(network.url, { hail: true })).status).toBe(400)
  await fetch(`${network.url}/weather/settings`, { method: 'DELETE' })
  expect(await (await fetch(`${network.url}/weather/settings`)).json()).toEqual(fineWeather)
})

test('a person sets it on a page, which has fine weather itself', async () => {
  const network = await networkUnderSettings({ portal: true, asksForSignIn: true })
  const page = await fetch(`${network.url}/weather`, { headers: { accept: 'text/html' } })
  expect(page.headers.get('content-type')).toContain('text/html')
  const text = await page.text()
  for (const name of Object.keys(fineWeather)) expect(text).toContain(`name="${name}`)
})

test('only JSON changes the weather: a page of another site cannot send it without asking', async () => {
  const network = await networkUnderSettings()
  const simple = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"memory":false}' }
  expect((await fetch(`${network.url}/weather/restart`, simple)).status).toBe(415)
})

test.each([
  [{ asksForSignIn: true }, 401, null],
  [{ portal: true }, 200, 'text/html'],
  [{ refused: { every: 1, status: 429, retryAfterSeconds: 7 } }, 429, 'problem'],
  [{ limits: { events: 1, bytes: 100_000 } }, 413, 'problem'],
  [{ limits: { events: 10, bytes: 200 } }, 413, 'problem'],
] as const)('under %j a document is answered with %i', async (settings, status, type) => {
  const network = await networkUnderSettings(settings)
  const reply = await capture(network.url, 2)
  expect(reply.status).toBe(status)
  if (type !== null) expect(reply.headers.get('content-type')).toContain(type)
  expect(reply.headers.get('retry-after')).toBe(status === 429 ? '7' : null)
  await fetch(`${network.url}/weather/settings`, { method: 'DELETE' })
  expect(await eventsHeld(network.url)).toEqual([])
})

test('limits that are not announced are kept all the same', async () => {
  const network = await networkUnderSettings({ limits: { events: 1, bytes: 100_000 }, announcesLimits: false })
  expect(
    (await fetch(`${network.url}/capture`, { method: 'OPTIONS' })).headers.get('gs1-epcis-capture-limit'),
  ).toBeNull()
  const reply = await capture(network.url, 2)
  expect([reply.status, reply.headers.get('gs1-epcis-capture-limit')]).toEqual([413, null])
  await set(network.url, { limits: { events: 3, bytes: 100_000 } })
  const announced = await fetch(`${network.url}/capture`, { method: 'OPTIONS' })
  expect(announced.headers.get('gs1-epcis-capture-limit')).toBe('3')
})

test('every so-many-th request is refused, and the others are answered', async () => {
  const network = await networkUnderSettings({ refused: { every: 3, status: 503, retryAfterSeconds: null } })
  const statuses: number[] = []
  for (let request = 0; request < 6; request++) statuses.push((await fetch(`${network.url}/events`)).status)
  expect(statuses).toEqual([200, 200, 503, 200, 200, 503])
})

test.each([401, 403, 413, 429, 500, 503] as const)(
  'a request is refused with %i as a program asks for it',
  async (status) => {
    const network = await networkUnderSettings()
    await set(network.url, { refused: { every: 2, status, retryAfterSeconds: null } })
    const replies = [await capture(network.url, 1), await capture(network.url, 1)]
    expect(replies.map((reply) => reply.status)).toEqual([202, status])
    expect(replies[1]?.headers.get('content-type')).toContain('problem')
  },
)

test('a run repeats from the moment at which the weather is set, however many requests came before', async () => {
  const network = await networkUnderSettings()
  const bad = { seed: 11, lostRequests: 0.3, doubled: 0.2 }
  const outcomes = async () => {
    await set(network.url, bad)
    const seen: boolean[] = []
    for (let request = 0; request < 30; request++)
      seen.push(
        await fetch(`${network.url}/events`, { headers: { connection: 'close' } }).then(
          () => true,
          () => false,
        ),
      )
    return seen
  }
  const first = await outcomes()
  for (let request = 0; request < 7; request++) await fetch(`${network.url}/events`).catch(() => null)
  expect(await outcomes()).toEqual(first)
  expect(new Set(first).size).toBe(2)
})

test.each<[WeatherSettings['signIn'], Readonly<Record<string, string>>]>([
  [{ kind: 'apiKey', header: 'X-Key', key: 'k1' }, { 'X-Key': 'k1' }],
  [
    { kind: 'basic', name: 'dock', password: 'p' },
    { authorization: `Basic ${Buffer.from('dock:p').toString('base64')}` },
  ],
])('who is let in is set while it runs: %j', async (signIn, headers) => {
  const network = await networkUnderSettings()
  await set(network.url, { signIn })
  expect([(await capture(network.url, 1)).status, (await capture(network.url, 1, headers)).status]).toEqual([401, 202])
})

test('a token is given for a name and secret that were set while it runs', async () => {
  const network = await networkUnderSettings()
  await set(network.url, {
    signIn: { kind: 'clientCredentials', clientId: 'dock', clientSecret: 's', secondsValid: 60 },
  })
  const asked = await fetch(`${network.url}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from('dock:s').toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  const { access_token: token } = (await asked.json()) as { access_token: string }
  const authorized = await capture(network.url, 1, { authorization: `Bearer ${token}` })
  expect([(await capture(network.url, 1)).status, authorized.status]).toEqual([401, 202])
})

test('a request that is doubled is carried out twice, and its events are there once', async () => {
  const network = await networkUnderSettings({ doubled: 1 })
  await endOfJob((await capture(network.url, 2)).headers.get('location'))
  let jobs: unknown = []
  while (!Array.isArray(jobs) || jobs.length < 2) jobs = await (await fetch(`${network.url}/capture`)).json()
  expect(await eventsHeld(network.url)).toHaveLength(2)
})

test.each([
  ['rollback', 'proceed'],
  ['proceed', 'rollback'],
] as const)('a server that does %s does so although it is asked to %s, and announces it', async (does, asked) => {
  const network = await networkUnderSettings({ errorBehaviour: does, namesEvents: false }, { refuseUnknown: [] })
  const announced = await fetch(`${network.url}/capture`, { method: 'OPTIONS' })
  expect(announced.headers.get('gs1-capture-error-behaviour')).toBe(does)
  const reply = await capture(network.url, 1, { 'GS1-Capture-Error-Behaviour': asked })
  const job = await endOfJob(reply.headers.get('location'))
  expect(job).toMatchObject({ success: false, captureErrorBehaviour: does })
  expect(JSON.stringify(job)).not.toContain('urn:uuid')
})

test.each([true, false])('a job that never ends keeps running, its events stored: %s', async (stored) => {
  const network = await networkUnderSettings({ endlessJobs: { every: 1, stored } })
  const location = (await capture(network.url, 1)).headers.get('location') ?? ''
  if (stored) while ((await eventsHeld(network.url)).length === 0);
  expect(await (await fetch(location)).json()).toMatchObject({ running: true })
  expect(await eventsHeld(network.url)).toHaveLength(stored ? 1 : 0)
})

test('it tells the time that it judges by', async () => {
  const network = await networkUnderSettings({ clockMinutes: -180 })
  const date = Date.parse((await fetch(`${network.url}/events`)).headers.get('date') ?? '')
  expect(Math.abs(date - (Date.now() - 180 * 60_000))).toBeLessThan(30_000)
})

test('restarted it holds what it held, without memory nothing; a job in hand is forgotten', async () => {
  const network = await networkUnderSettings({ endlessJobs: { every: 2, stored: false } })
  await endOfJob((await capture(network.url, 2)).headers.get('location'))
  const inHand = (await capture(network.url, 1)).headers.get('location') ?? ''
  const restart = (memory: boolean) =>
    fetch(`${network.url}/weather/restart`, { method: 'POST', headers: json, body: JSON.stringify({ memory }) })
  expect((await restart(true)).status).toBe(202)
  const reachable = async () => {
    for (;;) {
      const reply = await fetch(inHand).catch(() => null)
      if (reply !== null && reply.status === 404) return
    }
  }
  await reachable()
  expect(await eventsHeld(network.url)).toHaveLength(2)
  await network.restart(false)
  expect(await eventsHeld(network.url)).toEqual([])
})

test('the same seed brings the same weather, another seed another', () => {
  const weatherOf = (settings: WeatherSettings) => {
    const report = forecast(settings)
    return Array.from({ length: 200 }, () => report({ method: 'GET', path: '/events' }).kind)
  }
  const bad = weatherSettings.parse({ seed: 7, lostRequests: 0.2, lostReplies: 0.2, doubled: 0.2 })
  expect(weatherOf(bad)).toEqual(weatherOf(bad))
  expect(weatherOf({ ...bad, seed: 8 })).not.toEqual(weatherOf(bad))
  const counts = Map.groupBy(weatherOf(bad), (kind) => kind)
  for (const kind of ['lostRequest', 'lostReply', 'doubled'] as const)
    expect(counts.get(kind)?.length).toSatisfy((count: number) => count > 20 && count < 60)
})
