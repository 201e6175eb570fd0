import type { AnnouncedItem, Product } from '#shared/domain/items/facts.ts'
import type { PackagingLevel } from '#shared/domain/items/item.ts'
import type { Site, SiteGln } from '#shared/domain/site/site.ts'
import { gs1CheckDigit } from '#shared/gs1/check-digit.ts'
import { parseGtin, parseSerial, parseSscc, sgtinId, ssccId } from '#shared/gs1/item-identity.ts'
import type { Gtin, ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'

/** A company prefix from the range that GS1 sets aside for examples (GS1 General Specifications, prefix 952). */
const companyPrefix = '9521234'

/** The training site as it is set up at a first start. */
export const trainingSite: Site = {
  name: 'Training site',
  gln: withCheckDigit(`${companyPrefix}90001`) as SiteGln,
  stationName: 'Training station',
  mode: 'training',
  unknownItems: 'refuse',
  clockToleranceMinutes: 5,
  mixing: 'oneProduct',
  // The extension digits below 5 are on the containers that were here before.
  ssccRange: { companyPrefix, extensionDigit: '5', first: 0, last: 99_999_999 },
  shortReceipts: 'allow',
  unannouncedGoods: 'refuse',
  shortDatedDays: 180,
  idleLockMinutes: 10,
  badgeResumeMinutes: 120,
  approvalHours: 72,
  market: 'EU',
  contactEmail: 'dock@training.invalid',
}

type TrainingProduct = Product & { readonly gtin: Gtin }

const tallypril = product('0', '00001', 'Tallypril 5 mg, 28 tablets', 'EA')
const tallyprilCase = product('1', '00001', 'Tallypril 5 mg, case of 50', 'CA')
const tallyprilPallet = product('2', '00001', 'Tallypril 5 mg, pallet of 24 cases', 'PL')

const shelfazine = product('0', '00005', 'Shelfazine inhaler, 120 doses', 'EA')
const shelfazineCase = product('1', '00005', 'Shelfazine inhaler, case of 10', 'CA')
const shelfazinePallet = product('2', '00005', 'Shelfazine inhaler, pallet of 3 cases', 'PL')

const unitProducts: readonly TrainingProduct[] = [
  tallypril,
  product('0', '00002', 'Dockamol 500 mg, 20 tablets', 'EA'),
  product('0', '00003', 'Cratexin 1 g, 10 vials', 'EA'),
  product('0', '00004', 'Palletol 100 IU/ml, 5 pens', 'EA'),
  shelfazine,
  controlled(product('0', '00006', 'Binovir 250 mg, 14 capsules', 'EA')),
]

/** What comes in announced shipments, see training-shipments.ts. */
const shippedCases = [
  product('1', '00002', 'Dockamol 500 mg, case', 'CA'),
  product('1', '00003', 'Cratexin 1 g, case', 'CA'),
]

/** The products of the training site, all of them invented. */
export const trainingProducts: readonly Product[] = [
  ...unitProducts,
  tallyprilCase,
  tallyprilPallet,
  shelfazineCase,
  shelfazinePallet,
  ...shippedCases,
]

/** Serials that tempt software to trim, pad, unescape or change their case. Each is valid (GS1 character set 82). */
const oddSerials = [
  'A/B%C&D+E',
  '"Q"<2>',
  'mixedCase',
  'MIXEDCASE',
  '20CharactersLong+-_z',
  '000000000042',
  '42',
  '-.:;',
  "O'Neil=1*2",
  '%2F',
  'ja,nein?!',
  '(01)',
]

const lotsOfEachProduct = 2
const unitsOfEachLot = 50
const unitsOfOneCase = 10
const day = 86_400_000

/**
 * Every item that the training site has been told of: 612 units that are inside nothing, some cases and pallets with
 * nothing on record inside, and one pallet of three cases of ten units.
 * The same for the same instant; they were commissioned before it and expire long after.
 */
export function trainingItems(at: Instant): readonly AnnouncedItem[] {
  return [
    ...unitProducts.flatMap(({ gtin }, index) => unitsOf(gtin, index, at)),
    ...oddSerials.map((serial) => announced(sgtin(tallypril.gtin, serial), tallypril.gtin, 'TA-odd.1', 400, at)),
    ...['CASE0001', 'CASE0002', 'CASE0003'].map((serial) =>
      announced(sgtin(tallyprilCase.gtin, serial), tallyprilCase.gtin, 'TA2601', 540, at),
    ),
    ...[1, 2, 3].map((count) => announced(sscc('0', count), tallyprilCase.gtin, 'TA2601', 540, at)),
    ...[4, 5].map((count) => announced(sscc('1', count), tallyprilPallet.gtin, 'TA2602', 600, at)),
    ...filledPallet(at),
  ]
}

function unitsOf(gtin: Gtin, productIndex: number, at: Instant): readonly AnnouncedItem[] {
  const letter = 'ABCDEF'.charAt(productIndex)
  return Array.from({ length: lotsOfEachProduct * unitsOfEachLot }, (_, index) => {
    const lotNumber = 1 + Math.floor(index / unitsOfEachLot)
    // A line gives serials out in leaps, not in a row, so that nobody guesses the next one.
    const serial = `${letter}${String((index * 76_543 + productIndex * 1_237 + 10_007) % 1_000_000).padStart(6, '0')}`
    return announced(
      sgtin(gtin, serial),
      gtin,
      `T${letter}260${lotNumber}`,
      360 + 30 * lotNumber + 15 * productIndex,
      at,
    )
  })
}

/** A pallet with contents; each container before what is in it. */
function filledPallet(at: Instant): readonly AnnouncedItem[] {
  const packed = (id: ItemId, { gtin }: TrainingProduct, parent: ItemId | null) => ({
    ...announced(id, gtin, 'TE2609', 480, at),
    parent,
  })
  const pallet = sscc('1', 6)
  const cases = [1, 2, 3].map((number) => ({ number, id: sgtin(shelfazineCase.gtin, `FULL000${number}`) }))
  return [
    packed(pallet, shelfazinePallet, null),
    ...cases.map(({ id }) => packed(id, shelfazineCase, pallet)),
    ...cases.flatMap(({ number, id }) =>
      Array.from({ length: unitsOfOneCase }, (_, index) => {
        const unit = sgtin(shelfazine.gtin, `P${number}${String(index * 37 + 11).padStart(4, '0')}`)
        return packed(unit, shelfazine, id)
      }),
    ),
  ]
}

function announced(id: ItemId, gtin: Gtin, lot: string, daysToExpiry: number, at: Instant): AnnouncedItem {
  const expiry = new Date(at + daysToExpiry * day).toISOString().slice(0, 10)
  return { id, gtin, parent: null, lot, expiry, commissionedAt: (at - 30 * day) as Instant }
}

function product(indicator: string, reference: string, name: string, level: PackagingLevel): TrainingProduct {
  const gtin = parseGtin(withCheckDigit(`${indicator}${companyPrefix}${reference}`))
  if (gtin === null) throw new Error(`${name} has no valid GTIN`)
  return { gtin, name, level }
}

/** A product whose destruction takes two witnesses. */
function controlled(watched: TrainingProduct): TrainingProduct {
  return { ...watched, productClass: 'controlled' }
}

function sgtin(gtin: Gtin, text: string): ItemId {
  const serial = parseSerial(text)
  if (serial === null) throw new Error(`${text} is no serial number`)
  return sgtinId(gtin, serial)
}

function sscc(extension: string, count: number): ItemId {
  const parsed = parseSscc(withCheckDigit(`${extension}${companyPrefix}${String(count).padStart(9, '0')}`))
  if (parsed === null) throw new Error(`no SSCC ${count}`)
  return ssccId(parsed)
}

function withCheckDigit(digits: string): string {
  return `${digits}${gs1CheckDigit(digits)}`
}
