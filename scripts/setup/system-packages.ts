import { err, ok, type Result } from '#shared/kernel/result.ts'
import { missingPackages, namesToInstall, neededPackages } from './debian-packages.ts'
import { runProgram } from './run-program.ts'
import { say } from './say.ts'
import type { SetupFailure } from './setup-failure.ts'

const names = neededPackages.flatMap((name) => [name, `${name}t64`])

/**
 * On Debian and Ubuntu: installs the system packages that Electron and the virtual display need, as root; otherwise
 * fails with the exact command. Elsewhere it leaves the system alone: Electron says what it misses.
 */
export async function ensureSystemPackages(): Promise<Result<void, SetupFailure>> {
  if (process.platform !== 'linux') return ok(undefined)
  const query = await runProgram('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names])
  if (query.code === null) return ok(undefined)

  const missing = missingPackages(query.stdout)
  if (missing.length === 0) return ok(undefined)
  return process.getuid?.() === 0 ? install(missing) : err(askForRoot(await offered(missing)))
}

async function install(missing: readonly string[]): Promise<Result<void, SetupFailure>> {
  say(`Installing system packages: ${missing.join(', ')} ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await runProgram('apt-get', ['update'], { env })
  const wanted = await offered(missing)
  const installed = await runProgram('apt-get', ['install', '-y', '--no-install-recommends', ...wanted], { env })
  if (installed.code === 0) return ok(undefined)

  const report = `${updated.stderr}\n${installed.stderr}`
  if (/No space left on device/.test(report))
    return err({
      says: 'The disk is full: system packages could not be installed.',
      remedy: 'Make room and run this again.',
    })
  const reason = /^E: (.+)$/m.exec(report)?.[1] ?? 'apt-get failed'
  return err({
    says: `System packages could not be installed (${reason}).`,
    remedy: `Run "apt-get update && apt-get install ${wanted.join(' ')}" and then this again.`,
  })
}

function askForRoot(wanted: readonly string[]): SetupFailure {
  return {
    says: `System packages are missing, and only root may install them.`,
    remedy: `Run this, and then the same command again:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${wanted.join(' ')}`,
  }
}

/** The missing packages by the names that this release knows them by. */
async function offered(missing: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runProgram('apt-cache', ['pkgnames', 'lib'])
  const known = new Set(stdout.split('\n'))
  return namesToInstall(missing, (name) => !name.startsWith('lib') || known.has(name))
}
