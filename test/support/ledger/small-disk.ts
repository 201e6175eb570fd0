import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { temporaryDirectory } from './ledger-file.ts'

/** Whether a disk of a few megabytes can be had here: Linux, as root, with mounts of its own. */
export const canMountDisks =
  process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'true']).status === 0

/**
 * Runs a script on a disk of its own that is gone afterwards, and gives the JSON value that it prints.
 * The script gets the directory of the disk; `unshare` keeps the mount out of everybody else's sight.
 */
export function onSmallDisk(script: URL, megabytes: number): unknown {
  const directory = temporaryDirectory()
  const { status, stdout, stderr } = spawnSync(
    'unshare',
    [
      '--mount',
      'sh',
      '-ec',
      'mount -t tmpfs -o "size=$1" tallyman-test "$2"; exec "$3" "$4" "$2"',
      'sh',
      `${megabytes}m`,
      directory,
      process.execPath,
      fileURLToPath(script),
    ],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${script.pathname} ended with ${status}: ${stderr}`)
  return JSON.parse(stdout)
}
