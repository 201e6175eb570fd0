import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findNpm } from '#scripts/setup/npm-program.ts'
import { projectRoot } from '#scripts/setup/project-root.ts'
import { runProgram } from '#scripts/setup/run-program.ts'
import { canMountDisks } from '#test/support/ledger/small-disk.ts'
import { integrityOf, packCarriedRuntime } from './carried-runtime.ts'
import { onSmallDisk } from './small-disk.ts'
import { startRegistry } from './small-registry.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tallyman-prepare-'))
})
afterEach(() => rm(root, { recursive: true }))

/** A clone as far as prepare.mjs looks: itself, its rules, and a lockfile with one package. */
async function cloneWith({ name, integrity }: { readonly name: string; readonly integrity: string }): Promise<string> {
  const clone = join(root, 'clone')
  for (const file of ['prepare.mjs', 'install-rules.mjs'])
    await cp(join(projectRoot, 'scripts', 'setup', file), join(clone, 'scripts', 'setup', file))
  const manifest = { name: 'clone', version: '1.0.0', dependencies: { [name]: '1.0.0' } }
  const packages = { '': manifest, [`node_modules/${name}`]: { version: '1.0.0', integrity } }
  await writeFile(join(clone, 'package.json'), JSON.stringify(manifest))
  await writeFile(join(clone, 'package-lock.json'), JSON.stringify({ ...manifest, lockfileVersion: 3, packages }))
  return clone
}

function npmAt(registry: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    npm_execpath: findNpm(),
    npm_node_execpath: process.execPath,
    npm_config_registry: registry,
    npm_config_cache: join(root, 'npm'),
    npm_config_fetch_retries: '0',
  }
}

const nowhere = 'http://127.0.0.1:9'

test('a Node that is too old is told which one is needed, and nothing is touched', async () => {
  const clone = await cloneWith({ name: 'left-out', integrity: 'sha512-a' })
  const before = await readdir(clone)
  const oldNode = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.19.1'})"
  const words = ['--import', oldNode, join(clone, 'scripts', 'setup', 'prepare.mjs')]
  expect(await runProgram(process.execPath, words, { env: npmAt(nowhere) })).toEqual({
    code: 1,
    stdout: '',
    stderr: 'Tallyman needs Node 20 or later, and this is 18.19.1: install a newer one from https://nodejs.org.\n',
  })
  expect(await readdir(clone)).toEqual(before)
})

test('packages that cannot be downloaded are told with what to do, and nothing half-installed is left', async () => {
  const clone = await cloneWith({ name: 'left-out', integrity: 'sha512-a' })
  const words = [join(clone, 'scripts', 'setup', 'prepare.mjs')]
  const { code, stdout, stderr } = await runProgram(process.execPath, words, { env: npmAt(nowhere) })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(lastLine(stderr)).toMatch(/^The packages could not be downloaded\. .+ run the same command again\.$/)
  expect(await readdir(clone)).not.toContain('node_modules')
})

test.skipIf(!canMountDisks)('so is a disk that fills up while packages are written', async () => {
  const { runtime, archive } = await packCarriedRuntime(join(root, 'offer'), 6_000_000)
  const registry = await startRegistry(runtime, archive)
  const clone = await cloneWith({ name: runtime.name, integrity: integrityOf(archive) })
  const disk = join(root, 'disk')
  await mkdir(disk)
  const script = 'cp -r "$2/." "$1"; "$3" "$1/scripts/setup/prepare.mjs" || true; ls "$1"'
  const { stdout, stderr } = await onSmallDisk(disk, 4, script, [clone, process.execPath], npmAt(registry.url))
  await registry.close()

  expect(lastLine(stderr)).toMatch(/^The disk is full: .+ run the same command again\.$/)
  expect(stdout).not.toContain('node_modules')
})

function lastLine(text: string): string | undefined {
  return text.trim().split('\n').at(-1)
}
