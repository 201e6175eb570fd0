import type { Session } from 'electron'
import type { Logger } from 'pino'

/** Denies every permission, device, screen and download to every page. A feature that needs one switches on that one, here. */
export function denyPermissions(session: Session, log: Logger): void {
  session.setPermissionRequestHandler((_page, permission, answer) => {
    log.warn({ permission }, 'refused a permission')
    answer(false)
  })
  // Asked silently and often, by the browser itself too: not worth a line each.
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => {
    log.warn('refused to share the screen')
    answer({})
  })
  session.on('will-download', (event, item) => {
    event.preventDefault()
    log.warn({ address: item.getURL().slice(0, 256) }, 'refused a download')
  })
}
