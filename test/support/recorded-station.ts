import { onTestFinished } from 'vitest'
import type { ScannerState, ScannerView } from '#shared/contract/views/scanner-views.ts'
import { answerProfiles } from '#shared/domain/scanners/answer-profiles.ts'
import type { ScannerSettings } from '#shared/domain/site/scanner-settings.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { ok } from '#shared/kernel/result.ts'
import type { PortsNow } from '#service/scanners/kept-port.ts'
import type { Scan } from '#shared/scan/scan.ts'
import { openScannerStation } from '#service/scanners/scanner-station.ts'
import type { ScannerStation } from '#service/scanners/scanner-station.ts'
import type { Echo, Reply } from '#service/scanners/serial-scanner.ts'
import { openSerialPair } from '#scripts/drive/serial-pair.ts'
import type { SerialPair } from '#scripts/drive/serial-pair.ts'

/** A scanner station that keeps all it was told, for a test to wait on. */
export type RecordedStation = {
  readonly station: ScannerStation
  readonly scans: readonly Scan[]
  readonly echoes: readonly Echo[]
  /** What was told of each change, without its moment. */
  readonly states: readonly Omit<ScannerView, 'since'>[]
  /** The names of scanners that are none of this station any more. */
  readonly gone: readonly string[]
  /** How the only scanner stands; `none` where there is none. */
  readonly state: () => ScannerState | 'none'
  /** Waits until something is so; looked at again whenever the station tells anything. */
  readonly until: (isSo: () => boolean) => Promise<void>
  readonly untilState: (state: ScannerState) => Promise<void>
}

/** Settings of a scanner as it comes out of the box, on this path. */
export function settingsFor(path: string, different: Partial<ScannerSettings> = {}): ScannerSettings {
  return {
    name: 'dock 1',
    path,
    baudRate: 9600,
    dataBits: 8,
    parity: 'none',
    stopBits: 1,
    framing: 'lineEnd',
    ...different,
  }
}

/** Opens a station without a scanner; it is closed when the test ends. `onScan` runs after the scan was kept. */
export function recordStation(
  onScan: (scan: Scan, reply: Reply) => Promise<void> | void = () => undefined,
  portsNow: PortsNow = () => Promise.resolve(ok([])),
): RecordedStation {
  const scans: Scan[] = []
  const echoes: Echo[] = []
  const states: Omit<ScannerView, 'since'>[] = []
  const gone: string[] = []
  const waiting = new Set<() => void>()
  const told = () => [...waiting].forEach((look) => look())
  const station = openScannerStation({
    onScan: (scan, reply) => {
      scans.push(scan)
      told()
      return onScan(scan, reply)
    },
    onEcho: (echo, reply) => {
      echoes.push(echo)
      reply('echo')
      told()
    },
    onState: ({ since: _since, ...view }) => {
      states.push(view)
      told()
    },
    onGone: (name) => {
      gone.push(name)
      told()
    },
    clock: () => Date.now() as Instant,
    portsNow,
    profileOf: (id) => answerProfiles.find((profile) => profile.id === id) ?? null,
  })
  onTestFinished(() => station.close())

  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!isSo()) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
    })
  const state = () => station.views()[0]?.state ?? 'none'
  return { station, scans, echoes, states, gone, state, until, untilState: (wanted) => until(() => state() === wanted) }
}

/** A virtual serial line that is taken away when the test ends. */
export async function serialPair(): Promise<SerialPair> {
  const pair = await openSerialPair()
  onTestFinished(() => pair.close())
  return pair
}

/** A station that is ready on a virtual serial line of its own. */
export async function readyStation(
  different: Partial<ScannerSettings> = {},
  onScan?: (scan: Scan, reply: Reply) => Promise<void> | void,
): Promise<RecordedStation & { readonly pair: SerialPair }> {
  const pair = await serialPair()
  const recorded = recordStation(onScan)
  await recorded.station.setUp(settingsFor(pair.devicePath, different), null)
  await recorded.untilState('ready')
  return { ...recorded, pair }
}
