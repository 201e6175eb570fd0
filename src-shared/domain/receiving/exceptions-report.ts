import type { ItemId } from '../../gs1/item-identity.ts'
import { parseItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { DiscrepancyKind } from './discrepancy.ts'

/** What the report asks the partner for (PDG ExceptionsSchemas, Resolution). */
type Resolution = 'Send new data' | 'Send product'

/** The report in the terms of PDG's open exceptions schema (dscsagovernance/ExceptionsSchemas, ExceptionReport). */
export type ExceptionsReport = {
  readonly message_uuid: string
  readonly exception_case_uuid: string
  /** Seconds since 1970. */
  readonly timestamp: number
  readonly po_number: string
  readonly sender_information: { readonly gln: string; readonly email: string }
  readonly exceptions: {
    readonly missing_product_data: readonly ProductWithoutData[]
    readonly missing_product: readonly DataWithoutProduct[]
    readonly data_misalignment: readonly Misalignment[]
    readonly overages: readonly Overage[]
  }
  readonly other_errors: readonly string[] | null
  readonly case_resolved: boolean
}
type ProductWithoutData = {
  readonly exception_item_uuid: string
  readonly product_gtin: string
  readonly observation_source: 'Scan'
  readonly resolution_request: Resolution
  readonly product_serial: string
}
type DataWithoutProduct = {
  readonly exception_item_uuid: string
  readonly file_id: string
  readonly product_gtin: string
  readonly product_serial: string
  readonly resolution_request: Resolution
}
type Misalignment = {
  readonly exception_item_uuid: string
  readonly received_product_gtin: string
  readonly received_product_lot: string
  readonly received_product_expiry: string
  readonly received_product_serial: string
  readonly product_data_gtin: string
  readonly product_data_lot: string
  readonly product_data_expiry: string
  readonly product_data_serial: string
  readonly resolution_request: Resolution
}
type Overage = {
  readonly exception_item_uuid: string
  readonly gtin: string
  readonly quantity_ordered: number
  readonly quantity_received: number
  readonly resolution_request: Resolution
}

/** One discrepancy as far as the report tells of it. */
export type ReportedDiscrepancy = {
  readonly id: string
  readonly kind: DiscrepancyKind
  readonly item: ItemId | null
  readonly isOpen: boolean
  /** What the label says, and what was announced. */
  readonly label: { readonly lot: string | null; readonly expiry: string | null }
  readonly announced: { readonly lot: string | null; readonly expiry: string | null }
}

/** What a report is made from. */
export type ReportSource = {
  readonly job: string
  readonly at: Instant
  readonly number: string
  readonly site: { readonly gln: string; readonly email: string }
  readonly announced: boolean
  /** The id of the event that announced the shipment; its sender finds the data by it. */
  readonly announcedBy: string | null
  readonly discrepancies: readonly ReportedDiscrepancy[]
  /** Every announced item that did not come. */
  readonly missing: readonly ItemId[]
  readonly announcedOf: (gtin: string) => number
  readonly receivedOf: (gtin: string) => number
  readonly newId: () => string
  /** A UUID that is the same for the same name, so that an answer to an earlier report still finds its discrepancy. */
  readonly uuidOf: (name: string) => string
}

/**
 * The discrepancies of a receipt in the schema's terms: a serial that nobody told of has no data, one that was announced
 * and did not come has no product, one that a partner told of is over by its product, a label that says otherwise is
 * misaligned. What the schema has no member for stands in `other_errors`. What is asked for is a first proposal.
 */
export function exceptionsReport(source: ReportSource): ExceptionsReport {
  const { discrepancies, uuidOf } = source
  const named = discrepancies.flatMap((one) => {
    const serial = one.item === null ? null : serialOf(one.item)
    return serial === null ? [] : [{ ...one, ...serial, uuid: uuidOf(one.id) }]
  })
  const withoutData = named.filter(({ kind }) => kind === 'unknownItem' || (kind === 'over' && !source.announced))
  const over = named.filter(({ kind }) => kind === 'over' && source.announced)
  const misaligned = named.filter(({ kind }) => kind === 'wrongLotOrExpiry')
  const inMembers = new Set([...withoutData, ...over, ...misaligned].map(({ id }) => id))
  const others = discrepancies.filter(({ id, kind }) => kind !== 'short' && !inMembers.has(id))
  return {
    message_uuid: source.newId(),
    exception_case_uuid: source.job,
    timestamp: Math.floor(source.at / 1000),
    po_number: source.number,
    sender_information: source.site,
    exceptions: {
      missing_product_data: withoutData.map(({ uuid, gtin, serial }) => ({
        exception_item_uuid: uuid,
        product_gtin: gtin,
        observation_source: 'Scan',
        resolution_request: 'Send new data',
        product_serial: serial,
      })),
      missing_product: source.missing.flatMap((item) => {
        const serial = serialOf(item)
        if (serial === null) return []
        return {
          exception_item_uuid: uuidOf(`${source.job}/short/${item}`),
          file_id: source.announcedBy ?? source.number,
          product_gtin: serial.gtin,
          product_serial: serial.serial,
          resolution_request: 'Send product' as const,
        }
      }),
      data_misalignment: misaligned.map(({ uuid, gtin, serial, label, announced }) => ({
        exception_item_uuid: uuid,
        received_product_gtin: gtin,
        received_product_lot: label.lot ?? '',
        received_product_expiry: label.expiry ?? '',
        received_product_serial: serial,
        product_data_gtin: gtin,
        product_data_lot: announced.lot ?? '',
        product_data_expiry: announced.expiry ?? '',
        product_data_serial: serial,
        resolution_request: 'Send new data',
      })),
      overages: [...new Set(over.map(({ gtin }) => gtin))].map((gtin) => ({
        exception_item_uuid: uuidOf(`${source.job}/over/${gtin}`),
        gtin,
        quantity_ordered: source.announcedOf(gtin),
        quantity_received: source.receivedOf(gtin) + over.filter((one) => one.gtin === gtin).length,
        resolution_request: 'Send new data',
      })),
    },
    other_errors: others.length === 0 ? null : others.map(({ kind, item }) => `${kind}: ${item ?? 'no item named'}`),
    case_resolved: discrepancies.every(({ isOpen }) => !isOpen),
  }
}

function serialOf(item: ItemId): { readonly gtin: string; readonly serial: string } | null {
  const identity = parseItemId(item)
  if (!identity.ok || identity.value.kind !== 'sgtin') return null
  return { gtin: identity.value.gtin, serial: identity.value.serial }
}
