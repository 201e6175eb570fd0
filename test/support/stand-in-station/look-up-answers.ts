import { scenePhoto } from './photo-answers.ts'
import { calls } from '#shared/contract/calls.ts'
import type { CallFrame } from '#shared/contract/frames.ts'
import type { GoodsView } from '#shared/contract/calls/goods-calls.ts'
import { factId, itemId, shipmentId } from '#shared/contract/identifiers.ts'
import type { ChildView, HistoryEntryView, LookedUpItem, LookUpMatches } from '#shared/contract/views/look-up-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { heldBack, messageIn } from './messages.ts'
import { factOf, jobOf, packOf, palletOf, sceneMoment } from './people-and-packs.ts'

export const lookedUpPack = packOf(38)
export const lookedUpPallet = palletOf('195212340000000041')
const outer = palletOf('195212340000000058')
const packsOfACase = 50
const casesOfThePallet = 1_000

const sceneShipment = shipmentId.parse('00000000-0000-7000-8009-000000000001')

const hostile = `<script>alert(1)</script>');alert(1)//\u0000\u001b[31m`
const job = jobOf(1)
const announced = {
  kind: 'shipment.announced',
  parent: lookedUpPallet.id,
  lot: 'B42',
  expiry: '2027-12-31',
  items: 50,
  number: 'DN-2026-0417',
  shipmentKind: 'purchase',
  fromGln: '9521234000013',
} as const

const history: readonly HistoryEntryView[] = [
  entry(11, {
    says: {
      kind: 'damage.containers-found',
      job,
      eventTime: sceneMoment,
      items: 1_250,
      reason: 'crushed',
      photos: [],
      contents: 'toInspect',
      as: 'content',
      container: lookedUpPallet.id,
    },
  }),
  entry(10, { says: { kind: 'damage.contents-said', job, contents: 'damaged' } }),
  entry(9, { says: { kind: 'item.exported', files: [] } }),
  entry(8, {
    isAct: true,
    says: { kind: 'damage.finished', job, eventTime: sceneMoment, items: 12, photos: [scenePhoto], reason: 'crushed' },
  }),
  entry(7, {
    says: { kind: 'job.scan-refused', job, refusal: refuse('ALREADY_DAMAGED', { item: lookedUpPack.id }) },
    scan: scanned(hostile),
  }),
  entry(6, { says: { kind: 'job.item-taken-back', job } }),
  entry(5, {
    says: { kind: 'job.scan-repeated', job },
    scan: scanned(`]d201${lookedUpPack.gtin ?? ''}21${lookedUpPack.serial ?? ''}\u001d10B42`),
  }),
  entry(4, {
    says: {
      kind: 'job.item-recorded',
      job,
      known: true,
      lot: 'B42',
      expiry: null,
      notes: [{ code: 'LOT_DIFFERS', scanned: 'B42', known: 'B24' }],
    },
    scan: withoutSeparators(`]d201${lookedUpPack.gtin ?? ''}21${lookedUpPack.serial ?? ''}\u001d10B42`),
    clockFlag: 'wentBack',
  }),
  entry(3, {
    says: { kind: 'contents.packed', job, eventTime: sceneMoment, items: 7, as: 'content', container: outer.id },
  }),
  entry(2, {
    isAct: true,
    corrected: {
      at: sceneMoment,
      by: 'Sam Supervisor',
      way: 'undone',
      reason: 'wrongContainer',
      remark: 'the pallet beside it',
    },
    says: {
      kind: 'contents.taken-out',
      job,
      eventTime: sceneMoment,
      items: 50,
      as: 'content',
      container: lookedUpPallet.id,
    },
  }),
  entry(1, { says: announced, person: null }),
]

/** What the station says to the calls of the look-up, in every scene; undefined for another call. */
export function lookUpAnswerOf({ name, input }: CallFrame): Result<unknown, Refusal> | undefined {
  switch (name) {
    case 'lookup.find':
      return ok(matchesOf(calls[name].input.parse(input).text))
    case 'goods.view':
      return ok(goodsOf(calls[name].input.parse(input).lot))
    case 'goods.items':
      return ok({
        items: Array.from({ length: 25 }, (_, number) => ({
          item: packOf(number),
          lifecycle: 'commissioned',
          availability: 'AVAILABLE',
          holds: number % 7 === 3 ? ['damaged'] : [],
          container: number % 2 === 0 ? lookedUpPallet : null,
        })),
        next: packOf(24).id,
      })
    case 'lookup.item':
      return ok(foundOf(calls[name].input.parse(input).item))
    case 'lookup.contents': {
      const { item, after, limit } = calls[name].input.parse(input)
      return ok(contentsOf(item, after, limit))
    }
    case 'lookup.history': {
      const { item, before, limit } = calls[name].input.parse(input)
      const all = item === lookedUpPack.id ? history : []
      const older = all.filter(({ sequence }) => before === null || sequence < before.sequence)
      const page = older.slice(0, limit)
      return ok({
        entries: page,
        next: older.length > limit ? { sequence: page.at(-1)?.sequence ?? 0, part: 0 } : null,
      })
    }
    case 'lookup.messages': {
      const told = calls[name].input.parse(input).item === lookedUpPack.id
      return ok({ messages: told ? [asItemMessage(0), asItemMessage(6), asItemMessage(7)] : [], tooMany: false })
    }
    case 'lookup.export':
      return ok({
        folder: '/var/lib/tallyman/station/exports',
        printAs: '09521234567899-7K2922AB8-20260618T074211000Z.pdf',
        files: ['.json', '-facts.csv', '-messages.csv'].map((ending) => ({
          name: `09521234567899-7K2922AB8-20260618T074211000Z${ending}`,
          sha256: '0'.repeat(64),
        })),
        facts: 8,
        messages: 2,
        checkpoint: `tallyman-checkpoint:1:00000000-0000-7000-8006-000000000001:1:48213:${'5f'.repeat(32)}`,
      })
    default:
      return undefined
  }
}

function asItemMessage(number: number) {
  const {
    bodies: _bodies,
    pieces: _pieces,
    pieceOf: _pieceOf,
    captureUrl: _captureUrl,
    address: _address,
    ...message
  } = number === 0 ? heldBack(0, messageIn('refused', 6)) : messageIn(number === 6 ? 'refused' : 'processed', number)
  return message
}

function matchesOf(text: string): LookUpMatches {
  const pack = (number: number) => ({ item: packOf(number), standing: 'known' as const })
  if (text === 'nothing') return { items: [], products: [], lots: [], shipments: [], tooMany: false }
  if (text === '7K2')
    return {
      items: Array.from({ length: 50 }, (_, index) => pack(index)),
      products: [],
      lots: [],
      shipments: [],
      tooMany: true,
    }
  return {
    shipments: [
      {
        id: sceneShipment,
        number: 'DN-2026-0417',
        kind: 'purchase',
        fromGln: '9521234000013',
        state: 'expected',
        items: 51_000,
      },
    ],
    lots: [{ gtin: '09521234567899', product: 'Amoxil 500 mg, 20 capsules', lot: 'B42' }],
    products: [{ gtin: '09521234567899', name: 'Amoxil 500 mg, 20 capsules', level: 'EA' }],
    items: [
      pack(38),
      { item: lookedUpPallet, standing: 'known' },
      { item: packOf(39), standing: 'mentioned' },
      { item: packOf(40), standing: 'never' },
    ],
    tooMany: false,
  }
}

function goodsOf(lot: string | null): GoodsView {
  return {
    gtin: '09521234567899',
    lot,
    product: 'Amoxil 500 mg, 20 capsules',
    items: 51_204,
    byLevel: [{ level: 'EA', count: 51_204 }],
    byState: [
      { state: 'AVAILABLE', packed: 48_000, alone: 1_204 },
      { state: 'PENDINGRECEIPT', packed: 1_990, alone: 0 },
      { state: 'DESTROYED', packed: 0, alone: 10 },
    ],
    holds: [
      { hold: 'damaged', count: 37 },
      { hold: 'exception', count: 120 },
    ],
    lots:
      lot === null
        ? ['B42', 'B43', 'KX-2026/07'].map((name, index) => ({ lot: name, count: 30_000 - index * 9_000 }))
        : [],
    lotCount: lot === null ? 3 : 1,
  }
}

function foundOf(item: string): LookedUpItem {
  const state = {
    level: 'EA',
    lifecycle: 'commissioned',
    availability: 'AVAILABLE',
    sampled: null,
    lastEventAt: sceneMoment,
  } as const
  if (item === lookedUpPallet.id) {
    return {
      item: lookedUpPallet,
      standing: 'known',
      state: { ...state, level: 'PL', availability: 'PENDINGRECEIPT', heldInside: [], holds: [] },
      containers: [],
      contents: casesOfThePallet,
      shipments: [
        {
          id: sceneShipment,
          number: 'DN-2026-0417',
          state: 'expected',
          fromGln: '9521234000013',
          toGln: '9521234000006',
          shippedAt: sceneMoment,
        },
      ],
      inspection: null,
      destruction: null,
      claimedBy: null,
    }
  }
  return {
    item: lookedUpPack,
    standing: 'known',
    state: {
      ...state,
      heldInside: [],
      holds: [
        { kind: 'damaged', since: sceneMoment },
        { kind: 'suspect', since: sceneMoment },
      ],
    },
    containers: [lookedUpPallet, outer],
    contents: 0,
    shipments: [
      {
        id: sceneShipment,
        number: 'DN-2026-0417',
        state: 'expected',
        fromGln: '9521234000013',
        toGln: '9521234000006',
        shippedAt: sceneMoment,
      },
    ],
    inspection: { container: lookedUpPallet, since: sceneMoment, reason: 'crushed' },
    destruction: null,
    claimedBy: { job, purpose: { operation: 'damage', reason: 'crushed' } },
  }
}

function contentsOf(
  container: string,
  after: string | null,
  limit: number,
): { children: ChildView[]; next: string | null } {
  const isPallet = container === lookedUpPallet.id
  const count = isPallet ? casesOfThePallet : packsOfACase
  const children = Array.from({ length: count }, (_, number): ChildView => {
    const serial = `${isPallet ? 'CASE' : container.slice(-4)}${String(number).padStart(4, '0')}`
    const id = itemId.parse(`01/${isPallet ? '19521234567896' : '09521234567899'}/21/${serial}`)
    return {
      item: {
        ...packOf(number),
        id,
        serial,
        product: isPallet ? 'Amoxil 500 mg, case of 50' : 'Amoxil 500 mg, 20 capsules',
      },
      contents: isPallet ? packsOfACase : 0,
    }
  })
  const from = after === null ? 0 : children.findIndex(({ item }) => item.id === after) + 1
  const page = children.slice(from, from + limit)
  return { children: page, next: from + limit < count ? (page.at(-1)?.item.id ?? null) : null }
}

function scanned(raw: string): HistoryEntryView['scan'] {
  return { raw, readAs: null, scanner: 'Dock scanner', at: sceneMoment }
}

function entry(sequence: number, part: Pick<HistoryEntryView, 'says'> & Partial<HistoryEntryView>): HistoryEntryView {
  return {
    sequence: 48_200 + sequence,
    part: 0,
    fact: factId.parse(factOf(sequence)),
    at: sceneMoment + sequence * 61_000,
    offsetMinutes: 120,
    clockFlag: null,
    person: 'Olga Petrova',
    siteGln: '9521234000006',
    scan: null,
    corrected: null,
    untold: null,
    isAct: false,
    ...part,
  }
}

/** What a scanner that loses separators sends of such a label, read by what was expected. */
function withoutSeparators(label: string): HistoryEntryView['scan'] {
  return { raw: label.replaceAll('\u001d', ''), readAs: label, scanner: 'Dock scanner', at: sceneMoment }
}
