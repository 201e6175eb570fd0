import type { Instant } from '../kernel/time.ts'
import { decodeBytes, encodeUtf8 } from './byte-text.ts'
import type { TextEncoding } from './byte-text.ts'
import { bytesOfHex } from './hex.ts'
import type { Stroke } from './keyboard/stroke.ts'

/**
 * Why a scan can not be trusted, whatever it reads as. `overlong`: more bytes than any label holds, the first ones kept.
 * `garbled`: line noise in it, cut off by an unplugged cable, or its end mark never came;
 * or typed keys with a person's among them. `unknownKeys` and `capsLock`: keys that the profile of a scanner that types can not
 * tell the meaning of, for themselves or because of Caps Lock.
 */
export type ScanFlaw = 'overlong' | 'garbled' | 'unknownKeys' | 'capsLock'

/** How a scan came in: for people who look for what is wrong with a scanner, never for the record. */
export type CameIn = {
  /** Milliseconds from its first byte or key to its last; null where a person typed it. */
  readonly took: number | null
  /** The keys of a scanner that types; none where it came over a port. */
  readonly strokes: readonly Stroke[]
}

/** What a scanner sent between two end marks, before anybody understood it. */
export type Scan = {
  /** The scanner's name in the station's set-up, or `typedByHand` for what a person entered. */
  readonly scanner: string
  /** As received, without the end mark and without an STX/ETX wrap; never empty. */
  readonly bytes: Uint8Array
  /** The bytes as text, reversibly: `encoding` says how, nothing is replaced, trimmed or normalised. */
  readonly text: string
  readonly encoding: TextEncoding
  /** When the last byte came. */
  readonly at: Instant
  /** Null for a scan that arrived whole. One with a flaw is shown and refused, never read as an item. */
  readonly flaw: ScanFlaw | null
  readonly cameIn: CameIn
}

/** Makes the scan out of one frame of bytes. */
export function scanOf(scanner: string, frame: Pick<Scan, 'bytes' | 'flaw'>, cameIn: CameIn, at: Instant): Scan {
  return { scanner, bytes: frame.bytes, ...decodeBytes(frame.bytes), at, flaw: frame.flaw, cameIn }
}

/** What stands in place of a scanner's name where a person typed; no scanner may have this name. */
export const typedByHand = 'typed'

/** Makes a scan of what a person typed instead: the bytes a scanner would have sent for it, in UTF-8. */
export function typedScan(text: string, at: Instant): Scan {
  return scanOf(typedByHand, { bytes: encodeUtf8(text), flaw: null }, { took: null, strokes: [] }, at)
}

/** The text of a scan as the ledger keeps it, in lower-case hexadecimal digits; the same as `text` was when it came in. */
export function scanText(hexBytes: string): string {
  return decodeBytes(bytesOfHex(hexBytes)).text
}
