import { unreachable } from '../kernel/unreachable.ts'
import type { ScanFlaw } from './scan.ts'

/** How the end of a scan is told: CR, LF or CRLF; the byte ETX; or nothing but a pause. */
export type Framing = 'lineEnd' | 'etx' | 'silence'

/** The bytes of one scan, cut out of the stream. */
export type Frame = {
  readonly bytes: Uint8Array
  readonly flaw: ScanFlaw | null
  /** When its first and its last byte came, on the clock the caller gives. */
  readonly beganAt: number
  readonly endedAt: number
}

/** Where one serial stream stands. Immutable; give the newest one to the next call. */
export type FramerState = {
  readonly framing: Framing
  /** The scan that is coming in, as far as it has come. */
  readonly held: Uint8Array
  /** When the first byte of what is held came. */
  readonly heldSince: number
  readonly lastByteAt: number
  /** An overlong scan was reported; the rest of it is passed over. */
  readonly passingOver: boolean
  /** What comes next may be the tail of something already reported: whole it is not, as far as anybody knows. */
  readonly doubtful: boolean
  /** The pause was seen once; only a second look, after bytes that wait unread had their turn, makes it an end. */
  readonly pauseSeen: boolean
  /** When to call `wake`; null where nothing is under way. */
  readonly wakeAt: number | null
}

/** What a call gave: the scans that are complete, in order, and the state to go on with. */
export type Framed = { readonly frames: readonly Frame[]; readonly state: FramerState }

/** More than any label: a GS1 DataMatrix holds 2,335 characters, a QR code 4,296 only where all are upper case or digits. */
export const longestScan = 4096

/** Milliseconds without a byte that end a scan under `silence`: above the 16 ms in which USB adapters collect bytes. */
const silenceAfter = 50

/** Milliseconds after which bytes without an end mark are reported: a scanner sends a whole label in a few. */
const patience = 1000

/** Milliseconds between the first and the second look at a pause. */
const secondLook = 10

const nul = 0x00
const stx = 0x02
const etx = 0x03
const lineFeed = 0x0a
const carriageReturn = 0x0d
const allBitsSet = 0xff
const nothing = new Uint8Array(0)

/** A stream from which nothing has come yet. */
export function startFramer(framing: Framing): FramerState {
  return {
    framing,
    held: nothing,
    heldSince: 0,
    lastByteAt: 0,
    passingOver: false,
    doubtful: false,
    pauseSeen: false,
    wakeAt: null,
  }
}

/**
 * Takes the bytes that came at `now`, milliseconds on a clock that never goes back.
 * Under `lineEnd` and `etx` the scans depend on the bytes alone, never on how they were cut into chunks.
 * Under `silence`, bytes that come after the pause but before anybody looked can not be told apart from the scan before:
 * they are reported with it as one garbled scan. Keeps no reference to `chunk`.
 */
export function receive(before: FramerState, chunk: Uint8Array, now: number): Framed {
  const frames: Frame[] = []
  const overslept = before.wakeAt !== null && now >= before.wakeAt
  let state: FramerState = {
    ...before,
    doubtful: before.doubtful || (before.framing === 'silence' && (before.pauseSeen || overslept)),
    pauseSeen: false,
    lastByteAt: chunk.length > 0 ? now : before.lastByteAt,
  }
  let start = 0
  for (let index = 0; index < chunk.length; index += 1) {
    if (!isEndMark(state.framing, chunk[index] ?? nul)) continue
    state = take(state, chunk.subarray(start, index), frames)
    state = end(state, null, frames)
    start = index + 1
  }
  state = take(state, chunk.subarray(start), frames)
  return { frames, state: withAlarm(state) }
}

/**
 * Looks whether the stream has paused. Under `silence` that ends the scan; else it is reported as garbled,
 * because an end mark is due and did not come. Call it at `wakeAt` or later; too early it does nothing.
 */
export function wake(before: FramerState, now: number): Framed {
  if (before.wakeAt === null || now < before.wakeAt) return { frames: [], state: before }
  if (!before.pauseSeen) return { frames: [], state: { ...before, pauseSeen: true, wakeAt: now + secondLook } }
  const frames: Frame[] = []
  const endless = before.framing !== 'silence'
  const state = end(before, endless ? 'garbled' : null, frames)
  return { frames, state: { ...state, doubtful: endless } }
}

/** Ends the stream, as an unplugged cable does: a scan that was under way is reported as garbled, never guessed at. */
export function cutOff(before: FramerState): readonly Frame[] {
  const frames: Frame[] = []
  end(before, 'garbled', frames)
  return frames
}

function isEndMark(framing: Framing, byte: number): boolean {
  switch (framing) {
    case 'lineEnd':
      return byte === carriageReturn || byte === lineFeed
    case 'etx':
      return byte === etx
    case 'silence':
      return false
    default:
      return unreachable(framing)
  }
}

function take(state: FramerState, bytes: Uint8Array, frames: Frame[]): FramerState {
  if (state.passingOver) return state
  const held = joined(state.held, state.held.length === 0 ? withoutOpening(bytes) : bytes)
  const heldSince = state.held.length === 0 ? state.lastByteAt : state.heldSince
  if (held.length <= longestScan) return { ...state, held, heldSince }
  frames.push({ bytes: held.slice(0, longestScan), flaw: 'overlong', beganAt: heldSince, endedAt: state.lastByteAt })
  return { ...state, held: nothing, passingOver: true }
}

function end(state: FramerState, flaw: ScanFlaw | null, frames: Frame[]): FramerState {
  const bytes = withoutClosing(state.held)
  if (bytes.length > 0) {
    const doubt = state.doubtful || isNoisy(bytes) ? 'garbled' : null
    frames.push({ bytes, flaw: flaw ?? doubt, beganAt: state.heldSince, endedAt: state.lastByteAt })
  }
  return { ...startFramer(state.framing), lastByteAt: state.lastByteAt }
}

/** Sets the wake-up while something is under way. A passed-over rest has one too: its end may be a pause. */
function withAlarm(state: FramerState): FramerState {
  const underWay = state.held.length > 0 || state.passingOver
  if (!underWay) return { ...state, wakeAt: null }
  return { ...state, wakeAt: state.lastByteAt + (state.framing === 'silence' ? silenceAfter : patience) }
}

/** NUL and 0xFF are what a loose cable or a wrong speed gives; STX or ETX inside means that an end was lost. */
function isNoisy(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte === nul || byte === allBitsSet || byte === stx || byte === etx)
}

/** Drops what stands before a scan: STX, and the line end that some scanners send after ETX. */
function withoutOpening(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== stx && byte !== carriageReturn && byte !== lineFeed)
  return first === -1 ? nothing : bytes.subarray(first)
}

/** Drops what stands behind a scan: ETX before a line end, a line end before ETX or before a pause. */
function withoutClosing(bytes: Uint8Array): Uint8Array {
  const last = bytes.findLastIndex((byte) => byte !== etx && byte !== carriageReturn && byte !== lineFeed)
  return bytes.slice(0, last + 1)
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const whole = new Uint8Array(head.length + tail.length)
  whole.set(head)
  whole.set(tail, head.length)
  return whole
}
