import { connect } from 'node:net'
import type { Socket } from 'node:net'
import type { PrinterFailure } from '#shared/domain/labels/facts.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'

/** How long a printer may take to answer, and to take the next bytes, in milliseconds. */
export const patienceMs = 5000

/**
 * Sends bytes to a printer over TCP. Done when the printer has closed its side too, which it does once it has read all:
 * what lies in the buffers of the network is not printed yet. Nothing is tried again here, because a label may have come
 * out; whoever asked decides.
 */
export async function sendToPrinter(
  { host, port }: { readonly host: string; readonly port: number },
  bytes: string,
  patience = patienceMs,
): Promise<Result<true, PrinterFailure>> {
  const socket = connect({ host, port })
  try {
    return await new Promise<Result<true, PrinterFailure>>((resolve) => {
      let connected = false
      const fail = (because: PrinterFailure) => resolve(err(because))
      socket.setTimeout(patience, () => fail(connected ? 'stopped' : 'unreachable'))
      socket.on('error', (error: NodeJS.ErrnoException) => fail(connected ? 'broken' : failureOf(error.code)))
      socket.on('connect', () => {
        connected = true
        socket.end(bytes)
      })
      socket.on('end', () => resolve(wholeOf(socket, bytes)))
      // What a printer says of itself has no place here, but must be read for its end to be seen.
      socket.resume()
    })
  } finally {
    socket.destroy()
  }
}

/** A printer that closes its side before ours is sent has not read it all. */
function wholeOf(socket: Socket, bytes: string): Result<true, PrinterFailure> {
  return socket.writableFinished && socket.bytesWritten >= Buffer.byteLength(bytes) ? ok(true) : err('broken')
}

function failureOf(code: string | undefined): PrinterFailure {
  switch (code) {
    case 'ECONNREFUSED':
      return 'refused'
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'nameUnknown'
    default:
      return 'unreachable'
  }
}
