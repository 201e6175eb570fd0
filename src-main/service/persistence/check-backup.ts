import { err } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Checkpoint } from '#shared/domain/ledger/checkpoint.ts'
import type { Database } from './connection.ts'
import { describeBreak } from './describe-break.ts'
import { errorCode, isDamage } from './disk-refusal.ts'
import { openReadOnly } from './open-read-only.ts'
import { verifyChain } from './verify-chain.ts'

/** What a check of a whole file found wrong. */
export type BackupFlaw = {
  /** Damage is of the disk or the file; a break is of the chain in a file that reads well. */
  readonly kind: 'damage' | 'break'
  readonly said: string
}

const rowsAtOnce = 200

/**
 * Reads a backup from end to end: the chain of its ledger, which must hold the fact that was the last one when the copy
 * began, then every row of every other table. In slices of a few milliseconds, because it runs in the process that
 * answers scans; throws what `pause` throws between them.
 */
export async function checkBackup(
  file: string,
  atLeast: Checkpoint,
  pause: () => Promise<void>,
): Promise<Result<Checkpoint, BackupFlaw>> {
  const opened = openReadOnly(file)
  if (!opened.ok) return err({ kind: 'damage', said: `The copy cannot be read (${opened.error.kind}).` })
  const database = opened.value
  try {
    const checked = await runInSlices(verifyChain(database, atLeast), pause)
    if (!checked.ok) {
      return err({ kind: checked.error.kind === 'unreadable' ? 'damage' : 'break', said: describeBreak(checked.error) })
    }
    await runInSlices(readOtherTables(database), pause)
    return checked
  } catch (error) {
    if (isDamage(error)) return err({ kind: 'damage', said: `The copy cannot be read (${errorCode(error)}).` })
    throw error
  } finally {
    database.close()
  }
}

async function runInSlices<Outcome>(
  work: Generator<unknown, Outcome, void>,
  pause: () => Promise<void>,
): Promise<Outcome> {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    await pause()
  }
}

function* readOtherTables(database: Database): Generator<void, void, void> {
  const tables = database
    .prepare<[], { name: string }>(`select name from sqlite_schema where type = 'table' and name <> 'fact'`)
    .all()
  for (const { name } of tables) {
    let row = 0
    for (const _ of database.prepare(`select * from "${name}"`).raw().iterate()) {
      row += 1
      if (row % rowsAtOnce === 0) yield
    }
  }
}
