import { bytesShown, keysShown } from '#shared/contract/scanner-monitor.ts'
import type { HeardKey, HeardScan } from '#shared/contract/scanner-monitor.ts'
import { parseScan } from '#shared/gs1/parse-scan.ts'
import { commandCodeOf } from '#shared/scan/command-code.ts'
import { hexOf } from '#shared/scan/hex.ts'
import { isOfSheet } from '#shared/scan/keyboard/sheet.ts'
import type { Stroke } from '#shared/scan/keyboard/stroke.ts'
import type { Scan } from '#shared/scan/scan.ts'
import type { RememberedScan, ScannerMonitor } from '#service/scanners/scanner-monitor.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { readTrusted } from './read-trusted.ts'
import type { Workplace } from '../workplace.ts'

type Reader = Pick<Workplace, 'scannerProfiles' | 'items' | 'itemSearch'>
type ShownScan = Extract<HeardScan, { kind: 'shown' }>

const mostElements = 64

/** The last scans as the monitor shows them: what came, and what the station would read in it now. */
export function heardScans(reader: Reader, monitor: ScannerMonitor): HeardScan[] {
  return monitor.last().map((remembered) => heardScan(reader, remembered))
}

/** The keys of a scan with the time between them. */
export function heardKeys(monitor: ScannerMonitor, number: number): HeardKey[] {
  const strokes = strokesOf(monitor.last().find((remembered) => remembered.number === number))
  return strokes.slice(0, keysShown).map((stroke, at) => ({
    code: stroke.code,
    key: stroke.key === '' ? null : stroke.key,
    under: under(stroke),
    after: stroke.at - (strokes[at - 1]?.at ?? stroke.at),
  }))
}

function heardScan(reader: Reader, remembered: RememberedScan): HeardScan {
  const { number, took, isEcho, kept } = remembered
  const cameIn = { number, ...remembered.scan, took, keys: strokesOf(remembered).length, isEcho }
  if (kept.as !== 'scan') return { kind: 'withheld', ...cameIn, because: kept.as }
  const { bytes, text } = kept.scan
  const parsed = bytes.length > bytesShown ? null : parseScan(text)
  return {
    kind: 'shown',
    ...cameIn,
    bytes: hexOf(bytes.slice(0, bytesShown)),
    length: bytes.length,
    elements: parsed?.ok === true ? parsed.value.elements.slice(0, mostElements).map(([ai, value]) => [ai, value]) : [],
    reading: readingOf(reader, kept.scan),
  }
}

/** In the order in which a scan is judged when it comes. */
function readingOf(reader: Reader, scan: Scan): ShownScan['reading'] {
  const command = scan.flaw === null ? commandCodeOf(scan.text) : null
  if (isOfSheet(scan.text)) return { as: 'sheetCode' }
  if (command !== null) return { as: 'command', command }
  const read = readTrusted(reader, scan)
  if (!read.ok) return { as: 'refused', refusal: domainRefusal(read.error) }
  const { id, lot, expiry } = read.value.item
  return { as: 'item', item: id, lot, expiry }
}

function strokesOf(remembered: RememberedScan | undefined): readonly Stroke[] {
  if (remembered === undefined || remembered.kept.as === 'badge') return []
  return remembered.kept.as === 'scan' ? remembered.kept.scan.cameIn.strokes : remembered.kept.strokes
}

function under({ shift, control, alt, altGraph, capsLock }: Stroke): HeardKey['under'] {
  const held = { shift, control, alt, altGraph, capsLock }
  return (['shift', 'control', 'alt', 'altGraph', 'capsLock'] as const).filter((name) => held[name])
}
