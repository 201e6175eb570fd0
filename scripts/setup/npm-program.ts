import { existsSync, realpathSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'

const cliName = 'npm-cli.js'

function besideNode(folder: string): readonly string[] {
  return [
    join(folder, 'node_modules', 'npm', 'bin', cliName),
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', cliName),
  ]
}

function behindCommand(folder: string): readonly string[] {
  const command = join(folder, 'npm')
  return existsSync(command) ? [realpathSync(command)] : []
}

/**
 * npm's own program file, to be run by Node itself: no shell and no `npm.cmd` between. Undefined where there is no npm.
 * Looks at the npm that runs us, then beside Node, then along the search path.
 */
export function findNpm(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = [
    env['npm_execpath'] ?? '',
    ...besideNode(dirname(process.execPath)),
    ...folders.flatMap((folder) => [...behindCommand(folder), ...besideNode(folder)]),
  ]
  return candidates.find((file) => basename(file) === cliName && existsSync(file))
}
