import { expect, test } from 'vitest'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { ShippedItem } from '#shared/domain/shipments/shipment.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { findMatches } from '#service/application/look-up/look-up-find.ts'
import { uuidv7 } from '#service/ids.ts'
import { openRecords } from '#service/persistence/records.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

const at = Date.UTC(2026, 5, 18) as Instant
const ids = uuidv7(() => at)
const pallet = '00/195212340000000041' as ItemId
const otherPallet = '00/195212340000000058' as ItemId
const pack = '01/09521234567899/21/A1' as ItemId

function shipped(id: ItemId, parent: ItemId | null): ShippedItem {
  return { id, gtin: null, level: parent === null ? 'PL' : 'EA', lot: 'L1', expiry: null, parent, lastEventAt: at }
}

function announced(fromGln: string, items: readonly ShippedItem[]): TallymanFact {
  const id = ids.newId() as ShipmentId
  const shipment = {
    id,
    number: 'DN-1',
    kind: 'purchase',
    fromGln,
    toGln: '9521234000006',
    shippedAt: at,
    items,
  } as const
  return { kind: 'shipment.announced', shipment, source: { kind: 'file', name: 'dn-1.json' }, events: [] }
}

test('a shipment is found by its number, every one that has it, with what is outermost in each', () => {
  const database = databaseAfter(Infinity)
  const records = openRecords(database, ids)
  const facts = [
    announced('9521234000013', [shipped(pallet, null), shipped(pack, pallet)]),
    announced('9521234000020', [shipped(otherPallet, null)]),
  ]
  immediately(database, () =>
    records.projector.apply(
      records.ledger.append(
        facts.map((body) => ({ body, person: null, scan: null })),
        { at, offsetMinutes: 0 },
        null,
      ),
    ),
  )
  const found = findMatches(records, { text: 'DN-1' })
  expect(found.shipments).toMatchObject([
    { number: 'DN-1', fromGln: '9521234000013', state: 'expected', items: 2 },
    { number: 'DN-1', fromGln: '9521234000020', state: 'expected', items: 1 },
  ])
  expect(found.items.map(({ item }) => item.id)).toEqual([pallet, otherPallet])
  expect(records.itemHistory.page(pack, null, 5)).toMatchObject([
    { says: { kind: 'shipment.announced', number: 'DN-1', parent: pallet } },
  ])
  expect(records.itemPlace.containers(pack)).toEqual([pallet])
  expect(records.itemPlace.children(pallet, null, 5)).toMatchObject([{ id: pack, lot: 'L1', contents: 0 }])
})
