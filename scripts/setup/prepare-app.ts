// What the app needs to open, beyond its packages: the system's libraries, an Electron, the build.
import { buildIfStale } from './build.ts'
import { electronRuntime, whichRuntime } from './electron-runtime.ts'
import { whySandboxFails } from './sandbox.ts'
import { say } from './say.ts'
import { inOneLine, type SetupFailure } from './setup-failure.ts'
import { ensureSystemPackages } from './system-packages.ts'

async function firstFailure(): Promise<SetupFailure | undefined> {
  const system = await ensureSystemPackages()
  if (!system.ok) return system.error
  const runtime = await electronRuntime()
  if (!runtime.ok) return runtime.error
  say(whichRuntime(runtime.value))
  const sandbox = await whySandboxFails(runtime.value.folder)
  if (sandbox !== undefined) return sandbox
  const built = await buildIfStale()
  return built.ok ? undefined : built.error
}

const failure = await firstFailure()
if (failure !== undefined) {
  say(inOneLine(failure))
  process.exitCode = 1
}
