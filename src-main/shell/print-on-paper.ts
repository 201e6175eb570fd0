import { ipcMain } from 'electron'
import type { WebContents } from 'electron'
import type { Logger } from 'pino'
import { shellChannels } from '#shared/contract/shell-channels.ts'
import type { PaperOutcome, SheetSize } from '#shared/contract/shell-channels.ts'
import { refusalOfSender } from './refusal-of-sender.ts'
import { onWhitePaper } from './white-paper.ts'

/** Chromium takes no smaller sheet than 353 micrometres, and nobody has a larger one than A0; both in millimetres. */
const [smallest, largest] = [1, 1189]

/**
 * Shows the dialog of the system in which a person chooses a printer for our own page as it stands. Never without
 * that dialog: nothing but a person makes a printer of the system print.
 */
export function printOnPaperOnRequest(page: WebContents, log: Logger): void {
  ipcMain.handle(shellChannels.printOnPaper, (event, sheet: unknown): PaperOutcome | Promise<PaperOutcome> => {
    const refusal = refusalOfSender(event, page)
    if (refusal !== undefined || !isSheet(sheet)) {
      log.warn({ because: refusal ?? 'the sheet has no size' }, 'refused to print')
      return { kind: 'failed', said: 'refused' }
    }
    const printed = () =>
      new Promise<PaperOutcome>((resolve) => {
        page.print(
          // In micrometres.
          { printBackground: true, pageSize: { width: sheet.width * 1000, height: sheet.height * 1000 } },
          (isPrinted, said) => {
            if (!isPrinted) log.info({ said }, 'the page was not printed')
            resolve(outcomeOf(isPrinted, said))
          },
        )
      })
    return onWhitePaper(page, printed)
  })
}

function outcomeOf(printed: boolean, said: string): PaperOutcome {
  if (printed) return { kind: 'printed' }
  // One of Electron's own words, the same in every language (electron, shell/browser/api/electron_api_web_contents.cc).
  return /cancell?ed/i.test(said) ? { kind: 'cancelled' } : { kind: 'failed', said }
}

function isSheet(asked: unknown): asked is SheetSize {
  if (typeof asked !== 'object' || asked === null || !('width' in asked) || !('height' in asked)) return false
  return [asked.width, asked.height].every((side) => typeof side === 'number' && side >= smallest && side <= largest)
}
