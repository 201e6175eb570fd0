import { ipcMain } from 'electron'
import type { WebContents } from 'electron'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { shellChannels } from '#shared/contract/shell-channels.ts'
import type { PrintOutcome } from '#shared/contract/shell-channels.ts'
import { refusalOfSender } from './refusal-of-sender.ts'

/** What the service calls an export: nothing that leads out of the folder, and no ending but our own. */
const nameOfExport = /^[A-Za-z0-9_-]{1,120}\.pdf$/

/**
 * Prints our own page as it stands into the folder of exports when it asks for that: nobody else's page, no other
 * address, no markup from anywhere. A file that is there already is never written over.
 */
export function printOnRequest(page: WebContents, exportsDirectory: () => string, log: Logger): void {
  ipcMain.handle(shellChannels.printToPdf, async (event, name: unknown): Promise<PrintOutcome> => {
    const refusal = refusalOfSender(event, page)
    if (refusal !== undefined || typeof name !== 'string' || !nameOfExport.test(name)) {
      log.warn({ because: refusal ?? 'the name is none of an export' }, 'refused to print')
      return { ok: false, said: 'refused' }
    }
    try {
      const pdf = await page.printToPDF({
        pageSize: 'A4',
        // A label says in its style how large its sheet is; what says nothing is printed on A4.
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
      })
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
