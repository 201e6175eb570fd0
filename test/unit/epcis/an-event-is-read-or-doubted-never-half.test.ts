import { describe, expect, test } from 'vitest'
import { locationLink } from '#shared/gs1/digital-link.ts'
import { trainingSite } from '#training/training-items.ts'
import {
  commissioning,
  leftAt,
  pack,
  packing,
  pallet,
  sender,
  shipping,
  unpacking,
} from '#test/support/shipments/announced-events.ts'
import { readAtSite } from '#test/support/shipments/read-pieces.ts'

const wrongCheckDigit = 'https://id.gs1.org/01/09521234000021/21/A'

describe('what says something about goods on their way', () => {
  test('a shipping event gives number, parties and what it lists', () => {
    expect(readAtSite(shipping('DN-1', [pallet(1)]))).toEqual({
      ok: true,
      value: {
        event: 'urn:uuid:e',
        at: leftAt,
        kind: 'shipping',
        number: 'DN-1',
        fromGln: sender,
        toGln: trainingSite.gln,
        destination: { places: [trainingSite.gln], parties: [] },
        returned: false,
        fromOwner: null,
        toOwner: null,
        items: [pallet(1)],
        contents: [],
      },
    })
  })

  test('a shipping event that is an aggregation tells the contents too', () => {
    const { epcList: _list, ...event } = shipping('DN-1', [])
    const aggregation = {
      ...event,
      type: 'AggregationEvent',
      parentID: 'urn:epc:id:sscc:9525555.3000009001',
      childEPCs: ['urn:epc:id:sgtin:9521234.000002.TEST1'],
    }
    expect(readAtSite(aggregation)).toMatchObject({ ok: true, value: { items: [pallet(1)], contents: [pack(1)] } })
  })

  test('URNs and links of any domain name the same items', () => {
    const links = readAtSite(packing(pallet(1), [pack(1)]))
    const urns = readAtSite({
      ...packing(pallet(1), []),
      parentID: 'urn:epc:id:sscc:9525555.3000009001',
      childEPCs: ['https://example.com/some/path/01/09521234000020/21/TEST1'],
    })
    expect(urns).toEqual(links)
  })

  test('the web form of a word of the vocabulary is the word', () => {
    const event = { ...shipping('DN-1', [pallet(1)]), bizStep: 'https://ref.gs1.org/cbv/BizStep-shipping' }
    expect(readAtSite(event)).toEqual(readAtSite(shipping('DN-1', [pallet(1)])))
  })

  test('taking out without naming what means everything', () => {
    expect(readAtSite(unpacking(pallet(1), []))).toMatchObject({
      ok: true,
      value: { kind: 'unpacked', children: null },
    })
  })

  test('lot and expiry are taken from the master data under any prefix', () => {
    const event = commissioning([pack(1)], '', '', {
      ilmd: { 'urn:epcglobal:cbv:mda#lotNumber': 'AB/1', 'x:itemExpirationDate': '2028-02-29T00:00:00Z', 'x:else': 1 },
    })
    expect(readAtSite(event)).toMatchObject({ ok: true, value: { lot: 'AB/1', expiry: '2028-02-29' } })
  })

  test('a return authorisation makes it a return', () => {
    const papers = [{ type: 'rma', bizTransaction: `urn:epcglobal:cbv:bt:${sender}:R-1` }]
    expect(readAtSite(shipping('', [pack(1)], { bizTransactionList: papers }))).toMatchObject({
      ok: true,
      value: { number: 'R-1', returned: true },
    })
  })
})

test.each([
  ['another business step', { ...shipping('DN-1', [pack(1)]), bizStep: 'inspecting' }],
  ['another type of event', { ...shipping('DN-1', [pack(1)]), type: 'TransformationEvent' }],
  ['what was done at this site', shipping('DN-1', [pack(1)], { readPoint: { id: locationLink(trainingSite.gln) } })],
  ['an observation of contents', packing(pallet(1), [pack(1)], { action: 'OBSERVE' })],
])('%s is passed over', (_what, event) => {
  expect(readAtSite(event)).toEqual({ ok: true, value: null })
})

test.each([
  ['EVENT_UNREADABLE', '', 17],
  ['EVENT_UNREADABLE', 'eventTime', shipping('DN-1', [pack(1)], { eventTime: 'yesterday' })],
  ['EVENT_UNREADABLE', 'epcList.0', shipping('DN-1', [], { epcList: [7] })],
  ['EVENT_UNREADABLE', 'epcList', shipping('DN-1', [])],
  [
    'EVENT_UNREADABLE',
    'x:itemExpirationDate',
    commissioning([pack(1)], '', '', { ilmd: { 'x:itemExpirationDate': '2027-02-29' } }),
  ],
  [
    'EVENT_UNREADABLE',
    'x:lotNumber',
    commissioning([pack(1)], '', '', { ilmd: { 'x:lotNumber': 'no lot at all is this long' } }),
  ],
  ['EVENT_TOO_LARGE', '100001', shipping('DN-1', [], { epcList: Array.from({ length: 100_001 }, () => 'x') })],
  ['EVENT_IN_FUTURE', '2031-01-01T00:00:00Z', shipping('DN-1', [pack(1)], { eventTime: '2031-01-01T00:00:00Z' })],
  ['ITEM_UNREADABLE', wrongCheckDigit, shipping('DN-1', [], { epcList: [wrongCheckDigit] })],
  [
    'ITEM_UNREADABLE',
    'urn:epc:id:giai:9521234.1',
    packing(pallet(1), [], { childEPCs: ['urn:epc:id:giai:9521234.1'] }),
  ],
  [
    'ITEMS_WITHOUT_SERIAL',
    '1',
    packing(pallet(1), [pack(1)], { childQuantityList: [{ epcClass: 'x:y', quantity: 3 }] }),
  ],
  [
    'NO_SHIPMENT_NUMBER',
    'urn:epcglobal:cbv:bt:1:po',
    shipping('', [pack(1)], { bizTransactionList: [{ type: 'po', bizTransaction: 'urn:epcglobal:cbv:bt:1:po' }] }),
  ],
  [
    'NO_SENDER',
    'https://id.gs1.org/414/9525555100010',
    shipping('DN-1', [pack(1)], { sourceList: [{ type: 'location', source: 'https://id.gs1.org/414/9525555100010' }] }),
  ],
  ['PARENT_MISSING', '', packing(pallet(1), [pack(1)], { parentID: undefined })],
  [
    'DECLARED_WRONG',
    'urn:uuid:e',
    shipping('DN-1', [pack(1)], { errorDeclaration: { declarationTime: '2026-11-20T13:00:00Z' } }),
  ],
])('%s is said of an event, naming %o', (code, about, event) => {
  expect(readAtSite(event)).toEqual({ ok: false, error: { code, about } })
})
