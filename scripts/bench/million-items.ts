import { sgtinId, parseGtin, parseSerial } from '#shared/gs1/item-identity.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { record } from '#service/application/record.ts'
import { readClock } from '#service/clock.ts'
import { uuidv7 } from '#service/ids.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { openDatabase } from '#service/persistence/open-database.ts'
import { openRecords } from '#service/persistence/records.ts'
import { immediately } from '#service/persistence/transaction.ts'

const gtinText = '09521234567899'
const itemsInOneFact = 10_000

/** The id of one of the many items. */
export function manyItem(number: number): ItemId {
  const gtin = parseGtin(gtinText)
  const serial = parseSerial(`M${String(number).padStart(7, '0')}`)
  if (gtin === null || serial === null) throw new Error(`no item ${number}`)
  return sgtinId(gtin, serial)
}

/** What a scanner sends for it. */
export function manyLabel(number: number): string {
  return `]d201${gtinText}21M${String(number).padStart(7, '0')}\u001d10L1`
}

/** Announces so many items to a station that is not running, as facts like any others. */
export function announceMany(databaseFile: string, count: number): void {
  const opened = openDatabase(databaseFile, { migrations: allMigrations })
  if (!opened.ok) throw new Error(`the station's database was not opened: ${opened.error.code}`)
  const { database, close } = opened.value
  const ids = uuidv7()
  const desk = { ...openRecords(database, ids), ids, readClock }
  const commissionedAt = (readClock().at - 1000) as Instant
  for (let from = 0; from < count; from += itemsInOneFact) {
    const items = Array.from({ length: Math.min(itemsInOneFact, count - from) }, (_, index) => ({
      id: manyItem(from + index),
      gtin: gtinText,
      parent: null,
      lot: 'L1',
      expiry: null,
      commissionedAt,
    }))
    immediately(database, () =>
      record(desk, [{ body: { kind: 'items.announced', source: 'trainingSite', items }, person: null, scan: null }]),
    )
  }
  close()
}
