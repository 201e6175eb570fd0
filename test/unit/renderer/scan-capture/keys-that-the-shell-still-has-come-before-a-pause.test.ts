import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { captureKeys } from '#renderer/scan-capture/capture-keys.ts'
import type { CaptureRules } from '#shared/scan/keyboard/capture.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

const onlyAPauseEnds: CaptureRules = { pauseAfter: 40, ending: [], opening: [] }

/** The page with a button that has the focus, and a shell that answers when the test says so, or as the test says. */
function page(rules: CaptureRules, keysSoFar?: () => Promise<void>) {
  const button = document.createElement('button')
  document.body.append(button)
  button.focus()
  const scans: string[] = []
  const passed: string[] = []
  button.addEventListener('keydown', ({ key }) => passed.push(key))
  const asked: (() => void)[] = []
  const stop = captureKeys(
    window,
    rules,
    ({ strokes }) => scans.push(strokes.map(({ key }) => key).join('')),
    keysSoFar ?? (() => new Promise((resolve) => asked.push(resolve))),
  )
  /** Hands keys to the page now that went down at their own times, 4 ms from each other. */
  const hand = (keys: string, from: number) =>
    Array.from(keys).forEach((key, index) => {
      for (const type of ['keydown', 'keyup']) {
        const event = new KeyboardEvent(type, { key, code: `of ${key}`, bubbles: true, cancelable: true })
        Object.defineProperty(event, 'timeStamp', { value: from + index * 4 })
        button.dispatchEvent(event)
      }
    })
  const answer = async () => {
    asked.splice(0).forEach((resolve) => resolve())
    await vi.advanceTimersByTimeAsync(0)
  }
  return { scans, passed, asked, hand, answer, stop }
}

test('a shell that is busy in the middle of a scan splits nothing, however long it takes', async () => {
  const { scans, passed, asked, hand, answer, stop } = page(onlyAPauseEnds)
  const began = performance.now()
  hand('0109', began)
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked).toHaveLength(1)
  expect(passed).toEqual([])
  hand('521234567899', began + 16)
  await answer()
  await vi.advanceTimersByTimeAsync(40)
  await answer()
  await vi.advanceTimersByTimeAsync(10)
  expect(scans).toEqual(['0109521234567899'])
  expect(passed).toEqual([])
  stop()
})

test('what a person typed goes where it was meant for once the shell has nothing more', async () => {
  const { scans, passed, hand, answer, stop } = page(onlyAPauseEnds)
  hand('ab', performance.now())
  await vi.advanceTimersByTimeAsync(50)
  expect(passed).toEqual([])
  await answer()
  await vi.advanceTimersByTimeAsync(10)
  expect(passed).toEqual(['a', 'b'])
  expect(scans).toEqual([])
  stop()
})

test('a shell that refuses to answer holds no key back', async () => {
  const { passed, hand, stop } = page(onlyAPauseEnds, () => Promise.reject(new Error('refused')))
  hand('a', performance.now())
  expect(passed).toEqual([])
  await vi.advanceTimersByTimeAsync(100)
  expect(passed).toEqual(['a'])
  stop()
})
