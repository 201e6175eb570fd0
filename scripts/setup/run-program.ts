import { spawn } from 'node:child_process'

/** What a program left behind when it ended. `code` is null where it was stopped, or could not be started. */
export type ProgramEnd = {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

type Running = {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** Milliseconds after which the program is stopped; none by default. */
  readonly limit?: number
}

/** Runs a program to its end and keeps what it printed. Never rejects: a program that does not start says so in `stderr`. */
export function runProgram(command: string, args: readonly string[], running: Running = {}): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: running.cwd,
      env: running.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: running.limit,
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', (error) => resolve({ code: null, stdout, stderr: error.message }))
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}
