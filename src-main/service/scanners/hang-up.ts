import { read } from 'node:fs'
import { promisify } from 'node:util'

/** What serialport has behind an open port on Linux and macOS: a file descriptor, and something that waits for it. */
type UnixPort = {
  readonly fd: number | null
  readonly poller: { readonly once: (event: 'readable', listener: (problem: Error | null) => void) => unknown }
  read: (buffer: Buffer, offset: number, length: number) => Promise<{ buffer: Buffer; bytesRead: number }>
}

const readOnce = promisify(read)

/**
 * Makes an open port end with an error when its device hangs up. serialport 13 takes the read of 0 bytes that a vanished
 * device answers with for "nothing yet" and reads again at once, for ever: a scanner unplugged in mid-burst never closes,
 * and one core is busy until memory runs out (https://github.com/serialport/bindings-cpp/issues/162, still open).
 * A port opened with VMIN=1 never answers 0 bytes for another reason (termios(3), non-canonical mode).
 * Does nothing on Windows, where reading ends by itself.
 */
export function noticeHangUp(port: unknown): void {
  if (!isUnixPort(port)) return
  port.read = async (buffer, offset, length) => ({ buffer, bytesRead: await readSome(port, buffer, offset, length) })
}

function isUnixPort(port: unknown): port is UnixPort {
  return typeof port === 'object' && port !== null && 'poller' in port && 'fd' in port && 'read' in port
}

async function readSome(port: UnixPort, buffer: Buffer, offset: number, length: number): Promise<number> {
  while (port.fd !== null) {
    try {
      const { bytesRead } = await readOnce(port.fd, buffer, offset, length, null)
      if (bytesRead === 0) throw new Error('the device hung up')
      return bytesRead
    } catch (problem) {
      if (!isNothingYet(problem)) throw problem
      if (port.fd !== null) await readable(port) // closed meanwhile: waiting on its poller would crash the process
    }
  }
  throw new Error('the port was closed')
}

function readable(port: UnixPort): Promise<void> {
  return new Promise((resolve, reject) => {
    port.poller.once('readable', (problem) => (problem === null ? resolve() : reject(problem)))
  })
}

function isNothingYet(problem: unknown): boolean {
  if (!(problem instanceof Error) || !('code' in problem)) return false
  return problem.code === 'EAGAIN' || problem.code === 'EWOULDBLOCK' || problem.code === 'EINTR'
}
