import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import type { ExternalSystemFlaw } from '#shared/domain/hand-over/external-system.ts'
import { folderVerdict } from '#shared/domain/hand-over/folder-verdict.ts'
import { errorCode } from '#service/persistence/database/disk-refusal.ts'
import { inTime } from './in-time.ts'

const patience = 15_000

/**
 * Tries a folder out as a hand-over uses it: writes a small file, gives it its name, reads it back and removes it. Null where all of that
 * works; else what does not. `name` is one that no other file has.
 */
export async function flawOfFolder(folder: string, name: string): Promise<ExternalSystemFlaw | null> {
  if (!isAbsolute(folder)) return 'pathNotWhole'
  const tried = await inTime(tryOut(folder, name), patience, new Promise(() => undefined))
  return tried === null ? 'notReliable' : tried.flaw
}

async function tryOut(folder: string, name: string): Promise<{ readonly flaw: ExternalSystemFlaw | null }> {
  const path = join(folder, name)
  const unfinished = `${path}.part`
  try {
    const found = await stat(folder)
    if (!found.isDirectory()) return { flaw: 'notAFolder' }
    const file = await open(unfinished, 'wx')
    try {
      await file.writeFile(name)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
    const isThere = (await readFile(path, 'utf8')) === name
    await rm(path)
    return { flaw: isThere ? null : 'notReliable' }
  } catch (failure) {
    for (const left of [unfinished, path]) await rm(left, { force: true }).catch(() => undefined)
    return { flaw: flawOf(errorCode(failure)) }
  }
}

function flawOf(code: string | null): ExternalSystemFlaw {
  if (code === 'ENOENT') return 'noFolder'
  if (code === 'ENOTDIR') return 'notAFolder'
  const { because } = folderVerdict(code ?? '', '')
  return because === 'diskFull' || because === 'notWritable' ? because : 'notReliable'
}
