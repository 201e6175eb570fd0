import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../setup/project-root.ts'
import { runProgram, type ProgramEnd } from '../setup/run-program.ts'
import { failed, passed, type Check } from './check.ts'

/** The JavaScript file behind a command of a package, so that it runs on this very Node and without a shell. */
export async function toolFile(packageName: string, command: string): Promise<string> {
  const folder = join(projectRoot, 'node_modules', packageName)
  const { bin } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  const file = typeof bin === 'string' ? bin : bin[command]
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`)
  return join(folder, file)
}

/** Runs a package's command to its end and keeps what it printed. */
export async function runTool(
  packageName: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<ProgramEnd> {
  return runProgram(process.execPath, [await toolFile(packageName, command), ...args], {
    cwd: projectRoot,
    env: { ...process.env, NO_COLOR: '1', LINGUI_SUPPRESS_BABEL_WARNING: '1', ...env },
  })
}

/** A check that passes where a package's command ends with 0. */
export function toolCheck(name: string, packageName: string, command: string, args: readonly string[]): Check {
  return {
    name,
    run: async () => {
      const end = await runTool(packageName, command, args)
      return end.code === 0 ? passed : failed(`${end.stdout}\n${end.stderr}`.trim())
    },
  }
}
