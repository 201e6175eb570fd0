import type { ShipmentKind } from '#shared/domain/shipments/shipment.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { trainingPack, trainingPallet, trainingParties } from './training-parties.ts'

/** A container and what its sender put into it, at any depth; a pack holds nothing. */
export type Load = { readonly id: ItemId; readonly holds: readonly Load[] }

/** A shipment as its sender announces it, and what the lorry brings in truth. */
export type TrainingShipment = {
  readonly number: string
  readonly kind: ShipmentKind
  readonly from: { readonly name: string; readonly gln: string }
  readonly fromOwner: { readonly gln: string }
  readonly toOwner: { readonly gln: string }
  readonly lot: string
  readonly daysToExpiry: number
  /** Announced, outermost first. */
  readonly loads: readonly Load[]
  /** Announced and not on the lorry. */
  readonly missing: readonly ItemId[]
  /** On the lorry and not announced; what the sender commissioned and forgot to announce. */
  readonly extra: readonly ItemId[]
  /** On the lorry, and nobody ever told of it. */
  readonly unknown: readonly ItemId[]
}

const dockamol = { pack: '0952123400002', case: '1952123400002' }
const cratexin = { pack: '0952123400003', case: '1952123400003' }

const toSite = { toOwner: trainingParties.siteOwner, missing: [], extra: [], unknown: [] } as const
const fromManufacturer = {
  kind: 'purchase',
  from: trainingParties.manufacturer,
  fromOwner: trainingParties.manufacturerOwner,
  ...toSite,
} as const

const missingCase = pallets('B', 5, 1, 5, 10)
const withExtra = pallets('C', 6, 1, 3, 10)

/** The shipments that are on their way to every new training site, all of them invented. */
export const trainingShipments: readonly TrainingShipment[] = [
  { ...fromManufacturer, number: 'DN-1001', lot: 'TB2603', daysToExpiry: 700, loads: pallets('A', 1, 4, 5, 20) },
  {
    ...fromManufacturer,
    number: 'DN-1002',
    lot: 'TB2604',
    daysToExpiry: 710,
    loads: missingCase,
    missing: withContents(missingCase[0]?.holds[2]),
  },
  {
    ...fromManufacturer,
    number: 'DN-1003',
    lot: 'TB2605',
    daysToExpiry: 720,
    loads: withExtra,
    extra: [trainingPack(dockamol.pack, 'XC0001')],
    unknown: [trainingPack(dockamol.pack, 'NOBODYKNOWSME')],
  },
  {
    ...toSite,
    number: 'RMA-2001',
    kind: 'return',
    from: trainingParties.pharmacy,
    fromOwner: trainingParties.pharmacy,
    lot: 'TC2512',
    daysToExpiry: 300,
    loads: Array.from({ length: 6 }, (_, index) => ({
      id: trainingPack(cratexin.pack, `RT${serial(index)}`),
      holds: [],
    })),
  },
  {
    ...toSite,
    number: 'TR-3001',
    kind: 'transfer',
    from: trainingParties.otherWarehouse,
    fromOwner: trainingParties.siteOwner,
    lot: 'TC2601',
    daysToExpiry: 640,
    loads: pallets('T', 7, 1, 4, 10, cratexin),
  },
]

/** An item of a load and all that is in it, containers first. */
export function withContents(load: Load | undefined): readonly ItemId[] {
  return load === undefined ? [] : [load.id, ...load.holds.flatMap(withContents)]
}

function pallets(
  letter: string,
  firstPallet: number,
  count: number,
  casesEach: number,
  packsEach: number,
  product = dockamol,
): readonly Load[] {
  return Array.from({ length: count }, (_, pallet) => ({
    id: trainingPallet(firstPallet + pallet),
    holds: Array.from({ length: casesEach }, (_, caseIndex) => {
      const caseNumber = pallet * casesEach + caseIndex
      return {
        id: trainingPack(product.case, `C${letter}${serial(caseNumber)}`),
        holds: Array.from({ length: packsEach }, (_, pack) => ({
          id: trainingPack(product.pack, `${letter}${serial(caseNumber * packsEach + pack)}`),
          holds: [],
        })),
      }
    }),
  }))
}

function serial(index: number): string {
  return String(index + 1).padStart(4, '0')
}
