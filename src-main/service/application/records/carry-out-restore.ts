import { basename, join } from 'node:path'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ReplacedEnd, RestoreOrder } from '#shared/domain/record-keeping/restoring.ts'
import { err } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { ClockReading } from '#shared/kernel/time.ts'
import type { Ids } from '#service/ids.ts'
import { backupDirectory } from '#service/persistence/backups/backup-files.ts'
import type { Database } from '#service/persistence/database/connection.ts'
import { inspectFile } from '#service/persistence/database/inspect-file.ts'
import { migrate, newestVersion } from '#service/persistence/database/migrate.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { doubtUnsent } from '#service/persistence/outbox/after-restoring.ts'
import { openRecords } from '#service/persistence/records.ts'
import { restoreBackup } from '#service/persistence/backups/restore-backup.ts'
import type { Restored } from '#service/persistence/backups/restore-backup.ts'
import { lookIntoClosed, removeRestoreOrder, waitingRestoreOrder } from '#service/persistence/backups/restore-orders.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { record } from '../record.ts'
import { leaving } from '../people/leaving.ts'

/** What the new epoch is begun with. */
export type Beginning = { readonly ids: Ids; readonly readClock: () => ClockReading }

/**
 * Carries out the order that waits beside a database that is not open, if there is one: the backup takes its place, and the first
 * facts of the new epoch say who asked for it and why, before the file has its name. An order that was carried out, by
 * a start that died before it could take the order away, is not carried out again. A refusal leaves everything as it was
 * but the order, which is taken away: the station opens with what it had.
 */
export function carryOutRestoreOrder(file: string, beginning: Beginning): Result<Restored, Refusal> | null {
  const order = waitingRestoreOrder(file)
  if (order === null) return null
  const before = lookIntoClosed(file)
  const outcome = before.carriedOut(order) ? null : restore(file, order, before.end, beginning)
  removeRestoreOrder(file)
  return outcome
}

function restore(
  file: string,
  order: RestoreOrder,
  replaced: ReplacedEnd | null,
  beginning: Beginning,
): Result<Restored, Refusal> {
  const backup = join(backupDirectory(file), basename(order.backup))
  const known = newestVersion(allMigrations)
  const finding = inspectFile(backup, known, false)
  if (finding.kind === 'newer') return err(refuse('DATABASE_NEWER', { path: backup, found: finding.version, known }))
  const at = beginning.readClock().at
  return restoreBackup(backup, file, at, (copy, replacedFile) => {
    migrate(copy, allMigrations)
    beginNewEpoch(copy, beginning, { order, replaced, replacedFile })
  })
}

type Said = {
  readonly order: RestoreOrder
  readonly replaced: ReplacedEnd | null
  readonly replacedFile: string | null
}

/** Writes the first facts of the new epoch: whoever was at the station when the backup was made is not there now. */
function beginNewEpoch(copy: Database, { ids, readClock }: Beginning, said: Said): void {
  const desk = { ...openRecords(copy, ids), ids, readClock }
  immediately(copy, () => {
    const messagesToAskFor = doubtUnsent(copy, readClock().at)
    const body = { kind: 'backup.restored', ...said, messagesToAskFor } as const
    record(desk, [...leaving(desk, 'appClosed'), { body, person: said.order.askedBy, scan: null }])
  })
}
