import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { coalesced } from '#renderer/state/coalesced.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the first wish acts at once', () => {
  let acts = 0
  coalesced(() => Promise.resolve(void (acts += 1)), 100).wish()
  expect(acts).toBe(1)
})

test('wishes during the pause become one more act after it', async () => {
  let acts = 0
  const asking = coalesced(() => Promise.resolve(void (acts += 1)), 100)
  for (let wish = 0; wish < 50; wish += 1) asking.wish()
  await vi.advanceTimersByTimeAsync(99)
  expect(acts).toBe(1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(acts).toBe(2)
})

test('a wish after the pause acts at once again', async () => {
  let acts = 0
  const asking = coalesced(() => Promise.resolve(void (acts += 1)), 100)
  asking.wish()
  await vi.advanceTimersByTimeAsync(200)
  asking.wish()
  expect(acts).toBe(2)
})

test('nothing acts after it was stopped', async () => {
  let acts = 0
  const asking = coalesced(() => Promise.resolve(void (acts += 1)), 100)
  asking.wish()
  asking.wish()
  asking.stop()
  await vi.advanceTimersByTimeAsync(1000)
  expect(acts).toBe(1)
})
