import type { Session } from 'electron'
import type { Logger } from 'pino'
import { mayHavePermission } from './may-have-permission.ts'

/**
 * Denies every permission, device, screen and download to every page, but one: our page may see through a camera, asked for
 * anew each time it opens one for a photo. A feature that needs another switches on that one, here.
 */
export function denyPermissions(session: Session, log: Logger): void {
  session.setPermissionRequestHandler((_page, permission, answer, details) => {
    const granted = mayHavePermission({ permission, ...details })
    if (granted) log.info({ permission }, 'our page opens the camera')
    else log.warn({ permission }, 'refused a permission')
    answer(granted)
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
