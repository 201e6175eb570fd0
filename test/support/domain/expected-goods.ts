import type { ExpectedGoods } from '#shared/domain/scans/expected-readings.ts'
import { itemIdOf } from '#shared/gs1/item-identity.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'

/** A pack that somebody announced. */
export type ExpectedPack = {
  readonly gtin: string
  readonly serial: string
  readonly lot: string | null
  readonly expiry: string | null
}

/** What a station expects that was told of these packs and of nothing else. */
export function expectedGoods(packs: readonly ExpectedPack[]): ExpectedGoods {
  const labels = new Map(packs.map((pack) => [idOf(pack), pack]))
  return {
    labelOf: (id) => labels.get(id) ?? null,
    hasLot: (gtin, lot) => packs.some((pack) => pack.gtin === gtin && pack.lot === lot),
  }
}

function idOf({ gtin, serial }: ExpectedPack): ItemId {
  const id = itemIdOf([
    ['01', gtin],
    ['21', serial],
  ])
  if (id === null) throw new Error(`not a serial: ${serial}`)
  return id
}
