import { describe, expect, test } from 'vitest'
import { damage, documentOf, network } from './network-under-test.ts'

describe('a document is captured after its reply', () => {
  test('the job runs until the events are stored, and then says so', async () => {
    let letGo = () => {}
    const held = new Promise<void>((resolve) => (letGo = resolve))
    const net = await network({ beforeProcessing: () => held })
    const event = damage(['A1'])

    const reply = await net.post('/capture', documentOf([event]))
    const location = reply.headers.get('location') ?? ''
    expect(reply.status).toBe(202)
    expect(await (await fetch(location)).json()).toMatchObject({ running: true, success: true, errors: [] })
    expect(await net.events({ EQ_eventID: event.eventID })).toEqual([])

    letGo()
    expect(await net.ended(location)).toMatchObject({ running: false, success: true, errors: [] })
    expect(await net.events({ EQ_eventID: event.eventID })).toMatchObject([{ eventID: event.eventID }])
  })

  test('rollback stores nothing of a document with one bad event, and names that event', async () => {
    const net = await network()
    const good = damage(['A1'])
    const bad = damage(['A2'], { epcList: ['foo:bar'] })
    const job = await net.capture([good, bad, damage(['A3'])])
    expect(job).toMatchObject({ running: false, success: false, captureErrorBehaviour: 'rollback' })
    expect(job.errors.map((error) => error.instance)).toEqual([bad.eventID])
    expect(await net.events()).toEqual([])
  })

  test('after a rollback the same items can be captured with an earlier event', async () => {
    const net = await network()
    await net.capture([damage(['A1']), damage(['A2'], { epcList: ['foo:bar'] })])
    const earlier = damage(['A1'], { eventTime: '2026-11-22T11:00:00.000Z' })
    expect((await net.capture([earlier])).success).toBe(true)
  })

  test('proceed stores every good event of a document with a bad one', async () => {
    const net = await network()
    const [first, bad, last] = [damage(['A1']), damage(['A2'], { epcList: ['foo:bar'] }), damage(['A3'])]
    const job = await net.capture([first, bad, last], 'proceed')
    expect(job).toMatchObject({ running: false, success: false, captureErrorBehaviour: 'proceed' })
    expect(job.errors.map((error) => error.instance)).toEqual([bad.eventID])
    expect((await net.events()).map((event) => event.eventID)).toEqual([first.eventID, last.eventID])
  })

  test('the record time is the repository’s own, whatever the sender wrote', async () => {
    const net = await network()
    await net.capture([damage(['A1'], { recordTime: '1999-01-01T00:00:00.000Z' })])
    expect(await net.events()).toMatchObject([{ recordTime: '2026-11-22T12:01:00.000Z' }])
  })

  test('record times never run backwards, even when the clock does', async () => {
    let clock = Date.parse('2026-11-22T12:05:00.000Z')
    const net = await network({ clock: () => clock })
    await net.capture([damage(['A1'])])
    clock -= 120_000
    await net.capture([damage(['A2'])])
    const times = (await net.events()).map((event) => event.recordTime)
    expect(times).toEqual(['2026-11-22T12:05:00.000Z', '2026-11-22T12:05:00.000Z'])
  })

  test('an event without an id is given one', async () => {
    const net = await network()
    const { eventID: _, ...nameless } = damage(['A1'])
    await net.capture([nameless])
    expect((await net.events())[0]?.eventID).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
  })

  test('documents are captured in the order in which they were accepted', async () => {
    const net = await network()
    const events = Array.from({ length: 20 }, (_, index) => damage([`S${index}`]))
    for (const event of events) await net.capture([event])
    expect((await net.events()).map((event) => event.eventID)).toEqual(events.map((event) => event.eventID))
  })

  test('jobs are listed page by page, each of them once', async () => {
    const net = await network()
    const ids: string[] = []
    for (const serial of ['A', 'B', 'C', 'D', 'E']) ids.push((await net.capture([damage([serial])])).captureID)

    const seen: string[] = []
    let next: string | null = `${net.url}/capture?perPage=2`
    while (next !== null) {
      const reply: Response = await fetch(next)
      const jobs = (await reply.json()) as { captureID: string }[]
      expect(jobs.length).toBeLessThanOrEqual(2)
      seen.push(...jobs.map((job) => job.captureID))
      next = /<([^>]+)>; rel="next"/.exec(reply.headers.get('link') ?? '')?.[1] ?? null
    }
    expect(seen).toEqual(ids)
  })

  test('a job that nobody started is not found', async () => {
    const net = await network()
    const reply = await net.get('/capture/nobody')
    expect(reply.status).toBe(404)
    expect(await reply.json()).toMatchObject({ type: 'epcisException:NoSuchNameException' })
  })
})
