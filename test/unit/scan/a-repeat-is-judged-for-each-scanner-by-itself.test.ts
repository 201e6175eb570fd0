import { expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import { freshGuard, guardRepeat } from '#shared/scan/repeat-guard.ts'
import type { RepeatGuard } from '#shared/scan/repeat-guard.ts'
import { typedScan } from '#shared/scan/scan.ts'

const pack = '010952123456789921A1'

/** What one scanner's guard makes of what it reads, each with the milliseconds of its reading. */
function kindsOf(readings: readonly (readonly [text: string, at: number])[]): readonly string[] {
  let guard: RepeatGuard = freshGuard
  return readings.map(([text, at]) => {
    const guarded = guardRepeat(guard, typedScan(text, at as Instant), at)
    guard = guarded.guard
    return guarded.kind
  })
}

test('a label that is taken back by a code may be scanned again at once: the code stands in between', () => {
  expect(
    kindsOf([
      [pack, 0],
      [commandBarcodes.takeBackLast, 200],
      [pack, 400],
    ]),
  ).toEqual(['scan', 'scan', 'scan'])
})

test('a code that lies under a presentation scanner gives a job up by no second reading', () => {
  const lying = Array.from({ length: 40 }, (_, reading) => [commandBarcodes.cancel, reading * 500] as const)
  expect(kindsOf(lying)).toEqual(['scan', ...lying.slice(1).map(() => 'echo')])
})

test('a code scanned on purpose a second time, after it was out of the beam, is a scan', () => {
  expect(
    kindsOf([
      [commandBarcodes.cancel, 0],
      [commandBarcodes.cancel, 601],
    ]),
  ).toEqual(['scan', 'scan'])
})

test('two scanners that read one label at the same time give one scan each', () => {
  expect([...kindsOf([[pack, 0]]), ...kindsOf([[pack, 100]])]).toEqual(['scan', 'scan'])
})
