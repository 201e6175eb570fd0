import { gs1CheckDigit } from '#shared/gs1/check-digit.ts'
import { parseGtin, parseSerial, parseSscc, sgtinId, ssccId } from '#shared/gs1/item-identity.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'

/** Invented senders, with GLNs from the range that GS1 sets aside for examples (GS1 General Specifications, prefix 952). */
export const trainingParties = {
  manufacturer: { name: 'Inventa Pharma, plant 1', gln: exampleGln('952555510001') },
  manufacturerOwner: { name: 'Inventa Pharma', gln: exampleGln('952555500000') },
  pharmacy: { name: 'Corner Pharmacy', gln: exampleGln('952666600007') },
  otherWarehouse: { name: 'Warehouse North', gln: exampleGln('952123490002') },
  /** The company that owns the training site and the other warehouse. */
  siteOwner: { name: 'Tallyman Training Ltd', gln: exampleGln('952123400000') },
} as const

/** The company prefix of the manufacturer. */
const senderPrefix = '9525555'

/** A product of the training site by its indicator and reference, with this serial. */
export function trainingPack(gtinWithoutCheckDigit: string, serial: string): ItemId {
  const gtin = parseGtin(withCheckDigit(gtinWithoutCheckDigit))
  const parsed = parseSerial(serial)
  if (gtin === null || parsed === null) throw new Error(`no pack ${gtinWithoutCheckDigit} ${serial}`)
  return sgtinId(gtin, parsed)
}

/** A logistic unit of the manufacturer. */
export function trainingPallet(count: number): ItemId {
  const sscc = parseSscc(withCheckDigit(`3${senderPrefix}${String(count).padStart(9, '0')}`))
  if (sscc === null) throw new Error(`no pallet ${count}`)
  return ssccId(sscc)
}

function exampleGln(digits: string): string {
  return withCheckDigit(digits)
}

function withCheckDigit(digits: string): string {
  return `${digits}${gs1CheckDigit(digits)}`
}
