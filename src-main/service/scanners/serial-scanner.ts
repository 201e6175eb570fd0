import type { ScannerSettings } from '#shared/domain/site/scanner-settings.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { freshGuard, guardRepeat } from '#shared/scan/repeat-guard.ts'
import { isNonsense, nonsenseInARow } from '#shared/scan/nonsense.ts'
import { scanOf } from '#shared/scan/scan.ts'
import type { Scan } from '#shared/scan/scan.ts'
import { cutOff, receive, startFramer, wake } from '#shared/scan/serial-framer.ts'
import type { Frame, Framed } from '#shared/scan/serial-framer.ts'
import type { AnswerProfile, ScannerWord } from '#shared/domain/scanners/answer-profile.ts'
import { keepPortOpen } from './kept-port.ts'
import type { PortsNow, PortState } from './kept-port.ts'
import type { OpenPort } from './open-port.ts'

/** A second reading of the scan before it, within one trigger pull; `echoes` counts them, this one included. */
export type Echo = { readonly scan: Scan; readonly echoes: number }

/**
 * Tells the scanner itself how its scan was answered, if it is known how; waits for nothing. Only over the opening of the port
 * that brought the scan: what was plugged in since then scanned something else.
 */
export type Reply = (word: ScannerWord) => void

/** Whom a scanner tells. */
export type ScannerListeners = {
  /** Every scan, in order, as soon as it is whole. */
  readonly onScan: (scan: Scan, reply: Reply) => void
  /** Every reading that was taken for an echo, so that it stands in the log. It gets no answer. */
  readonly onEcho: (echo: Echo, reply: Reply) => void
  readonly onState: (state: PortState) => void
}

/** A scanner on a serial port. */
export type SerialScanner = {
  /**
   * Closes the port and settles when another program could open it. A scan under way is reported as garbled. Idempotent.
   */
  readonly close: () => Promise<void>
  /** Sends these characters; `closed` where the port is not open, `notTaken` where the scanner takes nothing more. */
  readonly send: (characters: string) => 'sent' | 'closed' | 'notTaken'
}

/**
 * Reads a serial scanner for as long as it is not closed, across unplugging and plugging in.
 * `clock` gives the wall time; pauses and repeats are measured on a clock that nobody can set.
 */
export function openSerialScanner(
  settings: ScannerSettings,
  listeners: ScannerListeners,
  clock: () => Instant,
  portsNow: PortsNow,
  words: AnswerProfile['words'] | null,
): SerialScanner {
  const closing = new AbortController()
  let framer = startFramer(settings.framing)
  let guard = freshGuard
  let nonsense = 0
  let port: Pick<OpenPort, 'say' | 'send'> | null = null
  let alarm: NodeJS.Timeout | undefined

  const report = (frame: Frame) => {
    const cameIn = { took: frame.endedAt - frame.beganAt, strokes: [] }
    const scan = scanOf(settings.name, frame, cameIn, wallTimeOf(frame.endedAt, clock))
    judgeLine(scan)
    const guarded = guardRepeat(guard, scan, frame.endedAt)
    guard = guarded.guard
    const from = port
    const reply: Reply = (word) => from?.say(word)
    if (guarded.kind === 'scan') listeners.onScan(scan, reply)
    else listeners.onEcho({ scan, echoes: guarded.echoes }, reply)
  }
  const judgeLine = (scan: Scan) => {
    const before = nonsense
    nonsense = isNonsense(scan) ? nonsense + 1 : 0
    if (nonsense === nonsenseInARow) listeners.onState({ state: 'nonsense', detail: null, remedy: null })
    if (nonsense === 0 && before >= nonsenseInARow) listeners.onState({ state: 'ready', detail: null, remedy: null })
  }
  const goOn = ({ frames, state }: Framed) => {
    framer = state
    clearTimeout(alarm)
    if (state.wakeAt !== null) {
      const untilThen = Math.ceil(Math.max(0, state.wakeAt - performance.now()))
      alarm = setTimeout(() => goOn(wake(framer, performance.now())), untilThen)
    }
    frames.forEach(report)
  }

  const kept = keepPortOpen(
    settings,
    {
      onBytes: (chunk) => goOn(receive(framer, chunk, performance.now())),
      onOpen: (opened) => {
        port = opened
      },
      onCut: () => {
        port = null
        goOn({ frames: cutOff(framer), state: startFramer(settings.framing) })
      },
      onState: (state) => {
        nonsense = 0
        listeners.onState(state)
      },
    },
    closing.signal,
    portsNow,
    words,
  )
  return {
    close: () => {
      closing.abort()
      return kept
    },
    send: (characters) => {
      if (port === null) return 'closed'
      return port.send(characters) ? 'sent' : 'notTaken'
    },
  }
}

function wallTimeOf(reading: number, clock: () => Instant): Instant {
  const agoMilliseconds = Math.round(performance.now() - reading)
  return (clock() - agoMilliseconds) as Instant
}
