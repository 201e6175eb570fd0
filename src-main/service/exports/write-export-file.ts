import { createHash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportedFile } from '#shared/domain/exports/facts.ts'

/**
 * Writes a file piece by piece, so that a long one neither fills the memory nor keeps scans waiting. It has its name
 * only once it is whole and on the disk. Throws the file system's errors, and then leaves nothing.
 */
export async function writeExportFile(folder: string, name: string, pieces: Iterable<string>): Promise<ExportedFile> {
  const path = join(folder, name)
  const unfinished = `${path}.part`
  const hash = createHash('sha256')
  try {
    const file = await open(unfinished, 'w')
    try {
      for (const piece of pieces) {
        hash.update(piece)
        await file.writeFile(piece)
      }
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  return { name, sha256: hash.digest('hex') }
}
