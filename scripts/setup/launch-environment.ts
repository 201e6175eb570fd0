import { electronRuntime } from './electron-runtime.ts'
import { node24Path } from './node-24.ts'
import { say } from './say.ts'
import { inOneLine } from './setup-failure.ts'
import { startVirtualDisplay } from './virtual-display.ts'

/** All that is needed to start the app in Electron on this machine: by hand, from a test or from a bench. */
export type LaunchEnvironment = {
  readonly electronPath: string
  /** Switches that this machine asks for; they go before the app's folder. */
  readonly args: string[]
  /** The whole environment for the process, with TALLYMAN_NODE naming the Node 24 that may host the service. */
  readonly env: Record<string, string>
  readonly display: 'existing' | 'virtual'
  /** Stops the virtual display, where one was started. */
  stop(): void
}

/**
 * Finds (or gets) an Electron and a display. Throws an Error whose message is one sentence with what to do where
 * either cannot be had.
 */
export async function launchEnvironment(): Promise<LaunchEnvironment> {
  const runtime = await electronRuntime()
  if (!runtime.ok) throw new Error(inOneLine(runtime.error))

  const screen = await findDisplay(process.env)
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env
  return {
    electronPath: runtime.value.executable,
    args: [...sandboxSwitches(), ...screen.switches],
    env: { ...definedOnly(inherited), ...screen.env, TALLYMAN_NODE: node24Path() },
    display: screen.display,
    stop: screen.stop,
  }
}

/** Chromium refuses to sandbox the superuser's processes. Only then, and never in a packaged app. */
function sandboxSwitches(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

type Screen = Pick<LaunchEnvironment, 'display' | 'stop'> & {
  readonly env: Record<string, string>
  readonly switches: readonly string[]
}

async function findDisplay(env: NodeJS.ProcessEnv): Promise<Screen> {
  const existing: Screen = { display: 'existing', env: {}, switches: [], stop: () => undefined }
  if (process.platform !== 'linux' || env['DISPLAY']) return existing
  if (env['WAYLAND_DISPLAY']) return { ...existing, switches: ['--ozone-platform-hint=auto'] }

  const virtual = await startVirtualDisplay()
  if (!virtual.ok) throw new Error(inOneLine(virtual.error))
  say(`No display here: started a virtual one (${virtual.value.name}).`)
  return { display: 'virtual', env: { DISPLAY: virtual.value.name }, switches: [], stop: virtual.value.stop }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
