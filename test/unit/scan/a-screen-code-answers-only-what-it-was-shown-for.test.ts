import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCodesOnScreen } from '#service/application/scans/codes-on-screen.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { screenCodes } from '#shared/scan/command-code.ts'
import { judgeScreenCode, shortestLook } from '#shared/scan/shown-codes.ts'

const code = fc.constantFrom(...screenCodes)
const codes = fc.uniqueArray(code)
const moment = fc.integer({ min: 0, max: 10_000 }).map((at) => at as Instant)

test('a code counts where it is on the screen and was for as long as a look takes, and nowhere else', () => {
  fc.assert(
    fc.property(codes, code, moment, moment, (shown, scanned, since, at) => {
      const counts = shown.includes(scanned) && at >= since + shortestLook
      expect(judgeScreenCode({ codes: shown, since }, scanned, at) === 'shown').toBe(counts)
    }),
  )
})

test('a scan from before the question never answers it, however long it waited for its turn', () => {
  const screen = createCodesOnScreen()
  screen.show(['yes'], 1_000 as Instant)
  expect(screen.take('yes', 999 as Instant)).toBe('tooSoon')
  expect(screen.take('yes', 1_599 as Instant)).toBe('tooSoon')
  expect(screen.take('yes', 1_600 as Instant)).toBe('shown')
})

test('what is shown is answered once: two scanners on one code do not answer twice', () => {
  const screen = createCodesOnScreen()
  screen.show(['yes', 'no'], 0 as Instant)
  expect(screen.take('yes', 600 as Instant)).toBe('shown')
  expect(screen.take('yes', 900 as Instant)).toBe('notShown')
  expect(screen.take('no', 900 as Instant)).toBe('notShown')
  screen.show(['yes', 'no'], 1_000 as Instant)
  expect(screen.take('no', 1_600 as Instant)).toBe('shown')
})

test('before a page has said anything no screen code counts', () => {
  fc.assert(
    fc.property(code, moment, (scanned, at) => {
      expect(createCodesOnScreen().take(scanned, at)).toBe('notShown')
    }),
  )
})
