import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { AttachedFile, FileHash } from '#shared/domain/attachments/attached-file.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { namesIn, syncDirectory } from './database/database-files.ts'
import { errorCode } from './database/disk-refusal.ts'

/** Why an attached file cannot be shown. */
export type FileFlaw = 'missing' | 'changed'

/** Files that people attached and papers that were issued, each under its own hash, so that none can be changed unseen. */
export type AttachedFiles = {
  /**
   * Keeps a file. It is whole and on the disk when this returns, before any fact names it; a file that is there already is
   * not written again. Throws the file system's error, and then leaves nothing.
   */
  keep(bytes: Uint8Array, name: string): AttachedFile
  read(hash: FileHash): Result<Buffer, FileFlaw>
}

/** Where the attached files of a database lie: `files` beside it. Its backups have their own (`keepFilesOfBackup`). */
export function attachedFilesDirectory(database: string): string {
  return join(dirname(database), 'files')
}

const nameOfFile = /^[0-9a-f]{64}$/

/** Opens the attached files of a database. */
export function openAttachedFiles(database: string): AttachedFiles {
  const directory = attachedFilesDirectory(database)
  return {
    keep: (bytes, name) => {
      const sha256 = hashOf(bytes)
      if (readWhole(directory, sha256).ok) return { sha256, name, bytes: bytes.length }
      mkdirSync(directory, { recursive: true })
      writeWhole(directory, sha256, bytes)
      return { sha256, name, bytes: bytes.length }
    },
    read: (hash) => readWhole(directory, hash),
  }
}

/**
 * Copies every attached file that the backups lack. Called after a backup of the database: whatever that names was there
 * before it. A file never changes, so what is copied once is never copied again. Throws the file system's error.
 */
export function keepFilesOfBackup(database: string, backups: string): void {
  copyMissing(attachedFilesDirectory(database), join(backups, 'files'))
}

/** Brings the attached files of the backups back where they are missing or changed. Throws the file system's error. */
export function restoreAttachedFiles(database: string, backups: string): void {
  copyMissing(join(backups, 'files'), attachedFilesDirectory(database))
}

function copyMissing(from: string, to: string): void {
  for (const name of namesIn(from)) {
    if (!nameOfFile.test(name) || readWhole(to, name as FileHash).ok) continue
    const file = readWhole(from, name as FileHash)
    // What was changed already is no copy of what was attached: it stays where it is found out.
    if (!file.ok) continue
    mkdirSync(to, { recursive: true })
    writeWhole(to, name, file.value)
  }
}

function readWhole(directory: string, hash: FileHash): Result<Buffer, FileFlaw> {
  try {
    const bytes = readFileSync(join(directory, hash))
    return hashOf(bytes) === hash ? ok(bytes) : err('changed')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return err('missing')
    throw error
  }
}

/** The file has its name only once it is on the disk: a half of one is never found under a hash. */
function writeWhole(directory: string, name: string, bytes: Uint8Array): void {
  const part = join(directory, `${name}.part`)
  try {
    const handle = openSync(part, 'w')
    try {
      writeFileSync(handle, bytes)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(part, join(directory, name))
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
  syncDirectory(directory)
}

function hashOf(bytes: Uint8Array): FileHash {
  return createHash('sha256').update(bytes).digest('hex') as FileHash
}
