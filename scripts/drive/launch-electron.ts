import { dirname } from 'node:path'
import { _electron } from '@playwright/test'
import type { BrowserContext, ElectronApplication, Page } from '@playwright/test'
import { launchEnvironment } from '#scripts/setup/launch-environment.ts'
import type { LaunchEnvironment } from '#scripts/setup/launch-environment.ts'

const launched = new WeakMap<BrowserContext, ElectronApplication>()
let environment: Promise<LaunchEnvironment> | undefined

/** Starts an app folder in this machine's Electron, on its display or a virtual one, with Playwright at the wheel. */
export async function launchElectron(
  appFolder: string,
  options: { readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> },
): Promise<ElectronApplication> {
  environment ??= launchEnvironment()
  const { electronPath, args, env } = await environment
  letPlaywrightFind(electronPath)
  const app = await _electron.launch({
    chromiumSandbox: !args.includes('--no-sandbox'),
    args: [...args, appFolder, ...options.args],
    env: { ...env, ...options.env },
  })
  launched.set(app.context(), app)
  return app
}

/** The app that has this page open. Throws where it was not launched here. */
export function appOf(page: Page): ElectronApplication {
  const app = launched.get(page.context())
  if (app === undefined) throw new Error('no app that was launched here has this page')
  return app
}

/**
 * Playwright holds an app back until it listens, but only in an Electron that it finds through the `electron` package.
 * In one named by path it may attach in the middle of the first navigation, and then waits for ever, now and then.
 */
function letPlaywrightFind(electronPath: string): void {
  if (process.platform === 'linux') process.env['ELECTRON_OVERRIDE_DIST_PATH'] = dirname(electronPath)
}
