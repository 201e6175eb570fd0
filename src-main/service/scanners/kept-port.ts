import { setTimeout as pause } from 'node:timers/promises'
import type { ScannerState } from '#shared/contract/views.ts'
import type { ScannerSettings } from '#shared/domain/site/scanner-settings.ts'
import { openPort } from './open-port.ts'

/** How a port stands that somebody wants open. */
export type PortState = {
  readonly state: Exclude<ScannerState, 'none'>
  /** The system's own words, where it has any. */
  readonly detail: string | null
}

/** Whom a kept port tells. */
export type PortListeners = {
  readonly onBytes: (chunk: Uint8Array) => void
  /** The stream ended: unplugged or closed. What comes after it belongs to nothing that came before. */
  readonly onCut: () => void
  /** Called only when something changed. */
  readonly onState: (state: PortState) => void
}

/** Milliseconds between two tries: a clerk who plugs the scanner in again does not notice them, and an idle try costs nothing. */
const triesEvery = 500

/**
 * Keeps a port open until the signal aborts: opens it, opens it again whenever the device comes back, for ever.
 * Settles once the port is closed for good; never rejects.
 */
export async function keepPortOpen(
  settings: ScannerSettings,
  listeners: PortListeners,
  signal: AbortSignal,
): Promise<void> {
  const tell = onlyChanges(listeners.onState)
  let wasReady = false
  tell({ state: 'opening', detail: null })
  while (!signal.aborted) {
    const opened = await openPort(settings, listeners.onBytes)
    if (opened.ok) {
      const port = opened.value
      if (!signal.aborted) tell({ state: 'ready', detail: null })
      wasReady = true
      signal.addEventListener('abort', port.close, { once: true })
      if (signal.aborted) port.close()
      const loss = await port.closed
      signal.removeEventListener('abort', port.close)
      listeners.onCut()
      if (!signal.aborted) tell({ state: 'lost', detail: loss })
    } else if (!signal.aborted && !(wasReady && opened.error.state === 'missing')) {
      tell(opened.error)
    }
    await pause(triesEvery, undefined, { signal }).catch(() => undefined)
  }
}

function onlyChanges(onState: (state: PortState) => void): (state: PortState) => void {
  let told: PortState | null = null
  return (state) => {
    if (told?.state === state.state && told.detail === state.detail) return
    told = state
    onState(state)
  }
}
