import { describe, expect, test } from 'vitest'
import { damage, documentOf, network } from './network-under-test.ts'

const limits = { events: 3, bytes: 4000 }

describe('the limits', () => {
  test('are announced before anything is sent', async () => {
    const net = await network({ limits })
    const reply = await fetch(`${net.url}/capture`, { method: 'OPTIONS' })
    expect(reply.status).toBe(204)
    expect(reply.headers.get('GS1-EPCIS-Capture-Limit')).toBe('3')
    expect(reply.headers.get('GS1-EPCIS-Capture-File-Size-Limit')).toBe('4000')
    expect(reply.headers.get('GS1-Capture-Error-Behaviour')).toBe('rollback')
  })

  test('a document with exactly so many events is taken, one more is answered 413 with the limits', async () => {
    const net = await network({ limits })
    const events = ['A', 'B', 'C', 'D'].map((serial) => damage([serial]))
    expect((await net.post('/capture', documentOf(events.slice(0, 3)))).status).toBe(202)
    const reply = await net.post('/capture', documentOf(events))
    expect(reply.status).toBe(413)
    expect(reply.headers.get('GS1-EPCIS-Capture-Limit')).toBe('3')
    expect(await reply.json()).toMatchObject({ type: 'epcisException:CaptureLimitExceededException' })
  })

  test('a document of exactly so many bytes is taken, one more is answered 413 with the limits', async () => {
    const net = await network({ limits })
    const body = JSON.stringify(documentOf([damage(['A'])]))
    const filled = body + ' '.repeat(limits.bytes - Buffer.byteLength(body))
    expect((await net.post('/capture', filled)).status).toBe(202)
    const reply = await net.post('/capture', `${filled} `)
    expect(reply.status).toBe(413)
    expect(reply.headers.get('GS1-EPCIS-Capture-File-Size-Limit')).toBe('4000')
  })

  test('the bytes are counted, not the characters', async () => {
    const net = await network({ limits })
    const body = JSON.stringify({ ...documentOf([damage(['A'])]), 'tallyman:note': 'ü'.repeat(2000) })
    expect(body.length).toBeLessThan(limits.bytes)
    expect((await net.post('/capture', body)).status).toBe(413)
  })
})

describe('the headers', () => {
  test.each([
    ['an unknown EPCIS version', { 'GS1-EPCIS-Version': '1.2' }, 406],
    ['an unknown CBV version', { 'GS1-CBV-Version': '3.0' }, 406],
    ['a translation of identifiers', { 'GS1-EPC-Format': 'Always_EPC_URN' }, 406],
    ['a reply in XML', { accept: 'application/xml' }, 406],
    ['an unknown error behaviour', { 'GS1-Capture-Error-Behaviour': 'all' }, 400],
    ['a document in XML', { 'content-type': 'application/xml' }, 415],
    ['a document without a type', { 'content-type': 'text/plain' }, 415],
  ])('%s is refused', async (_what, headers, status) => {
    const net = await network()
    const reply = await net.post('/capture', documentOf([damage(['A'])]), headers)
    expect(reply.status).toBe(status)
    expect(reply.headers.get('content-type')).toContain('application/problem+json')
    expect(await net.events()).toEqual([])
  })

  test.each(['2.0', '2.0.0', '2.0.1'])('version %s is taken', async (version) => {
    const net = await network()
    const reply = await net.post('/capture', documentOf([damage(['A'])]), {
      'GS1-EPCIS-Version': version,
      'GS1-CBV-Version': version,
    })
    expect(reply.status).toBe(202)
  })

  test('every reply states the versions', async () => {
    const net = await network()
    for (const path of ['/capture', '/events', '/nowhere', '/events?nonsense=1']) {
      expect((await net.get(path)).headers.get('GS1-EPCIS-Version')).toBe('2.0.0')
    }
  })
})

describe('a body that is no document', () => {
  test.each([
    ['no JSON', '{"type":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['an empty body', ''],
    [
      'a nesting without end',
      JSON.stringify(documentOf([])).replace(
        '"eventList"',
        `"example:deep":${'['.repeat(40_000)}${']'.repeat(40_000)},"eventList"`,
      ),
    ],
    ['a document of another type', '{"type":"EPCISMasterDataDocument"}'],
    ['a document that hides its events', JSON.stringify({ ...documentOf([]), epcisBody: { eventList: {} } })],
    ['an event that is a number', JSON.stringify(documentOf([])).replace('"eventList":[]', '"eventList":[1]')],
    [
      'a poisoned prototype',
      JSON.stringify(documentOf([])).replace('"eventList":[]', '"eventList":[{"__proto__":{"type":"ObjectEvent"}}]'),
    ],
  ])('%s is answered 400', async (_what, body) => {
    const net = await network()
    const reply = await net.post('/capture', body)
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({ type: 'epcisException:ValidationException', status: 400 })
  })
})
