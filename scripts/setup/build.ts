import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { projectRoot } from './project-root.ts'
import { runProgram } from './run-program.ts'
import { say } from './say.ts'
import { inOneLine, type SetupFailure } from './setup-failure.ts'

const sources = ['src-main', 'src-preload', 'src-renderer', 'src-shared', 'resources']
const settings = ['electron.vite.config.ts', 'lingui.config.ts', 'package.json', 'package-lock.json']

/** A hash over the names and contents of all that goes into the build. */
export async function sourcesStamp(root: string): Promise<string> {
  const listed = await Promise.all(sources.map((folder) => filesBelow(root, folder)))
  const files = [...listed.flat(), ...settings].sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const content = await readFile(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

async function filesBelow(root: string, folder: string): Promise<readonly string[]> {
  if (!existsSync(join(root, folder))) return []
  const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

/** Builds into `out/` where the sources are not those of the last build. The mark is written last: half a build has none. */
export async function buildIfStale(root: string = projectRoot): Promise<Result<void, SetupFailure>> {
  const markFile = join(root, 'out', '.built-from')
  const stamp = await sourcesStamp(root)
  if (existsSync(markFile) && (await readFile(markFile, 'utf8')) === stamp) return ok(undefined)

  say('Building ...')
  await rm(markFile, { force: true })
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const built = await runProgram(process.execPath, [tool, 'build'], { cwd: root })
  if (built.code !== 0) return err(whyBuildFailed(`${built.stdout}\n${built.stderr}`))
  await writeFile(markFile, stamp)
  return ok(undefined)
}

function whyBuildFailed(report: string): SetupFailure {
  if (/\bENOSPC\b/.test(report))
    return { says: 'The disk is full: the build stopped.', remedy: 'Make room and run the same command again.' }
  return { says: `The build failed:\n${report.trim()}\n`, remedy: 'Correct the source and run the same command again.' }
}

if (import.meta.main) {
  const built = await buildIfStale()
  if (!built.ok) {
    say(inOneLine(built.error))
    process.exitCode = 1
  }
}
