import { ipcMain } from 'electron'
import type { WebContents } from 'electron'
import type { Logger } from 'pino'
import { shellChannels } from '#shared/contract/shell-channels.ts'
import { siteModes } from '#shared/contract/site-folders.ts'
import { refusalOfSender } from './refusal-of-sender.ts'
import type { ServiceSupervision } from './service-supervision.ts'
import type { SiteChoice } from './site-choice.ts'

/**
 * Opens the site that our own page asks for: the service of the other one comes to rest first, whoever was signed in
 * there is signed out, and the page begins anew, so that nothing of one site stays on a screen of the other.
 */
export function chooseSiteOnRequest(
  page: WebContents,
  choice: SiteChoice,
  supervision: ServiceSupervision,
  log: Logger,
): void {
  ipcMain.on(shellChannels.chooseSite, (event, word: unknown) => {
    const refusal = refusalOfSender(event, page)
    const site = siteModes.find((mode) => mode === word)
    if (refusal !== undefined || site === undefined)
      return log.warn({ because: refusal ?? 'there is no such site' }, 'refused to open a site')
    log.info({ site }, 'a person chose the site')
    try {
      choice.choose(site)
    } catch (failure) {
      // The site is opened all the same; the next start asks again.
      log.error({ failure: String(failure) }, 'the choice of the site was not kept')
    }
    supervision.restart()
    page.reload()
  })
}
