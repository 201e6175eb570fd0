import { hasAltGr, isModifier, nameOfKey } from './stroke.ts'
import type { Stroke } from './stroke.ts'

/** What tells a scan from a person's typing. */
export type CaptureRules = {
  /** Milliseconds without a key after which what came is over. */
  readonly pauseAfter: number
  /** The keys that end a scan, by name, in order; none where only a pause does. */
  readonly ending: readonly string[]
  /** Keys without a character with which a scan may begin; `any` but those for moving about, while a scanner is set up. */
  readonly opening: readonly string[] | 'any'
}

/** The strokes of one scan. `isDoubtful`: a part may be missing, or a person's key may be among them. */
export type TypedScan = { readonly strokes: readonly Stroke[]; readonly isDoubtful: boolean }

/** What a call gave. */
export type Heard = {
  readonly state: CaptureState
  /** What a person typed, held back until it was clear: it goes to where it was meant for, before the key in hand. */
  readonly typed: readonly Stroke[]
  readonly scan: TypedScan | null
}

/** Where the keyboard stands. Immutable; give the newest one to the next call. */
export type CaptureState = {
  readonly held: readonly Stroke[]
  /** Keys that modify and went down since the last other key: they belong to the next one, if that comes soon. */
  readonly modifiers: readonly Stroke[]
  /** Keys that are down, and how many went down after each. */
  readonly down: ReadonlyMap<string, number>
  readonly isMixed: boolean
  /** When a person's key was let go last. */
  readonly typedAt: number | null
  /** The last scan has no end: what follows may be its rest. */
  readonly endless: boolean
  readonly pauseSeen: boolean
  /** When to call `wakeCapture`; null where nothing is under way. */
  readonly wakeAt: number | null
}

/** Fewer keys than these are never a scan: a person's fingers can roll over two or three. */
const fewestKeys = 6
/** Milliseconds after a person's key within which the beginning of a scan may have been taken for it. */
const shortlyAfterTyping = 200
/**
 * Milliseconds without a key after which a scan is told whose last keys are due and did not come. A pause does not tell
 * it before: whether a key is late is said by the time at which it went down, and a busy computer reads it later than that.
 */
const unfinishedAfter = 1000
/** Milliseconds between the first and the second look at a pause: keys that wait unread have their turn in between. */
const secondLook = 10
/** How many keys may go down while one stays down: scanners let each go before the next or the one after. */
const mostWhileDown = 3

/** A keyboard on which nothing has happened yet. */
export const quietKeyboard: CaptureState = {
  held: [],
  modifiers: [],
  down: new Map(),
  isMixed: false,
  typedAt: null,
  endless: false,
  pauseSeen: false,
  wakeAt: null,
}

/** What to do with a key: hold it back, or let it do what it does. */
export type KeyHeard = Heard & { readonly keep: boolean }

/**
 * Takes one key that went down. A scan is at least six keys, each within `pauseAfter` of the one before, up to the keys that
 * end it or a pause, by the times at which they went down and not by those at which they are heard. Everything else is a person's and is given back, in order and before the key in hand.
 * `isRepeat`: the key is held down, which no scanner does.
 */
export function hearKey(before: CaptureState, stroke: Stroke, isRepeat: boolean, rules: CaptureRules): KeyHeard {
  const last = before.held.at(-1)
  const isLate = last !== undefined && stroke.at - last.at > rules.pauseAfter
  const paused = isLate ? endByPause(before, rules) : { state: before, typed: [], scan: null }
  const next = takeKey(paused.state, stroke, isRepeat, rules)
  return { ...next, typed: [...paused.typed, ...next.typed], scan: paused.scan ?? next.scan }
}

/** Takes a key that was let go. */
export function hearKeyUp(state: CaptureState, code: string): CaptureState {
  if (!state.down.has(code)) return state
  const down = new Map(state.down)
  down.delete(code)
  return { ...state, down }
}

/** Looks whether the keyboard has paused. Call it at `wakeAt` or later; too early it does nothing. */
export function wakeCapture(before: CaptureState, now: number, rules: CaptureRules): Heard {
  if (before.wakeAt === null || now < before.wakeAt) return { state: before, typed: [], scan: null }
  if (!before.pauseSeen)
    return { state: { ...before, pauseSeen: true, wakeAt: now + secondLook }, typed: [], scan: null }
  return endByPause(before, rules)
}

function takeKey(state: CaptureState, stroke: Stroke, isRepeat: boolean, rules: CaptureRules): KeyHeard {
  if (isRepeat) return repeat(state, stroke)
  if (isModifier(stroke)) return modify(state, stroke)
  const isUnderWay = state.held.length > 0
  if (!isUnderWay && !opens(stroke, rules)) return passed({ ...state, modifiers: [], down: pressed(state, stroke) })
  const belongs = [...state.held, ...state.modifiers.filter(({ at }) => stroke.at - at <= rules.pauseAfter), stroke]
  const down = pressed(state, stroke)
  const isMixed = state.isMixed || [...down.values()].some((since) => since > mostWhileDown)
  const isScan = keysOf(belongs).length >= fewestKeys
  const next: CaptureState = {
    ...state,
    held: belongs,
    modifiers: [],
    down,
    isMixed,
    pauseSeen: false,
    wakeAt: stroke.at + (isScan && rules.ending.length > 0 ? unfinishedAfter : rules.pauseAfter),
  }
  if (isUnderWay && !isScan && isEditing(stroke)) return letGo(next, stroke)
  if (isScan && endsWith(belongs, rules.ending)) return { ...finished(next, true), keep: true }
  return { state: next, typed: [], scan: null, keep: true }
}

/** A key that is held down is a person's, also in the middle of a scan. */
function repeat(state: CaptureState, stroke: Stroke): KeyHeard {
  if (state.held.length === 0) return passed({ ...state, typedAt: stroke.at })
  if (keysOf(state.held).length >= fewestKeys)
    return { state: { ...state, isMixed: true }, typed: [], scan: null, keep: true }
  return letGo({ ...state, held: [...state.held, stroke] }, stroke)
}

/** Keys that modify do what they do; only Alt is kept back in a scan, because it opens menus. */
function modify(state: CaptureState, stroke: Stroke): KeyHeard {
  const next = { ...state, modifiers: [...state.modifiers.slice(-4), stroke] }
  return { state: next, typed: [], scan: null, keep: state.held.length > 0 && stroke.key === 'Alt' }
}

function passed(state: CaptureState): KeyHeard {
  return { state, typed: [], scan: null, keep: false }
}

/** Gives back what was held; the key in hand does its work behind it by itself. */
function letGo(state: CaptureState, stroke: Stroke): KeyHeard {
  const typed = state.held.slice(0, -1)
  return { state: { ...atRest(state), typedAt: stroke.at }, typed, scan: null, keep: false }
}

function endByPause(state: CaptureState, rules: CaptureRules): Heard {
  if (state.held.length === 0) return { state: { ...state, wakeAt: null }, typed: [], scan: null }
  if (keysOf(state.held).length >= fewestKeys) return finished(state, rules.ending.length === 0)
  return { state: { ...atRest(state), typedAt: state.held.at(-1)?.at ?? null }, typed: state.held, scan: null }
}

function finished(state: CaptureState, hasEnd: boolean): Heard {
  const began = state.held[0]?.at ?? 0
  const isAfterTyping = state.typedAt !== null && began - state.typedAt <= shortlyAfterTyping
  const isDoubtful = state.isMixed || state.endless || isAfterTyping
  return { state: { ...atRest(state), endless: !hasEnd }, typed: [], scan: { strokes: state.held, isDoubtful } }
}

function atRest(state: CaptureState): CaptureState {
  return { ...state, held: [], isMixed: false, pauseSeen: false, wakeAt: null }
}

/**
 * A dead key is not followed, nor is the key behind it, which Linux calls `Process`: Chromium there never says that they were let
 * go, and every scan after it would look as if a person held them.
 */
function pressed(state: CaptureState, { code, key }: Stroke): ReadonlyMap<string, number> {
  const down = new Map([...state.down].map(([other, since]) => [other, since + 1]))
  return key === 'Dead' || key === 'Process' ? down : down.set(code, 0)
}

function keysOf(strokes: readonly Stroke[]): readonly Stroke[] {
  return strokes.filter((stroke) => !isModifier(stroke))
}

/** A scan begins with a character, a code on the numeric pad, or a key that the scanner's profile names. */
function opens(stroke: Stroke, { opening }: CaptureRules): boolean {
  if (isOfPadCode(stroke) || (opening === 'any' && !isEditing(stroke) && stroke.key !== ' ')) return true
  if (opening !== 'any' && opening.includes(keyName(stroke))) return true
  const isShortCut = (stroke.control || stroke.alt) && !hasAltGr(stroke)
  return !isShortCut && Array.from(stroke.key).length === 1 && stroke.key !== ' '
}

/** A digit of a numeric pad code: without Num Lock its key is one for moving about, e.g. `ArrowDown`. */
function isOfPadCode(stroke: Stroke): boolean {
  return stroke.alt && !hasAltGr(stroke) && /^Numpad[0-9]$/.test(stroke.code)
}

const editingKeys = [
  'Enter',
  'Tab',
  'Escape',
  'Backspace',
  'Delete',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Dead',
  'Process',
]

function isEditing(stroke: Stroke): boolean {
  const { key } = stroke
  if (isOfPadCode(stroke)) return false
  return editingKeys.includes(key) || key.startsWith('Arrow')
}

function endsWith(strokes: readonly Stroke[], ending: readonly string[]): boolean {
  if (ending.length === 0) return false
  const names = keysOf(strokes).slice(-ending.length).map(keyName)
  return names.every((name, at) => name === ending[at])
}

/** A key without a character by the name that profiles have for it, e.g. `Enter`, `F7` or `Ctrl+KeyB`. */
function keyName(stroke: Stroke): string {
  if (stroke.control && !hasAltGr(stroke)) return `Ctrl+${stroke.code === '' ? stroke.key : stroke.code}`
  return stroke.code === 'NumpadEnter' ? 'Enter' : nameOfKey(stroke)
}
