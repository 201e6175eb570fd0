import { test as base } from '@playwright/test'
import { buildProbes } from '#test/e2e/support/build-probes.ts'
import type { Probes } from '#test/e2e/support/build-probes.ts'
import { launchTallyman } from '#scripts/drive/launch-tallyman.ts'
import type { LaunchOptions, RunningTallyman } from '#scripts/drive/launch-tallyman.ts'

/** Where the service runs. */
export type HostKind = 'utilityProcess' | 'nodeChild'

type LaunchProbe = (host: HostKind, options?: LaunchOptions) => Promise<RunningTallyman>

/** The test function with `launchProbe`: the real shell and preload around the probe service and the probe page. */
export const test = base.extend<{ launchProbe: LaunchProbe }, { probes: Probes }>({
  probes: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are needed from this pattern
    async ({}, use) => {
      const probes = await buildProbes()
      await use(probes)
      await probes.remove()
    },
    { scope: 'worker' },
  ],
  launchProbe: async ({ probes }, use) => {
    const running: RunningTallyman[] = []
    await use(async (host, options = {}) => {
      const env = {
        TALLYMAN_SERVICE_ENTRY: probes.serviceEntry,
        TALLYMAN_PAGE_ROOT: probes.pageRoot,
        TALLYMAN_SERVICE_HOST: host,
        ...options.env,
      }
      const tallyman = await launchTallyman({ ...options, env })
      running.push(tallyman)
      return tallyman
    })
    await Promise.all(running.map((tallyman) => tallyman.stop()))
  },
})

/** Waits until the page is connected, and for the `count`-th time if that is said. */
export async function connected({ page }: RunningTallyman, count = 1): Promise<void> {
  // The window is there before the page's script has run in it.
  await page.waitForFunction(
    (times) => 'probe' in window && window.probe.states.filter(({ kind }) => kind === 'connected').length >= times,
    count,
  )
}

/** Sends one frame to the probe service and gives its answer, or the state that ended the wait for it. */
export function ask({ page }: RunningTallyman, frame: string): Promise<string> {
  return page.evaluate((text) => window.probe.ask(text), frame)
}

/** The kinds of connection state that the page went through, in order. */
export function statesOf({ page }: RunningTallyman): Promise<string[]> {
  return page.evaluate(() => window.probe.states.map(({ kind }) => kind))
}
