import type { TallymanFact } from '#shared/domain/facts.ts'
import type { AnnouncedItem } from '#shared/domain/items/facts.ts'
import type { ShippedItem } from '#shared/domain/shipments/shipment.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import { gs1CheckDigit } from '#shared/gs1/check-digit.ts'
import { sgtinId, parseGtin, parseSerial, parseSscc, ssccId } from '#shared/gs1/item-identity.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { record } from '#service/application/record.ts'
import { readClock } from '#service/clock.ts'
import { uuidv7 } from '#service/ids.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { openRecords } from '#service/persistence/records.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { trainingProducts, trainingSite } from '#training/training-items.ts'

/** The product of the many items. */
export const manyGtin = '09521234567899'
const itemsInOneFact = 10_000
const palletGtin = trainingProducts.find(({ level }) => level === 'PL')?.gtin ?? ''

/** The id of one of the many items. */
export function manyItem(number: number): ItemId {
  const gtin = parseGtin(manyGtin)
  const serial = parseSerial(`M${String(number).padStart(7, '0')}`)
  if (gtin === null || serial === null) throw new Error(`no item ${number}`)
  return sgtinId(gtin, serial)
}

/** What a scanner sends for it. */
export function manyLabel(number: number): string {
  return `]d201${manyGtin}21M${String(number).padStart(7, '0')}\u001d10L1`
}

/** Announces so many items to a station that is not running, as facts like any others. */
export function announceMany(databaseFile: string, count: number): void {
  announce(databaseFile, (commissionedAt) => Array.from({ length: count }, (_, index) => loose(index, commissionedAt)))
}

/** A lot of the many items: its number, and the numbers of what is of it. */
export type ManyLot = { readonly lot: string; readonly from: number; readonly count: number }

/** Announces a lot to a station that is not running; none of it was announced before. */
export function announceLot(databaseFile: string, { lot, from, count }: ManyLot): void {
  announce(databaseFile, (commissionedAt) =>
    Array.from({ length: count }, (_, index) => ({ ...loose(from + index, commissionedAt), lot })),
  )
}

/** A container of the many items: its id, and the numbers of what is in it. */
export type ManyContainer = { readonly id: ItemId; readonly from: number; readonly count: number }

/** Announces pallets and what is directly in them to a station that is not running; none of it was announced before. */
export function announceContainers(databaseFile: string, containers: readonly ManyContainer[]): void {
  announce(databaseFile, (commissionedAt) =>
    containers.flatMap(({ id, from, count }) => [
      { id, gtin: palletGtin, parent: null, lot: null, expiry: null, commissionedAt },
      ...Array.from({ length: count }, (_, index) => ({ ...loose(from + index, commissionedAt), parent: id })),
    ]),
  )
}

/** A shipment of the many items: its number, its pallets, and the number of the first pack on the first of them. */
export type ManyShipment = {
  readonly number: string
  readonly from: number
  readonly pallets: readonly ItemId[]
  readonly packsOnAPallet: number
}

/** Announces a shipment to a station that is not running, as one fact; none of its items was announced before. */
export function announceShipment(databaseFile: string, { number, from, pallets, packsOnAPallet }: ManyShipment): void {
  atStation(databaseFile, (write, announcedAt, newId) => {
    const at = { lastEventAt: announcedAt, expiry: null }
    const items = pallets.flatMap((id, pallet): readonly ShippedItem[] => [
      { ...at, id, gtin: null, level: 'PL', lot: null, parent: null },
      ...Array.from({ length: packsOnAPallet }, (_, pack): ShippedItem => {
        const item = manyItem(from + pallet * packsOnAPallet + pack)
        return { ...at, id: item, gtin: manyGtin, level: 'EA', lot: 'L1', parent: id }
      }),
    ])
    const { gln } = trainingSite
    const shipment = { id: newId() as ShipmentId, number, kind: 'purchase', fromGln: gln, toGln: gln, items } as const
    const source = { kind: 'file', name: 'bench' } as const
    write({ kind: 'shipment.announced', shipment: { ...shipment, shippedAt: announcedAt }, source, events: [] })
  })
}

/** The id of one of many pallets. */
export function manyPallet(number: number): ItemId {
  const digits = `09521234${String(number).padStart(9, '0')}`
  const sscc = parseSscc(`${digits}${gs1CheckDigit(digits)}`)
  if (sscc === null) throw new Error(`no pallet ${number}`)
  return ssccId(sscc)
}

function loose(number: number, commissionedAt: Instant): AnnouncedItem {
  return { id: manyItem(number), gtin: manyGtin, parent: null, lot: 'L1', expiry: null, commissionedAt }
}

function announce(databaseFile: string, itemsAt: (commissionedAt: Instant) => readonly AnnouncedItem[]): void {
  atStation(databaseFile, (write, announcedAt) => {
    const all = itemsAt(announcedAt)
    for (let from = 0; from < all.length; from += itemsInOneFact)
      write({ kind: 'items.announced', source: 'trainingSite', items: all.slice(from, from + itemsInOneFact) })
  })
}

/** Writes facts into the ledger of a station that is not running, each in a transaction of its own. */
function atStation(
  databaseFile: string,
  work: (write: (body: TallymanFact) => void, announcedAt: Instant, newId: () => string) => void,
): void {
  const opened = openDatabase(databaseFile, { migrations: allMigrations })
  if (!opened.ok) throw new Error(`the station's database was not opened: ${opened.error.code}`)
  const { database, close } = opened.value
  const ids = uuidv7()
  const desk = { ...openRecords(database, ids), ids, readClock }
  const write = (body: TallymanFact) => {
    immediately(database, () => void record(desk, [{ body, person: null, scan: null }]))
  }
  work(write, (readClock().at - 1000) as Instant, ids.newId)
  close()
}
