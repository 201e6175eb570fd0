import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from './project-root.ts'
import { runProgram } from './run-program.ts'
import { say } from './say.ts'

/** Milliseconds that Electron's own download may take. Where it is blocked it mostly fails at once. */
const downloadLimit = 180_000

const electronPackage = join(projectRoot, 'node_modules', 'electron')

/** A download that failed is not tried at every start; a fresh install of the packages removes the mark. */
const triedMark = join(electronPackage, '.download-failed')

/** The folder of the binary that belongs to the `electron` package; downloaded where possible, else undefined. */
export async function findOwnElectron(env: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const present = await installedFolder()
  if (present !== undefined) return present
  if (existsSync(triedMark)) return undefined

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
  await writeFile(triedMark, '')
  return undefined
}

async function installedFolder(): Promise<string | undefined> {
  const pathFile = join(electronPackage, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const executable = join(electronPackage, 'dist', await readFile(pathFile, 'utf8'))
  return existsSync(executable) ? join(electronPackage, 'dist') : undefined
}
