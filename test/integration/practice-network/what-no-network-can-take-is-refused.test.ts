import { describe, expect, test } from 'vitest'
import { damage, network, noon } from './network-under-test.ts'
import type { JsonObject } from './network-under-test.ts'

const minutes = (count: number) => new Date(noon + count * 60_000).toISOString()

describe('what no network can take is refused, with the event’s name', () => {
  const wrong: readonly (readonly [what: string, reason: string, changes: JsonObject])[] = [
    [
      'a GTIN with a wrong check digit',
      'check digit of 09521234000014',
      { epcList: ['https://id.gs1.org/01/09521234000014/21/A1'] },
    ],
    [
      'an SSCC with a wrong check digit',
      'check digit of 095212340000000010',
      { epcList: ['https://id.gs1.org/00/095212340000000010'] },
    ],
    ['a GTIN of 13 digits', 'has not 14 digits', { epcList: ['https://id.gs1.org/01/9521234000013/21/A1'] }],
    [
      'a serial of 21 characters',
      'serial number is not valid',
      { epcList: ['https://id.gs1.org/01/09521234000013/21/123456789012345678901'] },
    ],
    [
      'a serial with a character no label can have',
      'serial number is not valid',
      { epcList: ['https://id.gs1.org/01/09521234000013/21/%7B'] },
    ],
    ['a URI that is no EPC', 'foo:bar is neither', { epcList: ['foo:bar'] }],
    ['an EPC URN of no known scheme', 'is not an EPC', { epcList: ['urn:epc:id:nonsense:1.2.3'] }],
    ['a web page', 'is neither an EPC', { epcList: ['https://example.com/pack/1'] }],
    ['an empty list of items', 'names no item', { epcList: [] }],
    [
      'a GLN with a wrong check digit as the place',
      'check digit of 9521234900017',
      { readPoint: { id: 'https://id.gs1.org/414/9521234900017' } },
    ],
    [
      'a class with a wrong check digit',
      'check digit of 09521234000014',
      { quantityList: [{ epcClass: 'https://id.gs1.org/01/09521234000014/10/L1', quantity: 3 }] },
    ],
    ['a class that is no class', 'foo:bar is neither', { quantityList: [{ epcClass: 'foo:bar' }] }],
    ['a time in the future', 'lies in the future', { eventTime: minutes(60) }],
  ]

  test.each(wrong)('%s', async (_what, reason, changes) => {
    const net = await network()
    const event = damage(['A1'], changes)
    const job = await net.capture([event])
    expect(job.success).toBe(false)
    expect(job.errors).toMatchObject([
      { type: 'epcisException:ValidationException', instance: event.eventID, detail: expect.stringContaining(reason) },
    ])
    expect(await net.events()).toEqual([])
  })

  test('an event before the last event of one of its items', async () => {
    const net = await network()
    await net.capture([damage(['A1'])])
    const earlier = damage(['A1', 'A2'], { eventTime: minutes(-1) })
    const job = await net.capture([earlier])
    expect(job.errors).toMatchObject([
      { instance: earlier.eventID, detail: expect.stringContaining('01/09521234000013/21/A1') },
    ])
  })

  test('an event before the last event of an item that came under its URN', async () => {
    const net = await network()
    await net.capture([damage([], { epcList: ['urn:epc:id:sgtin:9521234.000001.A1'] })])
    expect((await net.capture([damage(['A1'], { eventTime: minutes(-1) })])).success).toBe(false)
  })

  test('an event about an item that nobody announced, where the network is told to refuse such', async () => {
    const net = await network({ refuseUnknown: ['01/09521234000013/21/A1'] })
    expect((await net.capture([damage(['A1'])])).success).toBe(true)
    expect((await net.capture([damage(['A2'])])).success).toBe(false)
  })
})

describe('what is unusual but right is taken', () => {
  test('an event of the same time as the last event of its item', async () => {
    const net = await network()
    await net.capture([damage(['A1'])])
    expect((await net.capture([damage(['A1'])])).success).toBe(true)
  })

  test('an event ahead of the clock by no more than the tolerance', async () => {
    const net = await network()
    expect((await net.capture([damage(['A1'], { eventTime: minutes(6) })])).success).toBe(true)
  })

  test('an item that nobody announced', async () => {
    const net = await network()
    expect((await net.capture([damage(['never-heard-of'])])).success).toBe(true)
  })

  test.each(['A/B%C&D+E', '"Q"<2>', '000000000042', '20CharactersLong+-_z', '%2F', 'ja,nein?!'])(
    'the serial %s',
    async (serial) => {
      const net = await network()
      const event = damage([serial])
      expect((await net.capture([event])).errors).toEqual([])
      expect(
        await net.events({ MATCH_anyEPC: `https://id.gs1.org/01/09521234000013/21/${encodeURIComponent(serial)}` }),
      ).toMatchObject([{ epcList: event.epcList }])
    },
  )
})
