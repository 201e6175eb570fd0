// `npm start`: opens the app, which package.json's `prestart` has made ready, and ends when it ends.
import { spawn } from 'node:child_process'
import { launchEnvironment } from './setup/launch-environment.ts'
import { wrongNode } from './setup/node-24.ts'
import { projectRoot } from './setup/project-root.ts'
import { say } from './setup/say.ts'
import { inOneLine } from './setup/setup-failure.ts'

async function start(): Promise<void> {
  const { electronPath, args, env, stop } = await launchEnvironment()
  const app = spawn(electronPath, [...args, projectRoot, ...process.argv.slice(2)], { env, stdio: 'inherit' })
  // Ctrl-C reaches the app by itself; a signal to this process alone is handed on. Either way we wait for its end.
  let asked = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      asked = true
      app.kill(signal)
    })
  app.on('error', (error) => {
    say(`Electron did not start: ${error.message}`)
    stop()
    process.exitCode = 1
  })
  app.on('exit', (code) => {
    stop()
    process.exitCode = asked ? 0 : (code ?? 1)
  })
}

const wrong = wrongNode()
if (wrong !== undefined) {
  say(inOneLine(wrong))
  process.exitCode = 1
} else {
  await start().catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  })
}
