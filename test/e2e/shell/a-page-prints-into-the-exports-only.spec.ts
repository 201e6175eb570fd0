import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../station/tallyman-test.ts'

test('a page prints into a new file of the folder of exports, and nowhere else', async ({ tallyman }) => {
  const { page, dataDirectory } = tallyman
  const exportsFolder = join(dataDirectory, 'exports')
  const print = (name: unknown) =>
    // The type of the bridge keeps our own page from this; a page that was taken over would not be kept.
    page.evaluate((asked) => Reflect.apply(window.tallyman.printToPdf, window.tallyman, [asked]), name)

  for (const name of [
    '../x.pdf',
    '..\\x.pdf',
    '/tmp/x.pdf',
    'a/b.pdf',
    'x.exe',
    '.pdf',
    'x'.repeat(121) + '.pdf',
    7,
    null,
  ]) {
    expect(await print(name), String(name)).toEqual({ ok: false, said: 'refused' })
  }
  expect(existsSync(exportsFolder)).toBe(false)

  expect(await print('once.pdf')).toEqual({ ok: true })
  const first = readFileSync(join(exportsFolder, 'once.pdf'))
  expect(first.subarray(0, 5).toString()).toBe('%PDF-')
  expect(await print('once.pdf')).toMatchObject({ ok: false, said: expect.stringContaining('EEXIST') })
  expect(readFileSync(join(exportsFolder, 'once.pdf'))).toEqual(first)
  expect(readdirSync(exportsFolder)).toEqual(['once.pdf'])
})
