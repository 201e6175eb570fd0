import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { ScannerState } from '#shared/contract/views/scanner-views.ts'
import { findPort } from '#shared/domain/scanners/find-port.ts'
import type { NamedPort } from '#shared/domain/scanners/find-port.ts'
import type { PortRemedy } from '#shared/domain/scanners/port-remedy.ts'
import type { AnswerProfile } from '#shared/domain/scanners/answer-profile.ts'
import type { ScannerSettings } from '#shared/domain/site/scanner-settings.ts'
import { err } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { findRemedy } from './find-remedy.ts'
import { openPort } from './open-port.ts'
import type { OpenFailure } from './open-failure.ts'
import type { OpenPort } from './open-port.ts'

/** How a port stands that somebody wants open. */
export type PortState = {
  readonly state: Exclude<ScannerState, 'none'>
  /** The system's own words, where it has any. */
  readonly detail: string | null
  readonly remedy: PortRemedy | null
}

/** Whom a kept port tells. */
export type PortListeners = {
  readonly onBytes: (chunk: Uint8Array) => void
  /** The port is open, until `onCut`. */
  readonly onOpen: (port: Pick<OpenPort, 'say' | 'send'>) => void
  /** The stream ended: unplugged or closed. What comes after it belongs to nothing that came before. */
  readonly onCut: () => void
  /** Called only when something changed. */
  readonly onState: (state: PortState) => void
}

/** How the scanner of this id of a make is answered; null where nobody here knows the id. */
export type ProfileOf = (id: string) => AnswerProfile | null

/** The ports that the system names now, or its words where it names none. */
export type PortsNow = () => Promise<Result<readonly NamedPort[], string>>

/** Milliseconds between two tries: a clerk who plugs the scanner in again does not notice them, and an idle try costs nothing. */
const triesEvery = 500
/** The same for a device that has to be looked for: on Linux every look starts a program. */
const looksEvery = 1000

/**
 * Keeps a port open until the signal aborts: opens it, opens it again whenever the device comes back, for ever.
 * Settles once the port is closed for good; never rejects.
 */
export async function keepPortOpen(
  settings: ScannerSettings,
  listeners: PortListeners,
  signal: AbortSignal,
  portsNow: PortsNow,
  words: AnswerProfile['words'] | null,
): Promise<void> {
  let told: PortState | null = null
  const tell = (state: PortState) => {
    if (isDeepStrictEqual(told, state)) return
    told = state
    listeners.onState(state)
  }
  const tellFailure = async ({ state, detail, path }: Failure) => {
    // Looking for the program that has a port open is too much work for twice a second.
    if (state === 'taken' && told?.state === 'taken') return
    const remedy = path === null ? null : await findRemedy(state, path)
    if (!signal.aborted) tell({ state, detail, remedy })
  }
  let wasReady = false
  tell({ state: 'opening', detail: null, remedy: null })
  while (!signal.aborted) {
    const opened = await openWhereItIs(settings, words, listeners.onBytes, portsNow)
    if (opened.ok) {
      const port = opened.value
      listeners.onOpen(port)
      if (!signal.aborted) tell({ state: 'ready', detail: null, remedy: null })
      wasReady = true
      signal.addEventListener('abort', port.close, { once: true })
      if (signal.aborted) port.close()
      const loss = await port.closed
      signal.removeEventListener('abort', port.close)
      listeners.onCut()
      if (!signal.aborted) tell({ state: 'lost', detail: loss, remedy: null })
    } else if (!signal.aborted && !(wasReady && opened.error.state === 'missing')) {
      await tellFailure(opened.error)
    }
    await pause(settings.usb == null ? triesEvery : looksEvery, undefined, { signal }).catch(() => undefined)
  }
}

/** A failed opening, and the path that was tried; null where the device is nowhere. */
type Failure = OpenFailure & { readonly path: string | null }

/** Opens the port at which the device is now; one without USB identity is at its path. */
async function openWhereItIs(
  settings: ScannerSettings,
  words: AnswerProfile['words'] | null,
  onBytes: (chunk: Uint8Array) => void,
  portsNow: PortsNow,
): Promise<Result<OpenPort, Failure>> {
  if (settings.usb === undefined || settings.usb === null) return openAt(settings, words, onBytes)
  const ports = await portsNow()
  if (!ports.ok) return err({ state: 'failed', detail: ports.error, path: null })
  const path = findPort(settings, ports.value)
  return path === null ? err({ state: 'missing', detail: null, path }) : openAt({ ...settings, path }, words, onBytes)
}

async function openAt(
  settings: ScannerSettings,
  words: AnswerProfile['words'] | null,
  onBytes: (chunk: Uint8Array) => void,
): Promise<Result<OpenPort, Failure>> {
  const opened = await openPort(settings, words, onBytes)
  return opened.ok ? opened : err({ ...opened.error, path: settings.path })
}
