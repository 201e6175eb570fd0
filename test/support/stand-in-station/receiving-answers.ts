import { discrepancyId } from '#shared/contract/views/discrepancy-views.ts'
import type { DiscrepancyView, ReturnList } from '#shared/contract/views/discrepancy-views.ts'
import { calls } from '#shared/contract/calls.ts'
import type { CallFrame } from '#shared/contract/frames.ts'
import { shipmentId } from '#shared/contract/identifiers.ts'
import type { ReceivingProgress } from '#shared/contract/views/receiving-views.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Scene } from './scene.ts'
import { jobOf, packOf, palletOf, sceneMoment } from './people-and-packs.ts'

/** A shipment that is half here, with one discrepancy of each kind that a scan or a person can make. */
const halfReceived: ReceivingProgress = {
  shipment: {
    id: shipmentId.parse('01900000-0000-7000-8000-000000005111'),
    number: 'DN-2026-0411',
    kind: 'purchase',
    fromGln: '9525555100018',
    announced: true,
  },
  isSupplementary: false,
  expected: 12_424,
  scanned: 9,
  inferred: 6_200,
  lines: [
    { level: 'PL', product: null, gtin: null, lot: null, expected: 4, scanned: 2, inferred: 0 },
    {
      level: 'CA',
      product: 'Amoxil 500 mg, case of 20',
      gtin: '19521234567896',
      lot: null,
      expected: 620,
      scanned: 5,
      inferred: 305,
    },
    {
      level: 'EA',
      product: 'Amoxil 500 mg, 20 capsules',
      gtin: '09521234567899',
      lot: 'B42',
      expected: 11_000,
      scanned: 2,
      inferred: 5_495,
    },
    { level: 'EA', product: null, gtin: '09521234567905', lot: 'KX-2026/07', expected: 800, scanned: 0, inferred: 400 },
  ],
  lineCount: 7,
  toScan: [palletOf('395255550000000012')],
  discrepancies: [
    { kind: 'over', hold: 'exception', item: packOf(41) },
    { kind: 'unknownItem', hold: 'exception', item: packOf(42) },
    { kind: 'wrongLotOrExpiry', hold: 'exception', item: packOf(43) },
    { kind: 'alreadyReceived', hold: 'suspect', item: packOf(44) },
    { kind: 'damaged', hold: 'damaged', item: packOf(45) },
    { kind: 'contentsDiffer', hold: null, item: palletOf('395255550000000029') },
    { kind: 'labelUnreadable', hold: null, item: null },
  ],
  discrepancyCount: 7,
  shortBecause: null,
}

/** A delivery that nobody announced. */
export const sceneUnannounced = shipmentId.parse('01900000-0000-7000-8000-000000005116')

const unannounced: ReceivingProgress = {
  ...halfReceived,
  shipment: { id: sceneUnannounced, number: 'LS 4711', kind: 'purchase', fromGln: null, announced: false },
  expected: 0,
  scanned: 0,
  inferred: 0,
  lines: [],
  lineCount: 0,
  toScan: [],
  discrepancies: halfReceived.discrepancies.slice(0, 3),
  discrepancyCount: 3,
}

const differing: readonly DiscrepancyView[] = halfReceived.discrepancies.map((one, index) => ({
  ...one,
  id: discrepancyId.parse(`discrepancy ${index}`),
  job: jobOf(81),
  shipment: sceneUnannounced,
  number: 'DN-2026-0411',
  items: 1,
  foundAt: sceneMoment,
  foundBy: 'Olga Petrova',
  isOpen: index !== 5,
  settledAt: index === 5 ? sceneMoment : null,
  note: index === 5 ? 'The papers name nineteen cases; the sender was told.' : null,
}))

const returns: ReturnList['returns'] = [1, 2, 3, 4].map((count) => ({
  item: packOf(count),
  inside: count === 3 ? 10 : 0,
  otherHold: count === 2 ? 'damaged' : null,
}))

/** What the station of any scene says about receiving; undefined where the call is about something else. */
export function receivingAnswerOf({ jobs }: Scene, call: CallFrame): Result<unknown, never> | undefined {
  switch (call.name) {
    case 'discrepancies.list':
    case 'discrepancies.ofJob':
      return ok({ discrepancies: differing, inAll: 312 })
    case 'returns.list':
      return ok({ returns, inAll: returns.length })
    case 'receiving.progress':
      break
    default:
      return undefined
  }
  const { job } = calls['receiving.progress'].input.parse(call.input)
  const purpose = jobs.get(job)?.purpose
  return ok(purpose?.operation === 'receiving' && purpose.shipment === sceneUnannounced ? unannounced : halfReceived)
}
