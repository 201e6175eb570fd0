import type { Instant } from '#shared/kernel/time.ts'
import { ok } from '#shared/kernel/result.ts'
import { openScannerStation } from '#service/scanners/scanner-station.ts'

// Run as a program of its own: prints where the scanner on the given path stands and what helps, as one line of JSON each, until standard input ends.
const station = openScannerStation({
  onScan: () => undefined,
  onEcho: () => undefined,
  onGone: () => undefined,
  onState: ({ state, remedy }) => process.stdout.write(`${JSON.stringify({ state, remedy })}\n`),
  clock: () => Date.now() as Instant,
  portsNow: () => Promise.resolve(ok([])),
  profileOf: () => null,
})
process.stdin.on('end', () => void station.close()).resume()
await station.setUp(
  {
    name: 'dock 1',
    path: process.argv[2] ?? '',
    baudRate: 9600,
    dataBits: 8,
    parity: 'none',
    stopBits: 1,
    framing: 'lineEnd',
  },
  null,
)
