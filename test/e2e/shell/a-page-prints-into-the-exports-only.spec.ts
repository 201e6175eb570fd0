import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { printDialogOf } from '../support/print-dialog.ts'
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

test('a page asks for the print dialog of the system with a sheet of paper, and with nothing else', async ({
  tallyman,
}) => {
  const { page, app } = tallyman
  const dialog = await printDialogOf(app)
  const print = (sheet: unknown) =>
    page.evaluate((asked) => Reflect.apply(window.tallyman.printOnPaper, window.tallyman, [asked]), sheet)
  for (const sheet of [null, 7, {}, { width: 105 }, { width: '105', height: 148 }, { width: 0, height: 148 }]) {
    expect(await print(sheet), JSON.stringify(sheet)).toEqual({ kind: 'failed', said: 'refused' })
  }
  expect(await dialog.sheets()).toEqual([])
  expect(await print({ width: 105, height: 148, silent: true })).toEqual({ kind: 'printed' })
  expect(await dialog.sheets()).toEqual([{ width: 105_000, height: 148_000 }])
})
