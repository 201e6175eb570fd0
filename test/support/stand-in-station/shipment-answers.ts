import { calls } from '#shared/contract/calls.ts'
import type { CallFrame } from '#shared/contract/frames.ts'
import { factId, itemId, shipmentId } from '#shared/contract/identifiers.ts'
import type { CameInPage, KeptEvent } from '#shared/contract/views/inbound-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SetAsideView, ShipmentRow, ShipmentView } from '#shared/contract/views/shipment-views.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { jobOf, packOf, sceneMoment } from './people-and-packs.ts'

const idOf = (count: number) => shipmentId.parse(`01900000-0000-7000-8000-0000000051${String(count).padStart(2, '0')}`)

/** A shipment that was received short. */
export const sceneShortShipment = idOf(15)

/** What was set aside in every scene. */
export const sceneSetAside = factId.parse('01900000-0000-7000-8000-000000005a5a')
const document = 'ab'.repeat(32)

const row = (count: number, part: Partial<ShipmentRow> = {}): ShipmentRow => ({
  id: idOf(count),
  number: `DN-2026-04${count}`,
  kind: 'purchase',
  state: 'expected',
  fromGln: '9525555100018',
  shippedAt: sceneMoment,
  announcedAt: sceneMoment,
  items: 424,
  missing: 0,
  announced: true,
  ...part,
})

const rows: readonly ShipmentRow[] = [
  row(11),
  row(12, { number: 'TR-3001', kind: 'transfer', fromGln: '9521234900023', items: 45 }),
  row(13, { number: 'RMA-2001', kind: 'return', state: 'received', items: 6 }),
  row(15, { number: 'DN-2026-0415', state: 'received', missing: 11 }),
  row(16, { number: 'LS 4711', state: 'receiving', fromGln: null, announced: false, items: 0 }),
  row(14, { number: 'urn:example:a-sender-with-very-long-numbers:2026:0000000000417', state: 'receiving' }),
]

const view: ShipmentView = {
  ...row(11),
  byLevel: [
    { level: 'EA', count: 400 },
    { level: 'CA', count: 20 },
    { level: 'PL', count: 4 },
  ],
  expected: [
    { level: 'PL', product: null, gtin: null, lot: null, expiry: null, count: 4 },
    { level: 'CA', product: 'Amoxil 500 mg, case of 20', gtin: '19521234567896', lot: null, expiry: null, count: 20 },
    {
      level: 'EA',
      product: 'Amoxil 500 mg, 20 capsules',
      gtin: '09521234567899',
      lot: 'B42',
      expiry: '2028-06-30',
      count: 380,
    },
    { level: 'EA', product: null, gtin: '09521234567905', lot: 'KX-2026/07', expiry: '2027-01-31', count: 20 },
  ],
  expectedLines: 6,
  outermost: [1, 2, 3].map((count) => ({
    item: { ...packOf(count), product: null, gtin: null, serial: null, sscc: `39525555000000001${count}` },
    level: 'PL' as const,
    contents: 5,
  })),
  outermostCount: 4,
  toVerify: 0,
  receipts: [],
}

const receivedShort: ShipmentView = {
  ...view,
  ...row(15, { number: 'DN-2026-0415', state: 'received', missing: 11 }),
  receipts: [
    { job: jobOf(81), at: sceneMoment, by: 'Olga Petrova', short: 44 },
    { job: jobOf(82), at: sceneMoment + 86_400_000, by: 'Sam Okafor', short: 11 },
  ],
}

const setAside: SetAsideView = {
  id: sceneSetAside,
  because: 'CONTENTS_CONFLICT',
  about: '01/09521234567899/21/7K2809AB4',
  shipment: { number: 'DN-2026-0419', fromGln: '9525555100018' },
  source: { kind: 'file', name: 'from the sender <b>.json' },
  document,
  events: ['urn:uuid:7a11e000-0000-4000-8000-000000000017'],
  eventCount: 2,
  since: sceneMoment,
  settledAt: null,
  sides: null,
}

/** What two stations say of one item, and a shipment that does not say where it arrives. */
export const sceneContradiction = factId.parse('01900000-0000-7000-8000-000000005a5b')
export const sceneUnclear = factId.parse('01900000-0000-7000-8000-000000005a5c')
const contradicting: SetAsideView = {
  ...setAside,
  id: sceneContradiction,
  because: 'ENDED_HERE_USED_THERE',
  shipment: null,
  source: { kind: 'network', endpoint: 'network' },
  eventCount: 1,
  sides: {
    item: packOf(4),
    there: { did: 'packed', at: sceneMoment, container: itemId.parse('00/395255550000000012'), items: 12 },
    here: {
      lifecycle: 'destroyed',
      availability: 'AVAILABLE',
      parent: null,
      lastEventAt: sceneMoment - 3_600_000,
      claimedBy: null,
    },
  },
}
const unclear: SetAsideView = {
  ...setAside,
  id: sceneUnclear,
  because: 'DESTINATION_UNCLEAR',
  about: '9521234900023',
  shipment: { number: 'DN-2026-0421', fromGln: '9525555100018' },
  source: { kind: 'network', endpoint: 'network' },
}

const cameIn: CameInPage = {
  shipments: [
    {
      event: 'urn:uuid:7a11e000-0000-4000-8000-000000000031',
      number: 'DN-2026-0398',
      fromGln: '9525555100018',
      toGln: '9521234900023',
      shippedAt: sceneMoment,
      document,
      isByWord: false,
    },
    {
      event: 'urn:uuid:7a11e000-0000-4000-8000-000000000032',
      number: 'DN-2026-0397',
      fromGln: '9525555100018',
      toGln: '9521234900030',
      shippedAt: sceneMoment,
      document,
      isByWord: true,
    },
  ],
  shipmentCount: 2,
  events: [
    {
      event: 'urn:uuid:7a11e000-0000-4000-8000-000000000021',
      keptAt: sceneMoment,
      type: 'TransformationEvent',
      step: 'https://ref.gs1.org/cbv/BizStep-creating_class_instance',
      isOwn: false,
    },
    {
      event: 'urn:uuid:7a11e000-0000-4000-8000-000000000022',
      keptAt: sceneMoment,
      type: 'ObjectEvent',
      step: 'inspecting',
      isOwn: true,
    },
  ],
  eventCount: 2,
}
const keptEvent: KeptEvent = {
  event: 'urn:uuid:7a11e000-0000-4000-8000-000000000021',
  keptAt: sceneMoment,
  text: '{"type":"TransformationEvent","eventID":"urn:uuid:7a11e000-0000-4000-8000-000000000021","vendor:note":"<b>kept</b>"}',
  isCut: false,
  document,
}

/** What every scene's station says of announced shipments; undefined for other calls. */
export function shipmentAnswerOf(call: CallFrame): Result<unknown, Refusal> | undefined {
  switch (call.name) {
    case 'shipments.list':
      return ok({ shipments: rows, next: null, pulledAt: sceneMoment })
    case 'shipments.view': {
      const { shipment } = calls['shipments.view'].input.parse(call.input)
      if (shipment === receivedShort.id) return ok(receivedShort)
      if (shipment === idOf(13))
        return ok({ ...receivedShort, ...row(13, { number: 'RMA-2001', kind: 'return' }), toVerify: 4 })
      return shipment === view.id ? ok(view) : err(refuse('SHIPMENT_NOT_FOUND', { shipment }))
    }
    case 'setAside.view': {
      const { setAside: asked } = calls['setAside.view'].input.parse(call.input)
      return ok([contradicting, unclear].find(({ id }) => id === asked) ?? setAside)
    }
    case 'inbound.cameIn':
      return ok(cameIn)
    case 'inbound.event':
      return ok(keptEvent)
    case 'inbound.sayDestination':
      return ok({ announced: [] })
    case 'inbound.document':
      return ok({
        text: '{"type":"EPCISDocument","epcisBody":{"eventList":["<script>alert(1)</script>"]}}',
        length: 81,
      })
    case 'shipments.import':
      return ok({ outcome: { events: 53, fresh: 53, announced: [view.id], announcedCount: 1, setAside: 1 } })
    default:
      return undefined
  }
}
