import { SerialPort } from 'serialport'
import type { AnswerProfile, ScannerWord } from '#shared/domain/scanners/answer-profile.ts'
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
  /**
   * Sends the scanner this word of its profile, and waits for nothing: a scanner that does not take it, or that holds
   * everything off, has no answer and delays none of its scans.
   */
  readonly say: (word: ScannerWord) => void
  /** Sends these characters, each one byte; false where the port is closed or the scanner takes nothing. */
  readonly send: (characters: string) => boolean
}

/** Bytes that may wait for a scanner that takes none. Older answers are of no use to the person at the scanner. */
const mostUnsaid = 64
/** Milliseconds for which a closing port waits until its last word is taken. */
const farewell = 200

/**
 * Opens the port for this program alone and hands on every chunk of bytes in order. `words` is how its scanner is answered;
 * null where it is not.
 * Bytes that the system had kept from before the opening are dropped by it: nobody was told OK for them.
 */
export function openPort(
  settings: Pick<ScannerSettings, 'path' | 'baudRate' | 'dataBits' | 'parity' | 'stopBits'>,
  words: AnswerProfile['words'] | null,
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
  const send = (characters: string) => {
    if (characters === '' || !port.isOpen || port.writableLength > mostUnsaid) return false
    // A failed writing ends the port by its `error`; more than that nobody could do about it.
    port.write(characters, 'latin1')
    return true
  }
  const say = (word: ScannerWord) => send(words?.[word] ?? '')
  const close = () => {
    if (!say('closing')) return closeIfOpen(port)
    const timer = setTimeout(() => closeIfOpen(port), farewell)
    port.drain(() => {
      clearTimeout(timer)
      closeIfOpen(port)
    })
  }
  return new Promise((resolve) => {
    port.open((problem) => {
      if (problem !== null) return resolve(err(openFailureOf(problem.message)))
      say('opened')
      resolve(ok({ closed, close, say: (word) => void say(word), send }))
    })
  })
}

function closeIfOpen(port: SerialPort): void {
  if (port.isOpen) port.close()
}
