import { SerialPort } from 'serialport'
import type { ScannerSettings } from '#shared/domain/site/scanner-settings.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { noticeHangUp } from './hang-up.ts'
import { openFailureOf } from './open-failure.ts'
import type { OpenFailure } from './open-failure.ts'

/** A serial port that is open. */
export type OpenPort = {
  /** Settles once the port is closed: with the system's words where the device went away, else with null. */
  readonly closed: Promise<string | null>
  /** Closes the port; `closed` follows. */
  readonly close: () => void
}

/**
 * Opens the port for this program alone and hands on every chunk of bytes in order.
 * Bytes that the system had kept from before the opening are dropped by it: nobody was told OK for them.
 */
export function openPort(
  settings: Pick<ScannerSettings, 'path' | 'baudRate' | 'dataBits' | 'parity' | 'stopBits'>,
  onBytes: (chunk: Uint8Array) => void,
): Promise<Result<OpenPort, OpenFailure>> {
  const { path, baudRate, dataBits, parity, stopBits } = settings
  const port = new SerialPort({ path, baudRate, dataBits, parity, stopBits, lock: true, autoOpen: false })
  const closed = new Promise<string | null>((resolve) => {
    port.once('close', (loss: Error | null) => resolve(loss?.message ?? null))
    // A device that is gone may make its own closing fail, and then no `close` follows.
    port.on('error', (problem) => {
      closeIfOpen(port)
      resolve(problem.message)
    })
  })
  port.once('open', () => noticeHangUp(port.port)) // before `data`, whose listener starts the reading
  port.on('data', (chunk: Uint8Array) => onBytes(chunk))
  return new Promise((resolve) => {
    port.open((problem) => {
      if (problem === null) resolve(ok({ closed, close: () => closeIfOpen(port) }))
      else resolve(err(openFailureOf(problem.message)))
    })
  })
}

function closeIfOpen(port: SerialPort): void {
  if (port.isOpen) port.close()
}
