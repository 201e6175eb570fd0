import { signalOf } from '#shared/contract/answer-signal.ts'
import { err } from '#shared/kernel/result.ts'
import type { Scan } from '#shared/scan/scan.ts'
import { openEchoRecord } from './application/scans/echo-record.ts'
import { withoutPrefix } from './application/scans/read-trusted.ts'
import { takeScan } from './application/scans/take-scan.ts'
import type { Workplace } from './application/workplace.ts'
import { readClock } from './clock.ts'
import type { Log } from './log.ts'
import { openWriteProbe } from './persistence/database/write-probe.ts'
import { openKeyboardScanner } from './scanners/keyboard-scanner.ts'
import type { KeyboardScanner } from './scanners/keyboard-scanner.ts'
import { openScanLine } from './scanners/scan-line.ts'
import { openScannerMonitor } from './scanners/scanner-monitor.ts'
import type { ScannerMonitor } from './scanners/scanner-monitor.ts'
import { openScannerStation } from './scanners/scanner-station.ts'
import type { ScannerStation } from './scanners/scanner-station.ts'
import { listPorts } from './scanners/serial-ports.ts'
import type { Echo, Reply } from './scanners/serial-scanner.ts'

/** The scanners of a station and the one line in which all they send is taken. */
export type StationScanners = {
  readonly scanners: ScannerStation
  readonly keyboard: KeyboardScanner
  readonly monitor: ScannerMonitor
  /** Closes the scanners; settles when everything that they sent was taken. */
  readonly stop: () => Promise<void>
}

type Parts = {
  readonly workplace: Workplace
  readonly log: Log
  /** Something about a scanner changed. */
  readonly changed: () => void
  /** The monitor heard something. */
  readonly heard: () => void
}

/**
 * Opens the scanners of a station: what any of them sends goes through one line, in order, into the monitor and to the job, and only
 * then is the scanner answered.
 */
export function openStationScanners({ workplace, log, changed, heard }: Parts): StationScanners {
  const line = openScanLine(openWriteProbe(workplace.database).canWrite)
  const monitor = openScannerMonitor(heard)
  const echoRecord = openEchoRecord(workplace, line.put)
  // Where nothing of a scanner can be looked up, a scan is shown as it came: the line must go on.
  const asRead = (scan: Scan) => {
    try {
      return withoutPrefix(workplace, scan)
    } catch (failure) {
      workplace.refusalOf(failure, 'scan')
      return scan
    }
  }
  const scanned = {
    onScan: (scan: Scan, reply: Reply) =>
      line.put(() => {
        monitor.hear(asRead(scan), false)
        echoRecord.over(scan.scanner)
        const answer = takeScan(workplace, scan)
        reply(signalOf(answer))
        echoRecord.taken(answer)
      }),
    onEcho: ({ scan, echoes }: Echo, reply: Reply) =>
      line.put(() => {
        monitor.hear(asRead(scan), true)
        reply('echo')
        echoRecord.heard(scan.scanner, echoes)
        log.info({ echoes, scanner: scan.scanner }, 'one trigger pull read twice')
      }),
  }
  const hearsNothing = () => undefined
  const keyboard = openKeyboardScanner({
    onScan: (scan) => scanned.onScan(scan, hearsNothing),
    onEcho: (echo) => scanned.onEcho(echo, hearsNothing),
  })
  const scanners = openScannerStation({
    ...scanned,
    onState: changed,
    onGone: changed,
    clock: () => readClock().at,
    portsNow: async () => {
      const ports = await listPorts()
      return ports.ok ? ports : err(JSON.stringify(ports.error.details))
    },
    profileOf: workplace.answerProfiles.of,
  })
  return {
    scanners,
    keyboard,
    monitor,
    stop: async () => {
      await scanners.close()
      line.put(echoRecord.allOver)
      await line.settled()
    },
  }
}
