import { hearKey, hearKeyUp, quietKeyboard, wakeCapture } from '#shared/scan/keyboard/capture.ts'
import type { CaptureRules, CaptureState, Heard, TypedScan } from '#shared/scan/keyboard/capture.ts'
import { isModifier } from '#shared/scan/keyboard/stroke.ts'
import type { Stroke } from '#shared/scan/keyboard/stroke.ts'
import { giveBack, isGivenBack } from './give-back.ts'

/** Numeric pad codes make their character when Alt comes up, a moment after the last key of a scan. */
const charactersLate = 100

/**
 * Listens for scans among the keys of this page until what it returns is called: before anything else on the page hears
 * them, wherever the focus is. Keys of a scan reach nothing else; a person's keys arrive where they were meant for, those
 * with a character at most one pause later. `keysSoFar` settles when the keys that went down before it was called have been
 * sent to this page.
 */
export function captureKeys(
  page: Window,
  rules: CaptureRules,
  onScan: (scan: TypedScan) => void,
  keysSoFar: () => Promise<void>,
): () => void {
  let state: CaptureState = quietKeyboard
  let alarm: number | undefined
  let turn = 0
  let scannedAt = Number.NEGATIVE_INFINITY
  let isRightAltDown = false
  const kept = new Set<string>()

  const follow = (heard: Heard) => {
    state = heard.state
    turn += 1
    page.clearTimeout(alarm)
    if (state.wakeAt !== null) {
      const untilThen = Math.max(0, state.wakeAt - performance.now())
      alarm = page.setTimeout(state.pauseSeen ? look : lookBehindKeys, Math.ceil(untilThen))
    }
    giveBack(page.document, heard.typed)
    if (heard.scan === null) return
    scannedAt = performance.now()
    onScan(heard.scan)
  }
  const look = () => follow(wakeCapture(state, performance.now(), rules))
  /** No key for a while may be the shell that was busy: what it still has of the keyboard comes before any pause. */
  const lookBehindKeys = () => {
    const asked = turn
    const lookIfStill = () => {
      if (turn === asked) look()
    }
    keysSoFar().then(lookIfStill, lookIfStill)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isGivenBack(event) || event.isComposing) return
    if (event.code === 'AltRight') isRightAltDown = true
    const stroke = strokeOf(event, isRightAltDown)
    const heard = hearKey(state, stroke, event.repeat, rules)
    follow(heard)
    if (!heard.keep) return
    if (!isModifier(stroke)) kept.add(event.code)
    swallow(event)
  }
  const onKeyUp = (event: KeyboardEvent) => {
    if (isGivenBack(event)) return
    if (event.code === 'AltRight') isRightAltDown = false
    state = hearKeyUp(state, event.code)
    if (kept.delete(event.code)) swallow(event)
  }
  /** Characters that come without their key: those of the numeric pad, made by the system. */
  const onCharacter = (event: Event) => {
    const isOfScan = state.held.some(({ alt }) => alt) || performance.now() - scannedAt < charactersLate
    if (isOfScan && !isGivenBack(event)) swallow(event)
  }

  const options = { capture: true }
  page.addEventListener('keydown', onKeyDown, options)
  page.addEventListener('keyup', onKeyUp, options)
  page.addEventListener('keypress', onCharacter, options)
  return () => {
    page.removeEventListener('keydown', onKeyDown, options)
    page.removeEventListener('keyup', onKeyUp, options)
    page.removeEventListener('keypress', onCharacter, options)
    page.clearTimeout(alarm)
    turn += 1
    giveBack(page.document, state.held)
  }
}

function swallow(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** On a US layout the right Alt key is no AltGr; a scanner that is set to another layout presses it as one. */
function strokeOf(event: KeyboardEvent, isRightAltDown: boolean): Stroke {
  const isAltGrOfScanner = isRightAltDown && event.altKey && !event.code.startsWith('Numpad')
  return {
    code: event.code,
    key: event.key,
    shift: event.shiftKey,
    control: event.ctrlKey,
    alt: event.altKey,
    altGraph: event.getModifierState('AltGraph') || isAltGrOfScanner,
    capsLock: event.getModifierState('CapsLock'),
    at: event.timeStamp,
  }
}
