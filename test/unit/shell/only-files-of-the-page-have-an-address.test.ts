import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAppFile, stepsOf } from '#shell/app-file.ts'

let folder = ''
let root = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tallyman-page-'))
  root = join(folder, 'renderer')
  await mkdir(join(root, 'assets'), { recursive: true })
  await writeFile(join(root, 'index.html'), 'page')
  await writeFile(join(root, 'assets', 'index-B1x_y.js'), 'script')
  await writeFile(join(root, 'notes.txt'), 'notes')
  await writeFile(join(folder, 'secret.js'), 'secret')
  await symlink(join(folder, 'secret.js'), join(root, 'linked.js'))
  await symlink(folder, join(root, 'linked'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the page and its parts are found, with their types', async () => {
  expect(await findAppFile(root, 'app://tallyman/')).toMatchObject({
    ok: true,
    value: { contentType: 'text/html; charset=utf-8' },
  })
  expect(await findAppFile(root, 'app://tallyman/index.html?theme=dark#home')).toMatchObject({ ok: true })
  expect(await findAppFile(root, 'app://tallyman/assets/index-B1x_y.js')).toMatchObject({
    ok: true,
    value: { contentType: 'text/javascript; charset=utf-8' },
  })
})

test.each([
  '../secret.js',
  'assets/../../secret.js',
  '..%2fsecret.js',
  '..%5csecret.js',
  '..\\secret.js',
  '%2e%2e/secret.js',
  'index.html%00.js',
  '/etc/passwd',
  'C:/Windows/win.ini',
  'C:secret.js',
  'index.html::$DATA',
  '.hidden.js',
  'assets//index-B1x_y.js',
  'assets/',
])('%s is no path of ours', async (path) => {
  expect(await findAppFile(root, `app://tallyman/${path}`)).toEqual({ ok: false, error: 'not a path of ours' })
})

test.each([
  'app://elsewhere/index.html',
  'app://tallyman.elsewhere/index.html',
  'file:///etc/passwd',
  'app://tallyman',
])('%s is not our origin', async (address) => {
  expect(await findAppFile(root, address)).toEqual({ ok: false, error: 'not our origin' })
})

test('a link that leads out of the root is refused, of a file and of a folder', async () => {
  expect(await findAppFile(root, 'app://tallyman/linked.js')).toEqual({ ok: false, error: 'outside the app' })
  expect(await findAppFile(root, 'app://tallyman/linked/secret.js')).toEqual({ ok: false, error: 'outside the app' })
})

test('a file that is missing, or of a kind the page does not have, is refused', async () => {
  expect(await findAppFile(root, 'app://tallyman/missing.js')).toEqual({ ok: false, error: 'no such file' })
  expect(await findAppFile(root, 'app://tallyman/notes.txt')).toEqual({
    ok: false,
    error: 'not a kind of file we have',
  })
})

test('whatever the address, its steps never lead up, hide, or hold a separator', () => {
  const nasty = fc.constantFrom('..', '.', '/', '\\', '%2f', '%5c', '%00', '\0', ':', 'a', 'index.html', '~', ' ')
  const address = fc.array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 })
  fc.assert(
    fc.property(address, (parts) => {
      const steps = stepsOf(`app://tallyman/${parts.join('')}`)
      for (const step of steps.ok ? steps.value : []) expect(step).toMatch(/^[^./\\:%\0~ ][^/\\:%\0~ ]*$/)
    }),
  )
})
