import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from './project-root.ts'
import { runProgram } from './run-program.ts'
import { say } from './say.ts'

/** Milliseconds that Electron's own download may take. Where it is blocked it mostly fails at once. */
const downloadLimit = 180_000

const electronPackage = join(projectRoot, 'node_modules', 'electron')

/** Left by a download that failed; a fresh install of the packages removes it. */
const triedMark = join(electronPackage, '.download-failed')

/**
 * The folder of the binary that belongs to the `electron` package; downloaded where possible, else undefined.
 * Where there is something to fall back on, a download that failed once is not tried again at every start.
 */
export async function findOwnElectron(env: NodeJS.ProcessEnv, hasFallback: boolean): Promise<string | undefined> {
  const present = await installedFolder()
  if (present !== undefined) return present
  if (hasFallback && existsSync(triedMark)) return undefined

  say("Getting Electron's own binary ...")
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...plain } = env
  const installed = await runProgram(process.execPath, [join(electronPackage, 'install.js')], {
    env: plain,
    limit: downloadLimit,
  })
  const folder = await installedFolder()
  if (folder !== undefined) return folder
  const reason = /^(?:\w*Error: )?(.+)$/m.exec(installed.stderr.trim())?.[1] ?? 'it took too long'
  say(`Electron's own binary cannot be downloaded here (${reason.slice(0, 160)}). "npx install-electron" tries again.`)
  // Without the right to leave a mark, the next start tries again.
  await writeFile(triedMark, '').catch(() => undefined)
  return undefined
}

async function installedFolder(): Promise<string | undefined> {
  const pathFile = join(electronPackage, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const executable = join(electronPackage, 'dist', await readFile(pathFile, 'utf8'))
  return existsSync(executable) ? join(electronPackage, 'dist') : undefined
}
