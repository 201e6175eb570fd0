import { isAbsolute, join, resolve } from 'node:path'

/** The directories of this station. */
export type Places = {
  /** The ledger and all that must not be lost; the one to back up and to show to people. */
  readonly data: string
  readonly logs: string
  /** What the browser engine keeps; of no value. */
  readonly browser: string
}

/** What the places depend on. */
export type PlaceHints = {
  readonly commandLine: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  /** Electron's own default. */
  readonly userData: string
  readonly appName: string
}

const dataSwitch = '--data-dir='

/**
 * Decides where this station keeps its files: `--data-dir=PATH`, else TALLYMAN_DATA, else the user's own folder for apps.
 * On Windows that is the local one: a roaming profile would copy a database in use to a server at sign-off.
 */
export function placesOf({ commandLine, env, platform, userData, appName }: PlaceHints): Places {
  const switched = commandLine.find((word) => word.startsWith(dataSwitch))?.slice(dataSwitch.length)
  const named = [switched, env['TALLYMAN_DATA']].find((candidate) => candidate !== undefined && candidate !== '')
  const local = platform === 'win32' ? env['LOCALAPPDATA'] : undefined
  const own = local !== undefined && isAbsolute(local) ? join(local, appName) : userData
  const data = resolve(named ?? own)
  return { data, logs: join(data, 'logs'), browser: join(data, 'browser') }
}
