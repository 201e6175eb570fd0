import type { ValidateFunction } from 'ajv'
import { describe, expect, test } from 'vitest'
import { damage, documentOf, network, pack } from '../../integration/practice-network/network-under-test.ts'
import type { JsonObject, NetworkUnderTest } from '../../integration/practice-network/network-under-test.ts'
import { officialOpenApi, vectorsAreThere } from './vectors.ts'

/** A request, the operation of the OpenAPI that it belongs to, and the status it is answered with. */
type Exchange = {
  readonly operation: `${'get' | 'post' | 'options'} ${string}`
  readonly status: number
  readonly path: string
  readonly send?: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
}

/** Replies that the OpenAPI does not list for the operation, and the response whose form they have instead. */
const elsewhere: Readonly<Record<string, string>> = {
  'get /events 400': '/components/responses/400QueryIssues',
  'get /events 413': '/components/responses/413QueryScopeOrSize',
  'get /capture 400': '/components/responses/400QueryIssues',
}

/** The OpenAPI's 409 wants the status 406 in the body (a slip in GS1's file); all else of the reply is held against it. */
const knownSlip = 409

describe.skipIf(!vectorsAreThere)('every reply keeps to the OpenAPI of EPCIS 2.0', () => {
  const openApi = vectorsAreThere ? officialOpenApi() : null

  test.each<Exchange>([
    { operation: 'options /capture', status: 204, path: '/capture' },
    { operation: 'post /capture', status: 202, path: '/capture', send: { body: documentOf([damage(['B1'])]) } },
    {
      operation: 'post /capture',
      status: 400,
      path: '/capture',
      send: { body: documentOf([{ type: 'ObjectEvent' }]) },
    },
    { operation: 'post /capture', status: 400, path: '/capture', send: { body: '{' } },
    {
      operation: 'post /capture',
      status: 406,
      path: '/capture',
      send: { body: documentOf([]), headers: { 'GS1-EPCIS-Version': '1.1' } },
    },
    {
      operation: 'post /capture',
      status: 413,
      path: '/capture',
      send: { body: documentOf(Array.from({ length: 101 }, () => damage(['B1']))) },
    },
    { operation: 'post /capture', status: 413, path: '/capture', send: { body: ' '.repeat(100_001) } },
    {
      operation: 'post /capture',
      status: 415,
      path: '/capture',
      send: { body: '<a/>', headers: { 'content-type': 'application/xml' } },
    },
    { operation: 'get /capture', status: 200, path: '/capture?perPage=1' },
    { operation: 'get /capture', status: 400, path: '/capture?perPage=none' },
    { operation: 'get /capture/{captureID}', status: 200, path: '/capture/{good}' },
    { operation: 'get /capture/{captureID}', status: 200, path: '/capture/{bad}' },
    { operation: 'get /capture/{captureID}', status: 404, path: '/capture/nobody' },
    { operation: 'get /events', status: 200, path: '/events?perPage=1' },
    { operation: 'get /events', status: 200, path: `/events?MATCH_anyEPC=${encodeURIComponent(pack('none'))}` },
    { operation: 'get /events', status: 400, path: '/events?nonsense=1' },
    { operation: 'get /events', status: 406, path: '/events', send: { headers: { accept: 'application/xml' } } },
    { operation: 'get /events', status: 413, path: '/events?maxEventCount=1' },
    { operation: 'options /events', status: 204, path: '/events' },
    { operation: 'post /events', status: 201, path: '/events', send: { body: { '@context': [], ...damage(['B2']) } } },
    { operation: 'post /events', status: 409, path: '/events', send: { body: { '@context': [], ...firstEvent() } } },
    { operation: 'post /events', status: 400, path: '/events', send: { body: damage(['B3']) } },
    {
      operation: 'post /events',
      status: 415,
      path: '/events',
      send: { body: 'x', headers: { 'content-type': 'text/plain' } },
    },
    { operation: 'get /events/{eventID}', status: 200, path: `/events/${encodeURIComponent(firstEvent().eventID)}` },
    { operation: 'get /events/{eventID}', status: 404, path: '/events/urn:uuid:nobody' },
  ])('$operation answers $status: $path', async (exchange) => {
    if (openApi === null) throw new Error('no OpenAPI')
    const net = await network()
    const reply = await answered(net, exchange)
    expect(reply.status).toBe(exchange.status)

    expect(await faultsOf(reply, openApi, exchange)).toEqual([])
  })

  test('a weather of refusals is told in the form of the OpenAPI too', async () => {
    if (openApi === null) throw new Error('no OpenAPI')
    for (const [status, name] of [
      [401, '401UnauthorizedRequest'],
      [403, '403ClientUnauthorized'],
      [500, '500ImplementationException'],
    ] as const) {
      const net = await network({ weather: () => ({ kind: 'refused', status }) })
      const reply = await net.get('/capture')
      const pointer = `/components/responses/${name}/content/application~1problem+json/schema`
      expect(reply.status).toBe(status)
      expect(faultsFor('body', openApi.judge(pointer), await reply.json())).toEqual([])
    }
  })
})

type OpenApi = ReturnType<typeof officialOpenApi>

/** Where a reply departs from what the OpenAPI declares for it. */
async function faultsOf(reply: Response, openApi: OpenApi, exchange: Exchange): Promise<readonly string[]> {
  const declared = declaredResponse(openApi.document, exchange)
  const headers = Object.entries(members(declared.value, 'headers')).flatMap(([name, header]) => {
    const sent = sentHeader(reply, name)
    if (sent === null) return optionalHeaders.includes(name) ? [] : [`${name} is missing`]
    const { pointer } = resolved(openApi.document, header, `${declared.pointer}/headers/${escaped(name)}`)
    return faultsFor(name, openApi.judge(`${pointer}/schema`), sent)
  })

  const text = await reply.text()
  if (text === '') return headers
  const [type = ''] = (reply.headers.get('content-type') ?? '').split(';')
  if (!(type in members(declared.value, 'content'))) return [...headers, `${type} is not declared`]
  const body = JSON.parse(text) as JsonObject
  const judge = openApi.judge(`${declared.pointer}/content/${escaped(type)}/schema`)
  return [...headers, ...faultsFor('body', judge, exchange.status === knownSlip ? { ...body, status: 406 } : body)]
}

function faultsFor(what: string, judge: ValidateFunction, value: unknown): readonly string[] {
  return judge(value) ? [] : (judge.errors ?? []).map((fault) => `${what} ${fault.instancePath} ${fault.message ?? ''}`)
}

/** Headers that a reply has only when there is something to say: a next page, the age of a token. */
const optionalHeaders = ['Link', 'GS1-Next-Page-Token-Expires']

/** The OpenAPI gives Link, which holds a URI and its relation, the form of a bare URI: it is held against the URI. */
function sentHeader(reply: Response, name: string): string | number | null {
  const sent = reply.headers.get(name)
  if (sent === null) return null
  if (name === 'Link') return /^<(.+)>; rel="next"$/.exec(sent)?.[1] ?? 'no link'
  return name.endsWith('Limit') ? Number(sent) : sent
}

function firstEvent() {
  return damage(['A1'], { eventID: 'urn:uuid:00000000-0000-4000-8000-000000000001' })
}

/** Sends the request to a network that holds two events, one finished job and one that failed. */
async function answered(net: NetworkUnderTest, { operation, path, send }: Exchange): Promise<Response> {
  const good = await net.capture([firstEvent(), damage(['A2'])])
  const bad = await net.capture([damage(['A3'], { epcList: ['foo:bar'] })])
  const url = path.replace('{good}', good.captureID).replace('{bad}', bad.captureID)
  if (operation.startsWith('post')) return net.post(url, send?.body, send?.headers)
  if (operation.startsWith('get')) return net.get(url, send?.headers)
  return fetch(`${net.url}${url}`, { method: 'OPTIONS' })
}

function declaredResponse(
  document: JsonObject,
  { operation, status }: Exchange,
): { readonly value: JsonObject; readonly pointer: string } {
  const [method = '', path = ''] = operation.split(' ')
  const pointer = elsewhere[`${operation} ${status}`] ?? `/paths/${escaped(path)}/${method}/responses/${status}`
  return resolved(document, { $ref: `#${pointer}` }, pointer)
}

/** Follows references to what they name, and says where that is. */
function resolved(
  document: JsonObject,
  value: unknown,
  pointer: string,
): { readonly value: JsonObject; readonly pointer: string } {
  const reference = (value as JsonObject).$ref
  if (typeof reference !== 'string') return { value: value as JsonObject, pointer }
  const path = reference.slice(1)
  const target = path
    .split('/')
    .slice(1)
    .reduce<unknown>((found, step) => (found as JsonObject)[step.replaceAll('~1', '/').replaceAll('~0', '~')], document)
  if (target === undefined) throw new Error(`the OpenAPI has no ${path}`)
  return resolved(document, target, path)
}

function members(value: JsonObject, name: string): JsonObject {
  return (value[name] ?? {}) as JsonObject
}

function escaped(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1')
}
