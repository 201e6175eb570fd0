import { ipcMain } from 'electron'
import type { WebContents } from 'electron'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { longestSheetMark, shellChannels } from '#shared/contract/shell-channels.ts'
import type { PrintOutcome, SheetMarks } from '#shared/contract/shell-channels.ts'
import { refusalOfSender } from './refusal-of-sender.ts'
import { onWhitePaper } from './white-paper.ts'

/** What the service calls an export: nothing that leads out of the folder, and no ending but our own. */
const nameOfExport = /^[A-Za-z0-9_-]{1,120}\.pdf$/

/**
 * Prints our own page as it stands into the folder of exports when it asks for that: nobody else's page, no other
 * address, no markup from anywhere. A file that is there already is never written over.
 */
export function printOnRequest(page: WebContents, exportsDirectory: () => string, log: Logger): void {
  ipcMain.handle(shellChannels.printToPdf, async (event, name: unknown, marks: unknown): Promise<PrintOutcome> => {
    const refusal = refusalOfSender(event, page)
    if (refusal !== undefined || typeof name !== 'string' || !nameOfExport.test(name) || !areMarks(marks)) {
      log.warn({ because: refusal ?? 'the name is none of an export, or the marks are none' }, 'refused to print')
      return { ok: false, said: 'refused' }
    }
    try {
      const pdf = await onWhitePaper(page, () =>
        page.printToPDF({
          pageSize: 'A4',
          // A label says in its style how large its sheet is; what says nothing is printed on A4.
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          ...(marks === null ? {} : { displayHeaderFooter: true, headerTemplate: headOf(marks), footerTemplate: foot }),
        }),
      )
      const folder = exportsDirectory()
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, name), pdf, { flag: 'wx' })
      return { ok: true }
    } catch (failure) {
      log.error({ failure: String(failure) }, 'the page was not printed')
      return { ok: false, said: failure instanceof Error ? failure.message : String(failure) }
    }
  })
}

/** Chromium draws its margin in a document of its own, at no size and in no style but what stands here; it fills in these classes. */
const lineStyle = 'font: 9px sans-serif; width: 100%; margin: 0 12mm; display: flex; justify-content: space-between'
const foot = `<div style="${lineStyle}"><span></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`

function headOf({ left, right }: SheetMarks): string {
  return `<div style="${lineStyle}"><span>${inMarkup(left)}</span><b>${inMarkup(right)}</b></div>`
}

/** Text as markup in which nothing but text stands: every character that is no letter, digit or blank goes by its number. */
function inMarkup(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N} ]/gu, (character) => `&#${character.codePointAt(0)};`)
}

function areMarks(asked: unknown): asked is SheetMarks | null {
  if (asked === null) return true
  if (typeof asked !== 'object' || !('left' in asked) || !('right' in asked)) return false
  return [asked.left, asked.right].every((mark) => typeof mark === 'string' && mark.length <= longestSheetMark)
}
