import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sourcesStamp } from '#scripts/setup/build.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tallyman-build-'))
  await mkdir(join(root, 'src-main', 'shell'), { recursive: true })
  await writeFile(join(root, 'src-main', 'shell', 'main.ts'), 'start()')
  for (const file of ['electron.vite.config.ts', 'lingui.config.ts', 'package.json', 'package-lock.json'])
    await writeFile(join(root, file), '')
})
afterEach(() => rm(root, { recursive: true }))

test('a file that was only touched makes no new build', async () => {
  const before = await sourcesStamp(root)
  await utimes(join(root, 'src-main', 'shell', 'main.ts'), 0, 0)
  expect(await sourcesStamp(root)).toBe(before)
})

test('a file that changed, came or was renamed does', async () => {
  const before = await sourcesStamp(root)
  await writeFile(join(root, 'src-main', 'shell', 'main.ts'), 'stop()')
  const changed = await sourcesStamp(root)
  await writeFile(join(root, 'src-main', 'shell', 'menu.ts'), '')
  const added = await sourcesStamp(root)
  await rm(join(root, 'src-main', 'shell', 'menu.ts'))
  await writeFile(join(root, 'src-main', 'shell', 'window.ts'), '')
  const renamed = await sourcesStamp(root)
  expect(new Set([before, changed, added, renamed]).size).toBe(4)
})

test('so does a setting of the build', async () => {
  const before = await sourcesStamp(root)
  await writeFile(join(root, 'electron.vite.config.ts'), 'other')
  expect(await sourcesStamp(root)).not.toBe(before)
})

test('a file beside the sources does not', async () => {
  const before = await sourcesStamp(root)
  await writeFile(join(root, 'README.md'), 'words')
  expect(await sourcesStamp(root)).toBe(before)
})
