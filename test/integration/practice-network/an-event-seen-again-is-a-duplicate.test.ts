import { describe, expect, test } from 'vitest'
import { damage, network } from './network-under-test.ts'

const contextOfOne = { '@context': ['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld'] }

describe('an event seen again', () => {
  test('with equal content it is settled and not stored twice', async () => {
    const net = await network()
    const event = damage(['A1'])
    await net.capture([event])
    expect(await net.capture([event])).toMatchObject({ success: true, errors: [] })
    expect(await net.events()).toHaveLength(1)
  })

  test('twice in one document it is stored once', async () => {
    const net = await network()
    const event = damage(['A1'])
    expect((await net.capture([event, event])).success).toBe(true)
    expect(await net.events()).toHaveLength(1)
  })

  test('equal is what says the same: the order of members and the record time do not matter', async () => {
    const net = await network()
    const event = damage(['A1'])
    await net.capture([event])
    const turned = Object.fromEntries(Object.entries({ ...event, recordTime: '2026-01-01T00:00:00Z' }).reverse())
    expect((await net.capture([turned])).success).toBe(true)
    expect(await net.events()).toHaveLength(1)
  })

  test('with other content it is refused by name', async () => {
    const net = await network()
    const event = damage(['A1'])
    await net.capture([event])
    const job = await net.capture([{ ...event, disposition: 'destroyed' }])
    expect(job.success).toBe(false)
    expect(job.errors).toMatchObject([{ instance: event.eventID, detail: expect.stringContaining(event.eventID) }])
    expect(await net.events()).toMatchObject([{ disposition: 'damaged' }])
  })

  test('it is settled even when the item has had later events', async () => {
    const net = await network()
    const event = damage(['A1'], { eventTime: '2026-11-22T11:00:00.000Z' })
    await net.capture([event])
    await net.capture([damage(['A1'])])
    expect((await net.capture([event])).success).toBe(true)
    expect(await net.events()).toHaveLength(2)
  })

  test('captured alone it is answered 201, then 409', async () => {
    const net = await network()
    const event = { ...damage(['A1']), ...contextOfOne }
    const first = await net.post('/events', event)
    expect(first.status).toBe(201)
    expect(await (await fetch(first.headers.get('location') ?? '')).json()).toMatchObject({
      epcisBody: { queryResults: { resultsBody: { eventList: [{ eventID: event.eventID }] } } },
    })
    expect((await net.post('/events', event)).status).toBe(409)
    expect(await net.events()).toHaveLength(1)
  })

  test('captured alone with other content it is answered 400, never 409', async () => {
    const net = await network()
    const event = { ...damage(['A1']), ...contextOfOne }
    await net.post('/events', event)
    expect((await net.post('/events', { ...event, disposition: 'destroyed' })).status).toBe(400)
  })
})

describe('an event with an error declaration', () => {
  const declaration = { declarationTime: '2026-11-22T12:00:30.000Z', reason: 'did_not_occur' }

  test('is a record of its own beside the event it declares wrong', async () => {
    const net = await network()
    const event = damage(['A1'])
    await net.capture([event])
    expect((await net.capture([{ ...event, errorDeclaration: declaration }])).success).toBe(true)
    const records = await net.events({ EQ_eventID: event.eventID })
    expect(records.map((record) => record.errorDeclaration)).toEqual([undefined, declaration])
  })

  test('is found with its event by the event’s id', async () => {
    const net = await network()
    const event = damage(['A1'])
    await net.capture([event, { ...event, errorDeclaration: declaration }])
    expect((await net.page(`/events/${encodeURIComponent(event.eventID)}`)).events).toHaveLength(2)
  })

  test('declared again at the same time with the same content it is a duplicate', async () => {
    const net = await network()
    const declared = { ...damage(['A1']), errorDeclaration: declaration }
    await net.capture([declared])
    expect((await net.capture([declared])).success).toBe(true)
    expect(await net.events()).toHaveLength(1)
  })

  test('the same time in another zone is the same time', async () => {
    const net = await network()
    const event = damage(['A1'])
    await net.capture([{ ...event, errorDeclaration: declaration }])
    const elsewhere = { ...declaration, declarationTime: '2026-11-22T13:00:30.000+01:00' }
    const job = await net.capture([{ ...event, errorDeclaration: elsewhere }])
    expect(job.errors).toMatchObject([{ detail: expect.stringContaining('another declaration of the same time') }])
  })

  test('declared at another time it is another record', async () => {
    const net = await network()
    const event = damage(['A1'])
    await net.capture([{ ...event, errorDeclaration: declaration }])
    const later = { ...declaration, declarationTime: '2026-11-22T12:00:40.000Z' }
    expect((await net.capture([{ ...event, errorDeclaration: later }])).success).toBe(true)
    expect(await net.events()).toHaveLength(2)
  })

  test('must otherwise equal the event', async () => {
    const net = await network()
    const event = damage(['A1'])
    await net.capture([event])
    const job = await net.capture([{ ...event, disposition: 'destroyed', errorDeclaration: declaration }])
    expect(job).toMatchObject({ success: false, errors: [{ instance: event.eventID }] })
  })

  test('is taken although the item has had later events', async () => {
    const net = await network()
    const event = damage(['A1'], { eventTime: '2026-11-22T11:00:00.000Z' })
    await net.capture([event])
    await net.capture([damage(['A1'])])
    expect((await net.capture([{ ...event, errorDeclaration: declaration }])).success).toBe(true)
  })

  test('takes its event out of the way of earlier ones', async () => {
    const net = await network()
    const mistaken = damage(['A1'])
    const earlier = damage(['A1'], { eventTime: '2026-11-22T11:00:00.000Z' })
    await net.capture([mistaken])
    expect((await net.capture([earlier])).success).toBe(false)
    await net.capture([{ ...mistaken, errorDeclaration: declaration }])
    expect((await net.capture([earlier])).success).toBe(true)
  })

  test('rolled back, its event stands in the way as before', async () => {
    const net = await network()
    const mistaken = damage(['A1'])
    await net.capture([mistaken])
    const job = await net.capture([
      { ...mistaken, errorDeclaration: declaration },
      damage(['A2'], { epcList: ['foo:bar'] }),
    ])
    expect(job.success).toBe(false)
    expect((await net.capture([damage(['A1'], { eventTime: '2026-11-22T11:00:00.000Z' })])).success).toBe(false)
  })
})
