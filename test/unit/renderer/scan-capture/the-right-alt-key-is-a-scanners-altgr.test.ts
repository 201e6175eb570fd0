import { expect, test } from 'vitest'
import { captureKeys } from '#renderer/scan-capture/capture-keys.ts'
import type { CaptureRules } from '#shared/scan/keyboard/capture.ts'
import type { Stroke } from '#shared/scan/keyboard/stroke.ts'

const rules: CaptureRules = { pauseAfter: 40, ending: ['Enter'], opening: 'any' }

/** What is captured of keys at a computer whose layout makes no AltGr of the right Alt key: Alt is said to be held. */
function captured(held: string, codes: readonly string[]): readonly Stroke[] {
  const scans: (readonly Stroke[])[] = []
  const stop = captureKeys(
    window,
    rules,
    ({ strokes }) => scans.push(strokes),
    () => Promise.resolve(),
  )
  let at = performance.now()
  const say = (type: string, code: string, key: string, altKey: boolean) => {
    const event = new KeyboardEvent(type, { key, code, altKey, bubbles: true, cancelable: true })
    Object.defineProperty(event, 'timeStamp', { value: (at += 1) })
    document.body.dispatchEvent(event)
  }
  for (const code of codes) {
    say('keydown', held, 'Alt', true)
    say('keydown', code, '9', true)
    say('keyup', code, '9', true)
    say('keyup', held, 'Alt', false)
  }
  say('keydown', 'Enter', 'Enter', false)
  say('keyup', 'Enter', 'Enter', false)
  stop()
  return (scans[0] ?? []).filter(({ key }) => key === '9')
}

const six = Array.from({ length: 6 }, () => 'Digit9')

test('a scanner for German keyboards presses AltGr at a computer with a US layout: the third level is meant', () => {
  expect(captured('AltRight', six).map(({ altGraph }) => altGraph)).toEqual(six.map(() => true))
})

test('the left Alt key stays Alt, and codes of the numeric pad stay codes under either', () => {
  const pad = six.map((_, index) => `Numpad${index}`)
  expect(captured('AltRight', pad).every(({ altGraph }) => !altGraph)).toBe(true)
  expect(captured('AltRight', pad)).toHaveLength(6)
  expect(captured('AltLeft', pad).every(({ altGraph }) => !altGraph)).toBe(true)
})
