import type { KeyboardProfile } from '#shared/domain/scanners/profile.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { encodeUtf8 } from '#shared/scan/byte-text.ts'
import { decodeTypedScan } from '#shared/scan/keyboard/decode-scan.ts'
import type { Undecoded } from '#shared/scan/keyboard/decode-scan.ts'
import type { TypedScan } from '#shared/scan/keyboard/capture.ts'
import { mayHoldBadge } from '#shared/scan/keyboard/may-hold-badge.ts'
import { strokesAsBytes } from '#shared/scan/keyboard/strokes-as-text.ts'
import { freshGuard, guardRepeat } from '#shared/scan/repeat-guard.ts'
import { scanOf } from '#shared/scan/scan.ts'
import type { Scan, ScanFlaw } from '#shared/scan/scan.ts'
import { longestScan } from '#shared/scan/serial-framer.ts'
import type { Echo } from './serial-scanner.ts'

/** Whom the scanner that types tells. */
export type KeyboardScannerListeners = {
  readonly onScan: (scan: Scan) => void
  readonly onEcho: (echo: Echo) => void
}

/** The scanner of this station that types. */
export type KeyboardScanner = {
  /** Takes the keys of one scan, at this moment, and tells what they are: in order, at once. */
  readonly take: (profile: KeyboardProfile, typed: TypedScan, at: Instant) => void
}

/** Makes scans of what a scanner typed: decoded by its profile, with a flaw where that gives no bytes to trust. */
export function openKeyboardScanner({ onScan, onEcho }: KeyboardScannerListeners): KeyboardScanner {
  let guard = freshGuard
  return {
    take: (profile, typed, at) => {
      const { strokes } = typed
      const lastStroke = strokes.at(-1)?.at ?? 0
      const cameIn = { took: lastStroke - (strokes[0]?.at ?? lastStroke), strokes }
      const scan = scanOf(profile.name, frameOf(profile, typed), cameIn, at)
      const guarded = guardRepeat(guard, scan, lastStroke)
      guard = guarded.guard
      if (guarded.kind === 'scan') onScan(scan)
      else onEcho({ scan, echoes: guarded.echoes })
    },
  }
}

function frameOf(profile: KeyboardProfile, { strokes, isDoubtful }: TypedScan): Pick<Scan, 'bytes' | 'flaw'> {
  const decoded = decodeTypedScan(strokes, profile)
  // Doubt comes before every other flaw: a person's keys may be among them, and what may be a secret is told apart by it.
  if (!decoded.ok) return { bytes: bytesOfUndecoded(strokes), flaw: isDoubtful ? 'garbled' : flawOf(decoded.error) }
  const bytes = encodeUtf8(decoded.value)
  if (bytes.length === 0) return { bytes: strokesAsBytes(strokes, longestScan), flaw: 'garbled' }
  if (bytes.length > longestScan)
    return { bytes: bytes.slice(0, longestScan), flaw: isDoubtful ? 'garbled' : 'overlong' }
  return { bytes, flaw: isDoubtful ? 'garbled' : null }
}

/** A badge is never kept as it was read, also where the keyboard disguised it. */
function bytesOfUndecoded(strokes: TypedScan['strokes']): Uint8Array {
  return mayHoldBadge(strokes) ? encodeUtf8('TMB1:') : strokesAsBytes(strokes, longestScan)
}

function flawOf(undecoded: Undecoded): ScanFlaw {
  switch (undecoded) {
    case 'capsLock':
      return 'capsLock'
    case 'unknownKey':
    case 'deadKey':
      return 'unknownKeys'
    case 'heldKey':
    case 'cut':
      return 'garbled'
    default:
      return unreachable(undecoded)
  }
}
