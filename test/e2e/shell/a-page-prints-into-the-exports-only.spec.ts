import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { expect } from '@playwright/test'
import { textOfPdf } from '#test/support/certificate/text-of-pdf.ts'
import { printDialogOf } from '../support/print-dialog.ts'
import { test } from '../station/tallyman-test.ts'

test('a page prints into a new file of the folder of exports, and nowhere else', async ({ tallyman }) => {
  const { page, dataDirectory } = tallyman
  const exportsFolder = join(dataDirectory, 'exports')
  const print = (name: unknown, marks: unknown = null) =>
    // The type of the bridge keeps our own page from this; a page that was taken over would not be kept.
    page.evaluate((asked) => Reflect.apply(window.tallyman.printToPdf, window.tallyman, asked), [name, marks])

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
  for (const marks of [7, {}, { left: 'x' }, { left: 'x', right: 7 }, { left: 'x'.repeat(201), right: '' }]) {
    expect(await print('marked.pdf', marks), JSON.stringify(marks)).toEqual({ ok: false, said: 'refused' })
  }
  expect(existsSync(exportsFolder)).toBe(false)

  expect(await print('once.pdf')).toEqual({ ok: true })
  const first = readFileSync(join(exportsFolder, 'once.pdf'))
  expect(first.subarray(0, 5).toString()).toBe('%PDF-')
  expect(await print('once.pdf')).toMatchObject({ ok: false, said: expect.stringContaining('EEXIST') })
  expect(readFileSync(join(exportsFolder, 'once.pdf'))).toEqual(first)
  expect(readdirSync(exportsFolder)).toEqual(['once.pdf'])
})

test('the margins of a sheet are white on a dark screen too, and the window is dark again after it', async ({
  tallyman,
}) => {
  const { page, app, dataDirectory } = tallyman
  const ground = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor())
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBackgroundColor('#16191D'))
  expect(await page.evaluate(() => window.tallyman.printToPdf('white.pdf', null))).toEqual({ ok: true })
  const fills = coloursIn(readFileSync(join(dataDirectory, 'exports', 'white.pdf')))
  // The sign-in's own ground is among them, so that colours are found at all.
  expect(fills.length).toBeGreaterThan(0)
  expect(fills).not.toContain('.0863 .098 .1137')
  expect(await ground()).toBe('#16191D')
})

/** The colours that the drawing of a PDF fills with, as it writes them. */
function coloursIn(pdf: Buffer): readonly string[] {
  const streams = pdf.toString('latin1').matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)
  return [...streams].flatMap(([, packed = '']) => {
    try {
      const drawing = inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
      return [...drawing.matchAll(/([\d.]+ [\d.]+ [\d.]+) rg/g)].map(([, colour = '']) => colour)
    } catch {
      // A font or a picture, packed in a way of its own.
      return []
    }
  })
}

test('what stands in the margin of a sheet is text, whatever stands in it', async ({ tallyman }) => {
  const { page, dataDirectory } = tallyman
  const left = `<img src=x onerror=alert(1)> & "Ä"`
  const marks = { left, right: '<script>1</script>' }
  expect(await page.evaluate((asked) => window.tallyman.printToPdf('marked.pdf', asked), marks)).toEqual({ ok: true })
  const [sheet = ''] = await textOfPdf(join(dataDirectory, 'exports', 'marked.pdf'))
  expect(sheet).toContain(left)
  expect(sheet).toContain('<script>1</script>')
  expect(sheet).toMatch(/1 \/ \d/)
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
