import { calls } from '#shared/contract/calls.ts'
import type {
  GoodsView,
  LifeEntry,
  OrderDataView,
  OrderView,
  SignatureView,
} from '#shared/contract/views/destruction-views.ts'
import type { CallFrame } from '#shared/contract/frames.ts'
import { destructionOrderId } from '#shared/contract/identifiers.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { Meaning, ShownHash } from '#shared/domain/signatures/signature.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { factOf, jobOf, packOf, palletOf, sceneMoment } from './people-and-packs.ts'

const idOf = (count: number) =>
  destructionOrderId.parse(`01900000-0000-7000-8000-00000000d0${String(count).padStart(2, '0')}`)

/** The order that the jobs of scenes work for. */
export const sceneOrder = idOf(3)

const hash = 'a1b2c3d4'.repeat(8)
const minute = 60_000

const data: OrderDataView = {
  owner: { kind: 'site' },
  method: 'incineration',
  methodNote: '1,100 °C, oven 2',
  place: { kind: 'here', where: 'Oven 2, hall C' },
  reason: 'Damaged',
  market: 'DE',
  instruction: null,
}

const signed = (name: string, meaning: Meaning, minutes: number): SignatureView => ({
  name,
  role: name.startsWith('Olga') ? 'operator' : 'supervisor',
  meaning,
  at: sceneMoment + minutes * minute,
  shown: hash as ShownHash,
  external: null,
  isOutdated: false,
})
const request = signed('Olga Petrova', 'requestsDestruction', 12)
const approval = signed('Sam Okafor', 'approvesDestruction', 55)

const draft: OrderView = {
  id: idOf(1),
  number: 'D-260618-0742-K7',
  standing: 'draft',
  reason: 'Damaged',
  contractor: null,
  owner: null,
  draftedBy: 'Olga Petrova',
  draftedAt: sceneMoment,
  waiting: { kind: 'submission', mine: true },
  lapsesAt: null,
  data,
  job: null,
  signatures: [],
  rejectedBecause: null,
  executors: [],
  carriedOutAt: null,
  witnessesMissing: 0,
  contractorCertificate: null,
  executedAt: null,
  certificate: null,
}

const returned: Partial<OrderView> = {
  owner: 'Pharmacorp International Distribution GmbH & Co. KG',
  reason: 'Recalled',
  data: {
    ...data,
    reason: 'Recalled',
    owner: {
      kind: 'party',
      name: 'Pharmacorp International Distribution GmbH & Co. KG',
      gln: '9525555100018',
      authorisation: { reference: 'RA-2026-0417', file: null },
    },
    instruction: { reference: 'Letter of 12 June 2026', from: 'Pharmacorp', letter: null },
  },
}

/** One order of each kind of waiting, by the number that its screen is opened with. */
const orders: readonly OrderView[] = [
  {
    ...draft,
    ...returned,
    id: idOf(2),
    number: 'D-260617-1430-3F',
    standing: 'submitted',
    waiting: { kind: 'approval', mine: true },
    signatures: [request],
  },
  {
    ...draft,
    id: sceneOrder,
    number: 'D-260617-1015-QX',
    standing: 'inExecution',
    waiting: { kind: 'confirmation', mine: true },
    job: jobOf(1),
    signatures: [request, approval],
    lapsesAt: sceneMoment + 72 * 60 * minute,
    executors: ['Olga Petrova'],
  },
  {
    ...draft,
    id: idOf(4),
    number: 'D-260616-0911-TR',
    standing: 'carriedOut',
    waiting: { kind: 'witness', mine: true },
    signatures: [request, approval],
    executors: ['Olga Petrova'],
    carriedOutAt: sceneMoment + 90 * minute,
    witnessesMissing: 2,
  },
  draft,
  {
    ...draft,
    id: idOf(5),
    number: 'D-260615-1600-9M',
    standing: 'handedOver',
    contractor: 'Ash & Co. Waste Management',
    waiting: { kind: 'contractorCertificate', mine: false },
    signatures: [request, approval],
    executors: ['Olga Petrova'],
    carriedOutAt: sceneMoment + 90 * minute,
  },
  {
    ...draft,
    id: idOf(6),
    number: 'D-260614-0800-44',
    standing: 'executed',
    waiting: { kind: 'certificate', mine: true },
    signatures: [
      request,
      approval,
      {
        ...signed('Quentin Marsh', 'witnessedDestruction', 95),
        external: { name: 'I. Weber', company: 'City health office' },
      },
    ],
    executors: ['Olga Petrova'],
    carriedOutAt: sceneMoment + 90 * minute,
    executedAt: sceneMoment + 95 * minute,
  },
]

const goods: GoodsView = {
  summary: { hash, items: 1_284, units: 1_221, containers: 63, productClass: 'controlled' },
  lines: [
    {
      level: 'EA',
      product: 'Amoxil 500 mg, 20 capsules',
      gtin: '09521234567899',
      productClass: 'standard',
      lot: 'B42',
      expiry: '2027-12-31',
      items: 1_180,
    },
    {
      level: 'EA',
      product: 'Morphin 10 mg, 20 tablets',
      gtin: '09521234567882',
      productClass: 'controlled',
      lot: 'M-17',
      expiry: '2026-09-30',
      items: 41,
    },
    {
      level: 'CA',
      product: 'Amoxil 500 mg, case of 20',
      gtin: '19521234567896',
      productClass: 'standard',
      lot: null,
      expiry: null,
      items: 59,
    },
    { level: 'PL', product: null, gtin: null, productClass: 'standard', lot: null, expiry: null, items: 4 },
  ],
  lineCount: 4,
}

const life: readonly LifeEntry['says'][] = [
  { kind: 'drafted' },
  { kind: 'itemsListed', items: 1_284 },
  { kind: 'submitted', items: 1_284 },
  { kind: 'approved', items: 1_284, lapsesAt: sceneMoment + 72 * 60 * minute },
  { kind: 'itemsRemoved', items: 1, because: 'missing', note: 'Not on the shelf, not in the tote' },
  { kind: 'approvalVoided', because: 'itemsRemoved' },
]

/** What the station of any scene says about destruction; undefined where the call is about something else. */
export function destructionAnswerOf(call: CallFrame): Result<unknown, Refusal> | undefined {
  switch (call.name) {
    case 'destruction.list':
      return ok({ orders, next: null })
    case 'destruction.view': {
      const { order } = calls['destruction.view'].input.parse(call.input)
      const found = orders.find(({ id }) => id === order)
      return found === undefined ? err(refuse('ORDER_NOT_FOUND', { order })) : ok(found)
    }
    case 'certificate.view': {
      const { order } = calls['certificate.view'].input.parse(call.input)
      const found = orders.find(({ id }) => id === order)
      const hash = 'c0ffee'.padEnd(64, '0')
      return ok({
        order: found,
        siteName: 'Rhine Valley Logistics',
        siteGln: '9521234000006',
        station: '00000000-0000-7000-8005-000000000001',
        executors: [{ name: 'Olga Petrova', role: 'operator' }],
        eventTime: sceneMoment,
        lines: [],
        serials: 61,
        hash,
        code: `tallyman-certificate:1:${found?.number ?? ''}:${hash}`,
        checkpoint: `tallyman-checkpoint:2:01900000-0000-7000-8000-00000000a000:1:4812337:${'0151'.repeat(16)}:1781768531000:${'A'.repeat(43)}:${'Ab3_'.repeat(21)}Aw`,
        printAs: 'certificate-scene.pdf',
        issued: null,
      })
    }
    case 'destruction.goods':
      return ok(goods)
    case 'destruction.items':
      return ok({
        items: [
          { item: palletOf('395255550000000012'), contents: 24 },
          ...Array.from({ length: 12 }, (_, index) => ({ item: packOf(50 + index), contents: 0 })),
        ],
        next: packOf(61).id,
      })
    case 'destruction.life':
      return ok({
        entries: life.map((says, index) => ({
          fact: factOf(900 + index),
          at: sceneMoment + index * 11 * minute,
          person: index === 3 ? 'Sam Okafor' : 'Olga Petrova',
          says,
        })),
      })
    case 'destruction.toSign':
      return ok({ shown: hash, data: { ...data, ...returned.data }, goods })
    case 'destruction.damagedStock':
      return ok({
        items: Array.from({ length: 14 }, (_, index) => ({ item: packOf(70 + index), since: sceneMoment })),
        count: 214,
        next: packOf(83).id,
      })
    case 'destruction.confirming':
      return ok({
        order: orders[1],
        toConfirm: 63,
        open: 25,
        openItems: Array.from({ length: 20 }, (_, index) => packOf(90 + index)),
        lastContainer: packOf(38),
      })
    default:
      return undefined
  }
}
