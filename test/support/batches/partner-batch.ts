import { closingMembers } from '#shared/epcis/closing-event.ts'
import type { ClosedLevel, Closing, ClosingSet } from '#shared/epcis/closing-event.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { locationLink } from '#shared/gs1/digital-link.ts'
import {
  caseOf,
  commissioning,
  leftAt,
  pack,
  packing,
  pallet,
  sender,
} from '#test/support/shipments/announced-events.ts'
import type { SentEvent } from '#test/support/shipments/announced-events.ts'

export const lot = 'L-26/7'
export const expiry = '2028-06-30'
export const packGtin = pack(1).slice(3, 17)
export const caseGtin = caseOf(1).slice(3, 17)

/** So many hours before the goods of the other events left. */
export const hoursBefore = (hours: number) => new Date(leftAt - hours * 3_600_000).toISOString()

/** What a partner made: packs, in cases, on one pallet. */
export type PartnerBatch = {
  readonly packs: readonly ItemId[]
  readonly cases: readonly ItemId[]
  readonly pallets: readonly ItemId[]
  readonly packedOf: ReadonlyMap<ItemId, readonly ItemId[]>
}

/** A batch of so many cases with so many packs each, on one pallet. */
export function partnerBatch(cases = 2, packsInEach = 3): PartnerBatch {
  const packedOf = new Map<ItemId, readonly ItemId[]>()
  const all: ItemId[] = []
  const cartons = Array.from({ length: cases }, (_, index) => caseOf(100 + index))
  cartons.forEach((carton, index) => {
    const packs = Array.from({ length: packsInEach }, (__, at) => pack(1_000 + index * packsInEach + at))
    packedOf.set(carton, packs)
    all.push(...packs)
  })
  packedOf.set(pallet(70), cartons)
  return { packs: all, cases: cartons, pallets: [pallet(70)], packedOf }
}

/** The events that commission a batch and pack it. */
export function setOf({ packs, cases, pallets, packedOf }: PartnerBatch): readonly SentEvent[] {
  return [
    commissioning(pallets, lot, expiry, { ilmd: {} }),
    commissioning(cases, lot, expiry),
    commissioning(packs, lot, expiry),
    ...[...packedOf].map(([container, children]) => packing(container, children)),
  ]
}

const level = (of: ClosedLevel['level'], commissioned: number, packed: number): ClosedLevel => ({
  level: of,
  commissioned,
  packed,
  decommissioned: 0,
  destroyed: 0,
})

/** The counts of a batch as its maker has them. */
export function levelsOf({ packs, cases, pallets }: PartnerBatch): readonly ClosedLevel[] {
  return [
    level('EA', packs.length, packs.length),
    level('CA', cases.length, cases.length),
    level('PL', pallets.length, 0),
  ]
}

/** The event that closes a batch, an hour before goods left. */
export function closing(
  batch: PartnerBatch,
  {
    step = 'endOfBatch',
    set = 'commission-aggregation',
    levels = levelsOf(batch),
    packsReported = batch.packs.length,
    members = {},
  }: {
    readonly step?: Closing
    readonly set?: ClosingSet
    readonly levels?: readonly ClosedLevel[]
    readonly packsReported?: number
    readonly members?: SentEvent
  } = {},
): SentEvent {
  const reported = [
    { gtin: packGtin, quantity: packsReported },
    { gtin: caseGtin, quantity: batch.cases.length },
  ].filter(({ quantity }) => quantity > 0)
  return commissioning([], lot, expiry, {
    ilmd: undefined,
    epcList: undefined,
    eventTime: hoursBefore(1),
    bizLocation: { id: locationLink(sender) },
    ...closingMembers(step, { set, lot, expiry, levels }, reported),
    ...members,
  })
}

/** The same event, declared wrong by its sender. */
export function declaredWrong(event: SentEvent): SentEvent {
  return { ...event, errorDeclaration: { declarationTime: hoursBefore(0.5), reason: 'incorrect_data' } }
}
