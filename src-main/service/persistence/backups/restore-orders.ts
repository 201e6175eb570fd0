import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { z } from 'zod'
import { instant, personId, restoreOrderId } from '#shared/contract/identifiers.ts'
import type { ReplacedEnd, RestoreOrder } from '#shared/domain/record-keeping/restoring.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { syncDirectory } from '../database/database-files.ts'
import { errorCode } from '../database/disk-refusal.ts'

const orderSchema = z.object({
  id: restoreOrderId,
  backup: z.string(),
  reason: z.string(),
  askedBy: personId,
  printedName: z.string(),
  askedAt: instant.transform((at) => at as Instant),
})

/** Where an order waits while the station stops and starts again: `station.db-restore`. */
const orderFile = (database: string): string => `${database}-restore`

/** Leaves an order for the next start, whole and on the disk. Throws the file system's error. */
export function leaveRestoreOrder(database: string, order: RestoreOrder): void {
  const file = orderFile(database)
  const handle = openSync(`${file}-new`, 'w')
  try {
    writeFileSync(handle, JSON.stringify(order))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(`${file}-new`, file)
  syncDirectory(dirname(file))
}

/** The order that waits; null where there is none, or nothing that is one. Throws the file system's error. */
export function waitingRestoreOrder(database: string): RestoreOrder | null {
  try {
    const order = orderSchema.safeParse(JSON.parse(readFileSync(orderFile(database), 'utf8')))
    return order.success ? order.data : null
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) return null
    throw error
  }
}

/** Takes an order away that was carried out or refused. */
export function removeRestoreOrder(database: string): void {
  rmSync(orderFile(database), { force: true })
  syncDirectory(dirname(database))
}

/** What a database that is not open says of itself, as far as it can be read. */
export type ClosedLedger = {
  readonly end: ReplacedEnd | null
  /** Whether one of its last facts says that this order was carried out. */
  readonly carriedOut: (order: RestoreOrder) => boolean
}

const lastFacts = 500

/** Looks into a database that is not open; nothing is known of one that is missing or damaged. */
export function lookIntoClosed(database: string): ClosedLedger {
  try {
    const opened = new Sqlite(database, { readonly: true, fileMustExist: true })
    try {
      const end = opened
        .prepare<[], ReplacedEnd>(
          'select epoch, sequence, hash from fact where station = 1 order by sequence desc limit 1',
        )
        .get()
      const restored = opened
        .prepare<[], string>(
          `select body from (select kind, body from fact order by entry desc limit ${lastFacts}) where kind = 'backup.restored'`,
        )
        .pluck()
        .all()
      return { end: end ?? null, carriedOut: ({ id }) => restored.some((body) => body.includes(id)) }
    } finally {
      opened.close()
    }
  } catch (error) {
    if (errorCode(error)?.startsWith('SQLITE_') !== true) throw error
    return { end: null, carriedOut: () => false }
  }
}
