import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { SetupFailure } from './setup-failure.ts'

/** A screen that exists in memory only. `name` is the value for DISPLAY. */
export type VirtualDisplay = {
  readonly name: string
  stop(): void
}

/**
 * Starts Xvfb on the first free display number, which it finds by itself and reports over a pipe (`-displayfd`).
 * It ends with this process at the latest.
 */
export function startVirtualDisplay(size = '1920x1080x24'): Promise<Result<VirtualDisplay, SetupFailure>> {
  const display = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const stop = (): void => {
    process.off('exit', stop)
    display.kill()
  }
  process.on('exit', stop)
  return new Promise((resolve) => {
    let complaint = ''
    display.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint += text))
    display.once('error', (error) => resolve(err(noDisplay(error.message))))
    display.once('exit', () => resolve(err(noDisplay(complaint.trim()))))
    createInterface({ input: numberPipe(display) }).once('line', (line) => {
      letGo(display)
      resolve(ok({ name: `:${line.trim()}`, stop }))
    })
  })
}

function numberPipe(display: ChildProcess): Readable {
  const pipe = display.stdio[3]
  if (pipe === null || pipe === undefined || !('read' in pipe)) throw new Error('Xvfb has no pipe for its number')
  return pipe
}

/** A display in the background must not keep the script alive that started it. */
function letGo(display: ChildProcess): void {
  display.unref()
  for (const pipe of display.stdio) if (pipe !== null && pipe !== undefined && 'destroy' in pipe) pipe.destroy()
}

function noDisplay(reason: string): SetupFailure {
  return {
    says: `There is no display, and a virtual one did not start (${reason}).`,
    remedy: 'Install Xvfb (Debian, Ubuntu: apt-get install xvfb xauth), or set DISPLAY.',
  }
}
