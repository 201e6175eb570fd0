import { createHash } from 'node:crypto'
import { link, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeliveryVerdict } from '#shared/domain/hand-over/delivery.ts'
import { folderVerdict } from '#shared/domain/hand-over/folder-verdict.ts'
import { errorCode } from '#service/persistence/database/disk-refusal.ts'
import { inTime } from './in-time.ts'
import type { HandOverTransport, Parcel } from './transport.ts'

/** How long a drive may take for one file, in milliseconds. */
const drivePatience = 120_000

const noAnswer = folderVerdict('ETIMEDOUT', 'the folder does not answer')

/** What file systems without links to one file from two names answer. */
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL', 'UNKNOWN'])

/**
 * Lays every file into one folder that somebody watches. A file has its name only once it is whole and on the disk, and the name
 * is never taken from another file. What lies there already with the same bytes is done.
 */
export function openFolderTransport(folder: string): HandOverTransport {
  const closing = Promise.withResolvers<void>()
  let underWay: { readonly name: string; readonly verdict: Promise<DeliveryVerdict> } | null = null
  return {
    deliver: async (parcel) => {
      // A drive that is gone may hold a call for ever: no second one is begun behind it.
      if (underWay !== null && underWay.name !== parcel.name) return noAnswer
      underWay ??= {
        name: parcel.name,
        verdict: lay(folder, parcel).finally(() => {
          underWay = null
        }),
      }
      return (await inTime(underWay.verdict, drivePatience, closing.promise)) ?? noAnswer
    },
    close: async () => closing.resolve(),
  }
}

async function lay(folder: string, { name, bytes, sha256 }: Parcel): Promise<DeliveryVerdict> {
  const path = join(folder, name)
  const unfinished = `${path}.part`
  try {
    const lying = await digestOf(path)
    if (lying === sha256) return { kind: 'done' }
    if (lying !== null) return { kind: 'refused', because: 'otherFileThere', said: path }
    const file = await open(unfinished, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await giveName(unfinished, path)
    await syncFolder(folder)
    return { kind: 'done' }
  } catch (failure) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    if (errorCode(failure) === 'EEXIST') return { kind: 'refused', because: 'otherFileThere', said: path }
    return folderVerdict(errorCode(failure) ?? '', failure instanceof Error ? failure.message : String(failure))
  }
}

/** The SHA-256 of a file; null where there is none. */
async function digestOf(path: string): Promise<string | null> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
  } catch (failure) {
    if (errorCode(failure) === 'ENOENT') return null
    throw failure
  }
}

/** A second name for the file fails where the name is taken, which renaming does not; not every drive can do it. */
async function giveName(unfinished: string, path: string): Promise<void> {
  try {
    await link(unfinished, path)
    await rm(unfinished)
  } catch (failure) {
    if (!noLinks.has(errorCode(failure) ?? '')) throw failure
    await rename(unfinished, path)
  }
}

/** Puts the names on the disk, where the system can; Windows does so by itself. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (failure) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(errorCode(failure) ?? '')) throw failure
  }
}
