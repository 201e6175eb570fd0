import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { findNpm } from './npm-program.ts'
import { runProgram } from './run-program.ts'
import type { SetupFailure } from './setup-failure.ts'

/** One version of one package, and the hash (as npm writes it: `sha512-...`) that its archive must have. */
export type PinnedPackage = {
  readonly name: string
  readonly version: string
  readonly integrity: string
}

/**
 * Downloads a package's archive into `folder` with npm, from the registry and with the proxy and login that npm is set
 * up with, and checks its hash against ours. Gives the path of the archive.
 */
export async function fetchPackage(
  pinned: PinnedPackage,
  folder: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Result<string, SetupFailure>> {
  const npm = findNpm(env)
  if (npm === undefined)
    return err({ says: 'npm was not found.', remedy: 'Start this through npm (npm start), or put npm on the PATH.' })

  const spec = `${pinned.name}@${pinned.version}`
  const packed = await runProgram(
    process.execPath,
    [npm, 'pack', spec, '--pack-destination', folder, '--prefer-offline', '--loglevel=error'],
    { cwd: folder, env },
  )
  if (packed.code !== 0) return err(explainNpm(spec, packed.stderr, folder))

  const archive = (await readdir(folder)).find((file) => file.endsWith('.tgz'))
  if (archive === undefined) return err(explainNpm(spec, 'npm left no archive', folder))
  const path = join(folder, archive)
  return (await sha512(path)) === pinned.integrity ? ok(path) : err(wrongIntegrity(spec))
}

async function sha512(path: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  return `sha512-${hash.digest('base64')}`
}

function wrongIntegrity(spec: string): SetupFailure {
  return {
    says: `The download of ${spec} is not what it should be (wrong integrity value) and was thrown away.`,
    remedy: 'Run "npm cache verify" and try again; if it stays so, your registry or proxy serves a changed package.',
  }
}

function explainNpm(spec: string, stderr: string, folder: string): SetupFailure {
  if (/\b(ENOSPC|EDQUOT)\b/.test(stderr))
    return {
      says: `The disk is full: downloading ${spec} to ${folder} stopped.`,
      remedy: `Make room there and in npm's cache, then run the same command again; nothing half-installed was left.`,
    }
  if (/\bEINTEGRITY\b/.test(stderr)) return wrongIntegrity(spec)
  const reason = /^npm (?:error|ERR!) (?!code|errno|syscall|network This)(.+)$/m.exec(stderr)?.[1] ?? stderr.trim()
  return {
    says: `${spec} could not be downloaded (${reason.slice(0, 200)}).`,
    remedy: 'Check the network and the registry that npm uses (npm ping), then run the same command again.',
  }
}
