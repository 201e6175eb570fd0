import type { ElectronApplication, Page } from '@playwright/test'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchElectron } from './launch-electron.ts'
import { until } from './until.ts'
import { projectRoot } from '#scripts/setup/project-root.ts'

/** How to launch the app; without options it is the training site of a new data directory. */
export type LaunchOptions = {
  /** A data directory of an earlier launch, to see a restart. It is left in place; a fresh one is removed at `stop`. */
  readonly dataDirectory?: string
  /** The site to open; `asChosen` is what a person gets who starts the app, and at the first start the question. */
  readonly site?: 'training' | 'real' | 'asChosen'
  readonly env?: Readonly<Record<string, string>>
  /** Switches after the app's folder. */
  readonly args?: readonly string[]
}

/** The app, running in real Electron, with its first window open. */
export type RunningTallyman = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly dataDirectory: string
  /** Every line of the shell's log so far, the service's output among them. */
  log(): readonly LogLine[]
  /** The process of the service that was ready last. Throws where none was. */
  servicePid(): number
  /** Quits the app as a person does, and waits until it is gone. */
  stop(): Promise<void>
  /** Ends shell and service as a pulled plug does, and waits until both are gone. The data stays. */
  kill(): Promise<void>
}

/** One line of the shell's log. */
export type LogLine = { readonly msg: string; readonly pid?: number; readonly [name: string]: unknown }

/** Launches the built app (`out/`) on this machine's Electron and display, with a data directory of its own. */
export async function launchTallyman(options: LaunchOptions = {}): Promise<RunningTallyman> {
  const dataDirectory = options.dataDirectory ?? (await mkdtemp(join(tmpdir(), 'tallyman-e2e-')))
  const { site = 'training' } = options
  const siteSwitch = site === 'asChosen' ? [] : [`--site=${site}`]
  const args = [`--data-dir=${dataDirectory}`, ...siteSwitch, ...(options.args ?? [])]
  const app = await launchElectron(projectRoot, { args, env: options.env ?? {} })
  const page = await app.firstWindow()
  const log = () => readLog(join(dataDirectory, 'logs', 'shell.log'))
  const servicePid = () => {
    const pid = log().findLast(({ msg }) => msg === 'the service is ready')?.pid
    if (pid === undefined) throw new Error('no service was ever ready')
    return pid
  }

  return {
    app,
    page,
    dataDirectory,
    log,
    servicePid,
    async kill() {
      const service = servicePid()
      const shell = app.process()
      const gone = once(shell, 'exit')
      shell.kill('SIGKILL')
      if (isRunning(service)) process.kill(service, 'SIGKILL')
      await gone
      await until('the killed service is gone', () => !isRunning(service), 10_000)
    },
    async stop() {
      await app.close()
      if (options.dataDirectory === undefined) await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Reads the whole log of a shell, running or not. */
export function readLog(path: string): readonly LogLine[] {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line): LogLine => JSON.parse(line))
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
