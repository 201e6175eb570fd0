import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { launchTallyman } from '#scripts/drive/launch-tallyman.ts'
import type { RunningTallyman } from '#scripts/drive/launch-tallyman.ts'
import { openSerialPair } from '#scripts/drive/serial-pair.ts'
import type { SerialPair } from '#scripts/drive/serial-pair.ts'

/** A station with its scanner: the app in real Electron on a data folder of its own, and a virtual serial line. */
export const test = base.extend<{ tallyman: RunningTallyman; firstStart: RunningTallyman; scanner: SerialPair }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  tallyman: async ({}, use) => {
    const tallyman = await launchTallyman()
    await use(tallyman)
    await tallyman.stop()
  },
  /** The app as a person gets it who starts it for the first time, before any choice. */
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  firstStart: async ({}, use) => {
    const tallyman = await launchTallyman({ site: 'asChosen' })
    await use(tallyman)
    await tallyman.stop()
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  scanner: async ({}, use) => {
    const scanner = await openSerialPair()
    await use(scanner)
    await scanner.close()
  },
})

/** The training site's database in a data folder. */
export function databaseFileOf(dataDirectory: string): string {
  return join(dataDirectory, 'training', 'station.db')
}
