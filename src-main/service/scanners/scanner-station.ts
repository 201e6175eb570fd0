import type { ScannerView } from '#shared/contract/views/scanner-views.ts'
import type { ScannerSettings } from '#shared/domain/site/scanner-settings.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Scan } from '#shared/scan/scan.ts'
import { inOrder } from './in-order.ts'
import type { PortsNow, PortState, ProfileOf } from './kept-port.ts'
import { openSerialScanner } from './serial-scanner.ts'
import type { Echo, Reply, SerialScanner } from './serial-scanner.ts'

/** Whom the station's scanners tell, and their clock. */
export type ScannerStationOptions = {
  /**
   * Every scan of every scanner, in the order in which they were whole, the next one only after the promise of the one
   * before; none is lost while it waits. Must not reject: see in-order.ts.
   */
  readonly onScan: (scan: Scan, reply: Reply) => Promise<void> | void
  /** A second reading within one trigger pull of one scanner, behind the scan that it repeats: for the log, never for the job. */
  readonly onEcho: (echo: Echo, reply: Reply) => void
  /** Called on every change of a scanner, with how that one stands from then on. */
  readonly onState: (view: ScannerView) => void
  /** Called when a scanner is no longer one of this station. */
  readonly onGone: (name: string) => void
  readonly clock: () => Instant
  /** Where devices are that are known by their USB identity. */
  readonly portsNow: PortsNow
  /** How scanners of a make are answered; asked when a scanner is set up. */
  readonly profileOf: ProfileOf
}

/** The scanners on ports of this station, each known by its name. */
export type ScannerStation = {
  /**
   * Starts a scanner. The one that it replaces, by name, is closed before: the two may be on one port.
   * Settles when it has started, not when it is ready: see `views`.
   */
  readonly setUp: (settings: ScannerSettings, replaces: string | null) => Promise<void>
  /** Closes the port of the scanner of this name, if there is one, and knows it no more. */
  readonly forget: (name: string) => Promise<void>
  /**
   * Closes and opens every port. After the computer slept, a port may look open and be dead, and nothing tells of it.
   * A scan under way is told as garbled.
   */
  readonly openAnew: () => Promise<void>
  /** Sends these characters to the scanner of this name, each one byte, and waits for nothing. */
  readonly send: (name: string, characters: string) => 'sent' | 'closed' | 'notTaken'
  /** How each scanner stands, in the order of their names. */
  readonly views: () => readonly ScannerView[]
  /**
   * Closes the ports for good; `setUp` does nothing after it. Scans that came before still reach `onScan`, maybe after this
   * has settled: a listener may wait for it. Idempotent.
   */
  readonly close: () => Promise<void>
}

type Running = { readonly scanner: SerialScanner; readonly view: ScannerView }

/** Opens a station without a scanner. Changes asked for at the same time are made one after the other, in order. */
export function openScannerStation(options: ScannerStationOptions): ScannerStation {
  const { clock, portsNow } = options
  // One line for all: two scanners may bring scans of one job, and which came first is what the record says.
  const handOver = inOrder((handedOver: () => Promise<void> | void) => handedOver())
  const onScan = (scan: Scan, reply: Reply) => handOver(() => options.onScan(scan, reply))
  const onEcho = (echo: Echo, reply: Reply) => handOver(() => options.onEcho(echo, reply))
  const running = new Map<string, Running>()
  let changes: Promise<void> = Promise.resolve()
  let isClosed = false

  const stop = async (name: string) => {
    const stopped = running.get(name)
    if (stopped === undefined) return
    await stopped.scanner.close()
    running.delete(name)
    options.onGone(name)
  }
  const start = (settings: ScannerSettings) => {
    const { name } = settings
    const make = settings.answers ?? null
    const profile = make === null ? null : options.profileOf(make)
    const unknownMake = profile === null ? make : null
    const onState = (port: PortState) => {
      const before = running.get(name)
      const since = before?.view.state === port.state ? before.view.since : clock()
      const view = { settings, ...port, unknownMake, since }
      if (before !== undefined) running.set(name, { ...before, view })
      options.onState(view)
    }
    const view: ScannerView = { settings, state: 'opening', detail: null, remedy: null, unknownMake, since: clock() }
    const words = profile?.words ?? null
    const scanner = openSerialScanner(settings, { onScan, onEcho, onState }, clock, portsNow, words)
    running.set(name, { scanner, view })
  }
  const inTurn = (change: () => Promise<void>) => {
    changes = changes.then(change)
    return changes
  }

  return {
    setUp: (settings, replaces) =>
      inTurn(async () => {
        if (replaces !== null) await stop(replaces)
        await stop(settings.name)
        if (!isClosed) start(settings)
      }),
    forget: (name) => inTurn(() => stop(name)),
    openAnew: () =>
      inTurn(async () => {
        for (const { scanner, view } of running.values()) {
          await scanner.close()
          if (!isClosed) start(view.settings)
        }
      }),
    send: (name, characters) => running.get(name)?.scanner.send(characters) ?? 'closed',
    views: () => [...running.values()].map(({ view }) => view).toSorted(byName),
    close: () => {
      isClosed = true
      return inTurn(async () => {
        await Promise.all([...running.values()].map(({ scanner }) => scanner.close()))
      })
    },
  }
}

function byName(a: ScannerView, b: ScannerView): number {
  return a.settings.name < b.settings.name ? -1 : 1
}
