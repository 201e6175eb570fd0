import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { electronRuntime, executableIn, whichRuntime } from '#scripts/setup/electron-runtime.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tallyman-named-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a runtime that the person names comes first', async () => {
  const executable = executableIn(folder)
  await mkdir(dirname(executable), { recursive: true })
  await writeFile(executable, '')
  expect(await electronRuntime({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toEqual({
    ok: true,
    value: { kind: 'named', folder, executable },
  })
})

test('a name that leads to no Electron is told, and nothing else is taken in its place', async () => {
  expect(await electronRuntime({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toMatchObject({
    ok: false,
    error: { says: expect.stringContaining(folder), remedy: expect.stringContaining('unset it') },
  })
})

test('the executable lies where each system has it', () => {
  expect(executableIn('dist', 'win32')).toBe(join('dist', 'electron.exe'))
  expect(executableIn('dist', 'darwin')).toBe(join('dist', 'Electron.app', 'Contents', 'MacOS', 'Electron'))
  expect(executableIn('dist', 'linux')).toBe(join('dist', 'electron'))
})

test('the fallback is said to be none for production', () => {
  expect(whichRuntime({ kind: 'fallback', folder, executable: executableIn(folder) })).toContain('never for production')
})
