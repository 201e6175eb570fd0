import { runProgram, type ProgramEnd } from '#scripts/setup/run-program.ts'

/**
 * Runs a shell's script whose `$1` is this folder, on a disk of its own that is gone afterwards, and that nobody else
 * sees. `words` are `$2` and on.
 */
export function onSmallDisk(
  folder: string,
  megabytes: number,
  script: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<ProgramEnd> {
  const mount = `mount -t tmpfs -o size=${megabytes}m tallyman-test "$1"`
  return runProgram('unshare', ['--mount', 'sh', '-ec', `${mount}; ${script}`, 'sh', folder, ...words], { env })
}
