import type { ScannerView } from '#shared/contract/views.ts'
import type { ScannerSettings } from '#shared/domain/site/scanner-settings.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Scan } from '#shared/scan/scan.ts'
import { inOrder } from './in-order.ts'
import type { PortsNow } from './kept-port.ts'
import { openSerialScanner } from './serial-scanner.ts'
import type { Echo, SerialScanner } from './serial-scanner.ts'

/** Whom the station's scanner tells, and its clock. */
export type ScannerStationOptions = {
  /**
   * Every scan, in order, the next one only after the promise of the one before; none is lost while it waits.
   * Must not reject: see in-order.ts.
   */
  readonly onScan: (scan: Scan) => Promise<void> | void
  /** A second reading within one trigger pull: for the log, never for the job. */
  readonly onEcho: (echo: Echo) => void
  /** Called on every change, with what `view` gives from then on. */
  readonly onState: (view: ScannerView) => void
  readonly clock: () => Instant
  /** Where devices are that are known by their USB identity. */
  readonly portsNow: PortsNow
}

/** The one scanner of this station. */
export type ScannerStation = {
  /** Closes the port in use, then starts on the new one. Settles when it has started, not when it is ready: see `view`. */
  readonly setUp: (settings: ScannerSettings) => Promise<void>
  /** Closes the port and has no scanner from then on. */
  readonly forget: () => Promise<void>
  readonly view: () => ScannerView
  /**
   * Closes the port for good; `setUp` does nothing after it. Scans that came before still reach `onScan`, maybe after this
   * has settled: a listener may wait for it. Idempotent.
   */
  readonly close: () => Promise<void>
}

const noScanner: ScannerView = { settings: null, state: 'none', detail: null }

/** Opens a station without a scanner. Changes asked for at the same time are made one after the other, in order. */
export function openScannerStation(options: ScannerStationOptions): ScannerStation {
  const onScan = inOrder(options.onScan)
  let current: ScannerView = noScanner
  let scanner: SerialScanner | null = null
  let changes: Promise<void> = Promise.resolve()
  let isClosed = false

  const show = (view: ScannerView) => {
    current = view
    options.onState(view)
  }
  const stop = async () => {
    await scanner?.close()
    scanner = null
  }
  const start = (settings: ScannerSettings) => {
    const onState = (port: Pick<ScannerView, 'state' | 'detail'>) => show({ settings, ...port })
    scanner = openSerialScanner(settings, { onScan, onEcho: options.onEcho, onState }, options.clock, options.portsNow)
  }
  const inTurn = (change: () => Promise<void>) => {
    changes = changes.then(change)
    return changes
  }

  return {
    setUp: (settings) =>
      inTurn(async () => {
        await stop()
        if (!isClosed) start(settings)
      }),
    forget: () =>
      inTurn(async () => {
        await stop()
        if (current.settings !== null) show(noScanner)
      }),
    view: () => current,
    close: () => {
      isClosed = true
      return inTurn(stop)
    },
  }
}
