import { describe, expect, test } from 'vitest'
import { damage, documentOf, network, noon, pack } from './network-under-test.ts'
import type { NetworkUnderTest } from './network-under-test.ts'

const at = (minutes: number) => new Date(noon + minutes * 60_000).toISOString()

/** Four events with distinct serials, captured at distinct record times. */
async function fourEvents() {
  let clock = noon
  const net = await network({ clock: () => clock })
  const events = [
    damage(['A'], { eventTime: at(-3) }),
    damage(['B', 'C'], { eventTime: at(-4), bizStep: 'receiving', disposition: 'in_progress' }),
    damage(['A', 'D'], { eventTime: at(-1), action: 'DELETE', bizStep: 'destroying', disposition: 'destroyed' }),
    {
      type: 'AggregationEvent',
      eventID: 'urn:uuid:00000000-0000-4000-8000-000000000004',
      eventTime: at(-2),
      eventTimeZoneOffset: '+00:00',
      action: 'ADD',
      bizStep: 'packing',
      parentID: 'urn:epc:id:sscc:9521234.1000000004',
      childEPCs: [pack('E')],
    },
  ]
  for (const event of events) {
    await net.capture([event])
    clock += 60_000
  }
  const found = async (parameters: Readonly<Record<string, string>>) => {
    const ids = events.map((event) => event.eventID)
    return (await net.events(parameters)).map((event) => ids.indexOf(event.eventID))
  }
  return { net, events, found }
}

describe('a query answers what was asked', () => {
  test('by event id, one or several', async () => {
    const { events, found } = await fourEvents()
    expect(await found({ EQ_eventID: events[1]?.eventID ?? '' })).toEqual([1])
    expect(await found({ EQ_eventID: `${events[0]?.eventID}|urn:uuid:none|${events[2]?.eventID}` })).toEqual([0, 2])
  })

  test('by item, wherever the event names it and however it is written', async () => {
    const { found } = await fourEvents()
    expect(await found({ MATCH_anyEPC: pack('A') })).toEqual([0, 2])
    expect(await found({ MATCH_anyEPC: 'https://example.org/some/path/01/09521234000013/21/A?x=1' })).toEqual([0, 2])
    expect(await found({ MATCH_anyEPC: 'urn:epc:id:sgtin:9521234.000001.A' })).toEqual([0, 2])
    expect(await found({ MATCH_anyEPC: `${pack('C')}|${pack('E')}` })).toEqual([1, 3])
    expect(await found({ MATCH_anyEPC: 'https://id.gs1.org/00/195212340000000041' })).toEqual([3])
  })

  test('MATCH_epc looks at the listed items, not at the parent', async () => {
    const { found } = await fourEvents()
    expect(await found({ MATCH_epc: pack('E') })).toEqual([3])
    expect(await found({ MATCH_epc: 'https://id.gs1.org/00/195212340000000041' })).toEqual([])
  })

  test('by event type, action, business step and disposition', async () => {
    const { found } = await fourEvents()
    expect(await found({ eventType: 'AggregationEvent' })).toEqual([3])
    expect(await found({ EQ_action: 'DELETE|ADD' })).toEqual([2, 3])
    expect(await found({ EQ_bizStep: 'inspecting|packing' })).toEqual([0, 3])
    expect(await found({ EQ_disposition: 'damaged' })).toEqual([0])
    expect(await found({ EQ_disposition: 'damaged', EQ_action: 'DELETE' })).toEqual([])
  })

  test('by record time and event time: from is included, before is not', async () => {
    const { found } = await fourEvents()
    expect(await found({ GE_recordTime: at(1) })).toEqual([1, 2, 3])
    expect(await found({ LT_recordTime: at(1) })).toEqual([0])
    expect(await found({ GE_recordTime: at(1), LT_recordTime: at(3) })).toEqual([1, 2])
    expect(await found({ GE_eventTime: at(-3), LT_eventTime: at(-1) })).toEqual([0, 3])
    expect(await found({ GE_recordTime: '2026-11-22T13:01:00+01:00' })).toEqual([1, 2, 3])
  })

  test('in the order asked for, newest first where no direction is given', async () => {
    const { found } = await fourEvents()
    expect(await found({ orderBy: 'recordTime', orderDirection: 'ASC' })).toEqual([0, 1, 2, 3])
    expect(await found({ orderBy: 'recordTime' })).toEqual([3, 2, 1, 0])
    expect(await found({ orderBy: 'eventTime', orderDirection: 'ASC' })).toEqual([1, 0, 3, 2])
    expect(await found({ orderBy: 'eventTime', orderDirection: 'DESC' })).toEqual([2, 3, 0, 1])
  })

  test('no more than the limit, and an error above the maximum', async () => {
    const { net, found } = await fourEvents()
    expect(await found({ orderBy: 'eventTime', eventCountLimit: '2' })).toEqual([2, 3])
    expect(await found({ maxEventCount: '4' })).toEqual([0, 1, 2, 3])
    const reply = await net.get('/events?maxEventCount=3')
    expect(reply.status).toBe(413)
    expect(await reply.json()).toMatchObject({ type: 'epcisException:QueryTooLargeException' })
  })

  test.each([
    'nonsense=1',
    'EQ_eventId=urn:uuid:1',
    'EQ_eventID=',
    'EQ_eventID=a:1&EQ_eventID=a:2',
    'GE_recordTime=yesterday',
    'GE_recordTime=2026-11-22',
    'GE_recordTime=2026-02-30T00:00:00Z',
    'EQ_action=EAT',
    'orderBy=serial',
    'orderBy=eventTime&orderDirection=up',
    'eventCountLimit=2',
    'orderBy=eventTime&eventCountLimit=2&maxEventCount=2',
    'maxEventCount=many',
    'perPage=0',
    'perPage=-1',
    'nextPageToken=nonsense',
    'nextPageToken=eyJmcm9tIjotMX0',
    'MATCH_epc=urn:epc:idpat:sgtin:9521234.000001.*',
  ])('%s is answered 400', async (query) => {
    const net = await network()
    const reply = await net.get(`/events?${query}`)
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({ type: 'epcisException:QueryParameterException' })
  })

  test('an event that is not there is answered 404', async () => {
    const net = await network()
    expect((await net.get('/events/urn:uuid:nobody')).status).toBe(404)
  })
})

describe('an answer comes in pages', () => {
  async function allPages(net: NetworkUnderTest, path: string): Promise<readonly string[][]> {
    const pages: string[][] = []
    let next: string | null = path
    while (next !== null) {
      const page = await net.page(next)
      pages.push(page.events.map((event) => event.eventID))
      next = page.next
    }
    return pages
  }

  test.each(['', 'orderBy=recordTime&', 'orderBy=eventTime&orderDirection=ASC&', 'EQ_bizStep=inspecting&'])(
    'each event once, in the order of the whole: %s',
    async (query) => {
      const net = await network()
      const events = Array.from({ length: 7 }, (_, index) => damage([`S${index}`], { eventTime: at(-index) }))
      await net.capture(events)
      const [whole] = await allPages(net, `/events?${query}perPage=100`)
      const pages = await allPages(net, `/events?${query}perPage=3`)
      expect(pages.map((page) => page.length)).toEqual([3, 3, 1])
      expect(pages.flat()).toEqual(whole)
    },
  )

  test('a page that is exactly full is the last one', async () => {
    const net = await network()
    await net.capture([damage(['A']), damage(['B'])])
    expect(await allPages(net, '/events?perPage=2')).toHaveLength(1)
  })

  test('thirty to a page where nothing is asked', async () => {
    const net = await network()
    await net.capture(Array.from({ length: 31 }, (_, index) => damage([`S${index}`])))
    expect((await allPages(net, '/events')).map((page) => page.length)).toEqual([30, 1])
  })

  test('a limit holds over all pages together', async () => {
    const net = await network()
    await net.capture(Array.from({ length: 9 }, (_, index) => damage([`S${index}`])))
    const pages = await allPages(net, '/events?orderBy=recordTime&eventCountLimit=5&perPage=2')
    expect(pages.map((page) => page.length)).toEqual([2, 2, 1])
  })

  test('events captured meanwhile do not disturb the pages', async () => {
    const net = await network()
    const events = Array.from({ length: 4 }, (_, index) => damage([`S${index}`], { eventTime: at(-index) }))
    await net.capture(events)
    const first = await net.page('/events?orderBy=recordTime&perPage=2')
    await net.capture([damage(['new'])])
    const second = await net.page(first.next ?? '')
    const ids = [...first.events, ...second.events].map((event) => event.eventID)
    expect(ids).toEqual(events.map((event) => event.eventID).reverse())
    expect(second.next).toBeNull()
  })

  test('the token alone leads on, without the parameters of the query', async () => {
    const net = await network()
    await net.capture([damage(['A']), damage(['B'], { bizStep: 'receiving' }), damage(['C']), damage(['D'])])
    const first = await net.page('/events?EQ_bizStep=inspecting&perPage=2')
    const token = new URL(first.next ?? '').searchParams.get('nextPageToken') ?? ''
    const second = await net.page(`/events?nextPageToken=${token}`)
    expect(second.events.map((event) => event.epcList)).toEqual([[pack('D')]])
  })
})

describe('prefixes in an answer', () => {
  test('are declared for all events of the page', async () => {
    const net = await network()
    await net.capture([damage(['A'], { 'tallyman:damageReason': 'crushed' })])
    const { context } = await net.page('/events')
    expect(context).toContainEqual({ tallyman: 'https://tallyman.example/epcis/' })
  })

  test('an event that means something else by a prefix brings its own context', async () => {
    const net = await network()
    await net.capture([damage(['A'], { 'tallyman:damageReason': 'crushed' })])
    const other = {
      ...documentOf([damage(['B'], { 'tallyman:damageReason': 'wet' })]),
      '@context': [{ tallyman: 'https://other.example/' }],
    }
    await net.ended((await net.post('/capture', other)).headers.get('location') ?? '')
    const events = await net.events()
    expect(events.map((event) => event['@context'])).toEqual([undefined, [{ tallyman: 'https://other.example/' }]])
  })
})
