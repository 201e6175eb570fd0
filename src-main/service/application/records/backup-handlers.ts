import type { backupCommands, backupQueries } from '#shared/contract/calls/backup-calls.ts'
import type { RestorePreview } from '#shared/contract/views/backup-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { RestoreOrder, RestoreOrderId } from '#shared/domain/record-keeping/restoring.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Handlers } from '#service/ipc/handlers.ts'
import { inspectBackups } from '#service/persistence/backups/backup-list.ts'
import type { BackupInfo } from '#service/persistence/backups/backup-list.ts'
import type { Backups } from '#service/persistence/backups/backups.ts'
import { withDiskRefusals } from '#service/persistence/database/disk-refusal.ts'
import { openFactsAfter } from '#service/persistence/ledger/facts-after.ts'
import { newestVersion } from '#service/persistence/database/migrate.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { leaveRestoreOrder } from '#service/persistence/backups/restore-orders.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

/** What the administrator of backups works with. */
export type BackupDesk = {
  readonly workplace: Workplace
  readonly backups: Backups
  readonly databaseFile: string
  /** Ends this run of the station in an orderly way, once what was answered is out; the shell starts it again. */
  readonly restart: () => void
}

type BackupCall = keyof typeof backupQueries | keyof typeof backupCommands
type Done = Result<Record<string, never>, Refusal>

/** Every call about backups: an administrator sees them, makes one, and restores one. */
export function backupHandlers(desk: BackupDesk): Pick<Handlers, BackupCall> {
  const { workplace, databaseFile, backups } = desk
  const known = newestVersion(allMigrations)
  const list = () => withDiskRefusals(databaseFile, () => ok(inspectBackups(databaseFile, known)))
  return {
    'backups.list': () => {
      const found = list()
      return found.ok ? ok({ backups: [...found.value] }) : found
    },
    'backups.preview': ({ name }) => {
      const backup = chosen(list(), name)
      return backup.ok ? ok(previewOf(workplace, backup.value)) : backup
    },
    'backups.make': () => {
      const person = signedIn(workplace, 'restoreBackups')
      if (!person.ok) return person
      void backups.make()
      return ok({})
    },
    'backups.restore': (input) => orderRestoring(desk, chosen(list(), input.name), input),
  }
}

function chosen(found: Result<readonly BackupInfo[], Refusal>, name: string): Result<BackupInfo, Refusal> {
  if (!found.ok) return found
  const backup = found.value.find((candidate) => candidate.name === name)
  return backup === undefined ? err(refuse('BACKUP_NOT_FOUND', { name })) : ok(backup)
}

function previewOf(workplace: Workplace, backup: BackupInfo): RestorePreview {
  const { has, after } = openFactsAfter(workplace.database)
  const { end } = backup
  if (end === null || !has(end.sequence, end.hash))
    return { backup, lost: null, lostSince: null, kinds: [], messagesSent: 0 }
  const { facts, since, kinds, messagesMade } = after(end.sequence)
  return { backup, lost: facts, lostSince: since, kinds: [...kinds], messagesSent: messagesMade }
}

/** Leaves the order for the next start and ends this run: a database that is open cannot be replaced. */
function orderRestoring(
  { workplace, databaseFile, restart }: BackupDesk,
  backup: Result<BackupInfo, Refusal>,
  { reason }: { readonly reason: string },
): Done {
  const left = immediately(workplace.database, (): Done => {
    const person = signedIn(workplace, 'restoreBackups')
    if (!person.ok) return person
    if (!backup.ok) return backup
    if (backup.value.fit !== 'fits') return err(refuse('BACKUP_DOES_NOT_FIT', { name: backup.value.name }))
    const order: RestoreOrder = {
      id: workplace.ids.newId() as RestoreOrderId,
      backup: backup.value.name,
      reason,
      askedBy: person.value.id,
      printedName: person.value.name,
      askedAt: workplace.readClock().at,
    }
    record(workplace, [{ body: { kind: 'backup.restore-ordered', order }, person: person.value.id, scan: null }])
    return withDiskRefusals(databaseFile, () => {
      leaveRestoreOrder(databaseFile, order)
      return ok({})
    })
  })
  if (left.ok) restart()
  return left
}
