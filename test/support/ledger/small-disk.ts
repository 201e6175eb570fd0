import { spawnSync } from 'node:child_process'
import { temporaryDirectory } from './ledger-file.ts'

/** Whether a disk of a few megabytes can be had here: Linux, as root, with mounts of its own. */
export const canMountDisks =
  process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'true']).status === 0

/**
 * Runs a script of this folder on a disk of its own that is gone afterwards, and gives the JSON value that it prints.
 * The script gets the directory of the disk; `unshare` keeps the mount out of everybody else's sight.
 */
export function onSmallDisk(script: string, megabytes: number): unknown {
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
      `test/support/ledger/${script}`,
    ],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`)
  return JSON.parse(stdout)
}
