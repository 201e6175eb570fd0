import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findNpm } from '#scripts/setup/npm-program.ts'
import { projectRoot } from '#scripts/setup/project-root.ts'
import { runProgram } from '#scripts/setup/run-program.ts'

let root: string

/** A clone as far as prepare.mjs looks: itself, its rules, and a lockfile with one package. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tallyman-prepare-'))
  for (const file of ['prepare.mjs', 'install-rules.mjs'])
    await cp(join(projectRoot, 'scripts', 'setup', file), join(root, 'scripts', 'setup', file))
  const manifest = { name: 'clone', version: '1.0.0', dependencies: { 'left-out': '1.0.0' } }
  const locked = { version: '1.0.0', integrity: 'sha512-a' }
  const packages = { '': manifest, 'node_modules/left-out': locked }
  await writeFile(join(root, 'package.json'), JSON.stringify(manifest))
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ ...manifest, lockfileVersion: 3, packages }))
})
afterEach(() => rm(root, { recursive: true }))

function prepare(nodeSwitches: readonly string[] = []) {
  return runProgram(process.execPath, [...nodeSwitches, join(root, 'scripts', 'setup', 'prepare.mjs')], {
    env: {
      ...process.env,
      npm_execpath: findNpm(),
      npm_node_execpath: process.execPath,
      npm_config_registry: 'http://127.0.0.1:9',
      npm_config_cache: join(root, 'npm'),
      npm_config_fetch_retries: '0',
    },
  })
}

test('a Node that is too old is told which one is needed, and nothing is touched', async () => {
  const oldNode = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.19.1'})"
  const before = await readdir(root)
  expect(await prepare(['--import', oldNode])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'Tallyman needs Node 20 or later, and this is 18.19.1: install a newer one from https://nodejs.org.\n',
  })
  expect(await readdir(root)).toEqual(before)
})

test('packages that cannot be downloaded are told with what to do, and nothing half-installed is left', async () => {
  const { code, stdout, stderr } = await prepare()
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr.trim().split('\n').at(-1)).toMatch(
    /^The packages could not be downloaded\. .+ run the same command again\.$/,
  )
  expect(await readdir(root)).not.toContain('node_modules')
})
