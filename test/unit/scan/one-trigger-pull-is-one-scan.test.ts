import { expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { freshGuard, guardRepeat, oneTriggerPull } from '#shared/scan/repeat-guard.ts'
import { scanOf } from '#shared/scan/scan.ts'
import type { ScanFlaw } from '#shared/scan/scan.ts'

const at = 1_800_000_000_000 as Instant

function scanned(text: string, flaw: ScanFlaw | null = null) {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
  return scanOf('dock 1', { bytes, flaw }, { took: 12, strokes: [] }, at)
}

/** What the guard says of each reading, with the count of echoes. */
function verdicts(...readings: (readonly [text: string, readAt: number, flaw?: ScanFlaw])[]) {
  let guard = freshGuard
  return readings.map(([text, readAt, flaw]) => {
    const guarded = guardRepeat(guard, scanned(text, flaw ?? null), readAt)
    guard = guarded.guard
    return guarded.kind === 'echo' ? guarded.echoes : guarded.kind
  })
}

test('the same code again within the pull is an echo, and each one is counted', () => {
  expect(verdicts(['A', 0], ['A', 80], ['A', oneTriggerPull])).toEqual(['scan', 1, 2])
})

test('a code that stays in the beam stays one scan, however long it lies there', () => {
  expect(verdicts(['A', 0], ['A', 500], ['A', 1000], ['A', 1500])).toEqual(['scan', 1, 2, 3])
})

test('the same code after the pull is a scan again', () => {
  expect(verdicts(['A', 0], ['A', oneTriggerPull + 1])).toEqual(['scan', 'scan'])
  expect(verdicts(['A', 0], ['A', 1001])).toEqual(['scan', 'scan'])
})

test('another code in between makes it a second pull', () => {
  expect(verdicts(['A', 0], ['B', 100], ['A', 200])).toEqual(['scan', 'scan', 'scan'])
})

test('a burst of different codes passes whole', () => {
  const burst = Array.from({ length: 50 }, (_, index) => [`21${index}`, index * 20] as const)
  expect(new Set(verdicts(...burst))).toEqual(new Set(['scan']))
})

test('codes that differ in one byte are different codes', () => {
  expect(verdicts(['21a', 0], ['21A', 10], ['21A\u001d', 20])).toEqual(['scan', 'scan', 'scan'])
})

test('a scan with a flaw is no echo, nor has it one', () => {
  expect(verdicts(['A', 0], ['A', 10, 'garbled'], ['A', 20, 'garbled'], ['A', 30])).toEqual([
    'scan',
    'scan',
    'scan',
    'scan',
  ])
})
