import { app, powerMonitor, session } from 'electron'
import type { BrowserWindow } from 'electron'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { builtParts } from './app-paths.ts'
import { registerAppScheme, serveAppFiles } from './app-protocol.ts'
import { chooseHost } from './choose-host.ts'
import { endAtBugs } from './fatal.ts'
import { openLog } from './logging.ts'
import { setMenu } from './menu.ts'
import { denyNavigation } from './navigation.ts'
import { nodeChildHost } from './node-child-host.ts'
import { denyPermissions } from './permissions.ts'
import { placesOf } from './places.ts'
import { siteFolders } from '#shared/contract/site-folders.ts'
import { answerBehindKeys } from './keys-so-far.ts'
import { chooseSiteOnRequest } from './site-chooser.ts'
import { openSiteChoice } from './site-choice.ts'
import type { SiteChoice } from './site-choice.ts'
import type { Places } from './places.ts'
import { brokerPorts } from './port-broker.ts'
import { printOnPaperOnRequest } from './print-on-paper.ts'
import { printOnRequest } from './print-to-pdf.ts'
import type { ServiceHost } from './service-host.ts'
import { askSecretStore } from './secret-store.ts'
import { superviseService } from './service-supervision.ts'
import type { ServiceSupervision } from './service-supervision.ts'
import { testSettings } from './test-settings.ts'
import { unsuitableHost } from './unsuitable-host.ts'
import { utilityProcessHost } from './utility-process-host.ts'
import { openWindow } from './window.ts'

const places = placesOf({
  commandLine: process.argv,
  env: process.env,
  platform: process.platform,
  userData: app.getPath('userData'),
  appName: app.getName(),
})
const settings = testSettings(app.isPackaged, process.env)

app.setPath('userData', places.browser)
app.setAppLogsPath(places.logs)
registerAppScheme()
if (settings.camera === 'made') app.commandLine.appendSwitch('use-fake-device-for-media-stream')

// The lock is one per folder of the browser engine, and so one per data directory: two apps never share a ledger.
if (app.requestSingleInstanceLock()) run()
else app.quit()

function run(): void {
  const log = openLog(places.logs)
  endAtBugs(log, places.logs)
  denyNavigation(app, log)

  log.info({ version: app.getVersion(), electron: process.versions['electron'], data: places.data }, 'the app starts')
  const host = serviceHost(log)
  const choice = openSiteChoice(places.data, process.argv)
  const supervision = superviseService(host, () => startOptions(places, choice), askSecretStore, log)
  if (!host.needsReadyApp) supervision.start()

  // No top-level await: Electron holds back `ready` until this module has run.
  void app.whenReady().then(() => {
    supervision.start()
    setMenu(process.platform)
    denyPermissions(session.defaultSession, log)
    serveAppFiles(session.defaultSession, settings.pageRoot ?? builtParts.pageRoot, log)
    const window = openWindow(builtParts.preload, log)
    brokerPorts(window.webContents, supervision, log)
    chooseSiteOnRequest(window.webContents, choice, supervision, log)
    printOnRequest(window.webContents, () => exportsOf(places, choice), log)
    printOnPaperOnRequest(window.webContents, log)
    answerBehindKeys(window.webContents)
    tellServiceOfWaking(supervision, log)
    showWhenStartedAgain(window)
    stopServiceAtQuit(supervision, log)
  })
}

function serviceHost(log: Logger): ServiceHost {
  const entry = settings.serviceEntry ?? builtParts.serviceEntry
  const choice = chooseHost({
    nodeApi: process.versions['napi'],
    node: process.env['TALLYMAN_NODE'],
    wanted: settings.serviceHost,
  })
  if (!choice.ok) {
    log.error({ refusal: choice.error }, 'nothing here can run the service')
    return unsuitableHost(choice.error)
  }
  return choice.value.kind === 'utilityProcess'
    ? utilityProcessHost(entry)
    : nodeChildHost(choice.value.node, entry, join(places.browser, 'node-cache'))
}

function startOptions({ data, logs }: Places, choice: SiteChoice) {
  const site = choice.chosen()
  if (site === null) return null
  return {
    dataDirectory: data,
    site,
    logsDirectory: logs,
    resourcesDirectory: app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources'),
    appVersion: app.getVersion(),
  }
}

/** Where the open site keeps its exports; without a site there is nothing to print. */
function exportsOf({ data }: Places, choice: SiteChoice): string {
  return join(data, siteFolders[choice.chosen() ?? 'training'].exports)
}

function showWhenStartedAgain(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
}

function tellServiceOfWaking(supervision: ServiceSupervision, log: Logger): void {
  powerMonitor.on('resume', () => {
    log.info('the computer woke up')
    supervision.run()?.send({ kind: 'computerWoke' })
  })
}

function stopServiceAtQuit(supervision: ServiceSupervision, log: Logger): void {
  app.on('window-all-closed', () => app.quit())
  app.once('will-quit', (event) => {
    event.preventDefault()
    void supervision.stop().then(() => {
      log.info('the app ends')
      app.exit(0)
    })
  })
}
