import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * The folder where large downloads are kept: per user, outside the source tree, shared by all clones.
 * Source of the places: XDG base directory specification, and what macOS and Windows programs do.
 */
export function cacheFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const named = platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_CACHE_HOME']
  if (named !== undefined && isAbsolute(named)) return join(named, 'tallyman')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'tallyman')
  return join(homedir(), '.cache', 'tallyman')
}
