import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { uuidv7 } from '#service/ids.ts'
import { attachedFilesDirectory, openAttachedFiles } from '#service/persistence/attached-files.ts'
import { backupDirectory, listBackups } from '#service/persistence/backups/backup-files.ts'
import { keepBackups } from '#service/persistence/backups/backups.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import { restoreBackup } from '#service/persistence/backups/restore-backup.ts'
import { databaseFile, openLedgerFile, valueOf, writeLedger } from '#test/support/ledger/ledger-file.ts'
import { canMountDisks, onSmallDisk } from '#test/support/ledger/small-disk.ts'

const monday = Date.UTC(2026, 10, 23, 6) as Instant
const letter = Buffer.from('Please destroy what we sent back.')

async function backedUp(file: string): Promise<string> {
  const { database, close } = openLedgerFile(file)
  const ledger = openLedger(database, uuidv7())
  const backups = keepBackups({
    file,
    checkpoint: () => ({ station: ledger.station, ...ledger.head() }),
    readClock: () => ({ at: monday, offsetMinutes: 0 }),
    changed: () => undefined,
  })
  onTestFinished(() => backups.stop())
  expect(await backups.make()).toEqual({ lastAt: monday, problem: null })
  await backups.stop()
  close()
  return listBackups(file)[0]?.file ?? ''
}

test('a file is found by its hash, is written once, and one that was changed or taken away is told', () => {
  const database = databaseFile()
  const files = openAttachedFiles(database)
  const kept = files.keep(letter, 'letter.txt')
  expect(kept).toMatchObject({ name: 'letter.txt', bytes: letter.length })
  expect(files.keep(letter, 'the same letter.txt').sha256).toBe(kept.sha256)
  expect(readdirSync(attachedFilesDirectory(database))).toEqual([kept.sha256])
  expect(files.read(kept.sha256)).toEqual({ ok: true, value: letter })

  writeFileSync(join(attachedFilesDirectory(database), kept.sha256), 'Please keep what we sent back.')
  expect(files.read(kept.sha256)).toEqual({ ok: false, error: 'changed' })
  rmSync(join(attachedFilesDirectory(database), kept.sha256))
  expect(files.read(kept.sha256)).toEqual({ ok: false, error: 'missing' })
})

test('backups have every attached file, and a restoring brings back what is missing or changed', async () => {
  const file = databaseFile()
  writeLedger(file, 3)
  const files = openAttachedFiles(file)
  const [lost, changed] = [files.keep(letter, 'lost.txt'), files.keep(Buffer.from('photo'), 'changed.jpg')]
  const backup = await backedUp(file)
  expect(readdirSync(join(backupDirectory(file), 'files')).sort()).toEqual([lost.sha256, changed.sha256].sort())

  rmSync(join(attachedFilesDirectory(file), lost.sha256))
  writeFileSync(join(attachedFilesDirectory(file), changed.sha256), 'another photo')
  valueOf(restoreBackup(backup, file, monday))
  expect([files.read(lost.sha256), files.read(changed.sha256)]).toEqual([
    { ok: true, value: letter },
    { ok: true, value: Buffer.from('photo') },
  ])
})

test.runIf(canMountDisks)('a full disk takes no half of a file', () => {
  expect(onSmallDisk(new URL('../../support/ledger/keep-a-file-on-a-full-disk.ts', import.meta.url), 2)).toEqual({
    code: 'ENOSPC',
    left: [],
  })
})
