import { expect, test } from 'vitest'
import { sheetSetUpBegun, takeSheetScan } from '#shared/domain/scanners/sheet-set-up.ts'
import type { Sent, SheetSetUp } from '#shared/domain/scanners/sheet-set-up.ts'
import { sheetSteps, sheetTexts } from '#shared/scan/keyboard/sheet.ts'
import type { SheetStep } from '#shared/scan/keyboard/sheet.ts'
import { typedBy } from '../../support/keyboard/typing-scanner.ts'
import type { Computer, TypingScanner } from '../../support/keyboard/typing-scanner.ts'

const german: TypingScanner = {
  types: 'de',
  separator: 'alt029',
  reverses: 'never',
  identifies: true,
  prefix: ['F7'],
  suffix: ['Tab'],
  pause: 8,
}
const english: Computer = { layout: 'us', capsLock: false, capsReach: 'letters', namesKeys: true }

function typed(step: SheetStep, scanner = german): Sent {
  const symbology = step === 'separators' || step === 'test' ? ']d2' : ']d1'
  const strokes = typedBy(scanner, english, { text: sheetTexts[step], symbology }, 0) ?? []
  return { kind: 'keyboard', name: 'Keyboard scanner', strokes }
}

function sentByPort(step: SheetStep, alter: (text: string) => string = (text) => text): Sent {
  return { kind: 'serial', name: 'dock 1', text: alter(sheetTexts[step]) }
}

function after(sent: readonly Sent[]): SheetSetUp {
  return sent.reduce(takeSheetScan, sheetSetUpBegun)
}

test('a scanner that types is known after three codes and set up after the fourth', () => {
  const three = after([typed('letters'), typed('signs'), typed('separators')])
  expect(three).toMatchObject({
    step: 'test',
    profile: {
      kind: 'keyboard',
      decodeBy: { kind: 'key', layout: 'de', shift: { capsOff: 'asEver', capsOn: 'unknown' } },
      separator: { kind: 'kept' },
      identifies: true,
      prefix: [{ kind: 'key', name: 'F7' }],
      suffix: [{ kind: 'key', name: 'Tab' }],
      longestPause: 8,
    },
  })
  expect(takeSheetScan(three, typed('test'))).toMatchObject({ step: 'done', problem: null })
})

test('so is one on a port, also one that loses separators', () => {
  const lossy = (text: string) => text.replaceAll('\x1d', '')
  const all = sheetSteps.map((step) => sentByPort(step, lossy))
  expect(after(all)).toMatchObject({ step: 'done', profile: { kind: 'serial', separator: { kind: 'lost' } } })
})

test('another code than the one that is asked for does not count, and loses nothing', () => {
  const wrong = after([typed('letters'), typed('letters')])
  expect(wrong).toMatchObject({ step: 'signs', problem: 'notThisCode' })
  expect(takeSheetScan(wrong, typed('signs'))).toMatchObject({ step: 'separators', problem: null })
})

test('a code from another scanner in between does not count', () => {
  expect(after([typed('letters'), sentByPort('signs')])).toMatchObject({ step: 'signs', problem: 'otherScanner' })
})

test.each([
  ['a scanner that types as slowly as a person', { ...german, pause: 80 }, 'tooSlow'],
  ['a scanner that ends its scans now so, now so', { ...german, suffix: ['Enter'] }, 'unsteady'],
] as const)('%s is not set up', (_, last, problem) => {
  const before = problem === 'tooSlow' ? last : german
  const set = after([typed('letters', before), typed('signs', before), typed('separators', last)])
  expect(set).toMatchObject({ step: 'letters', sent: [], profile: null, problem })
})

test('without a test scan that is right, nothing is set up', () => {
  const three = after([typed('letters'), typed('signs'), typed('separators')])
  const other = takeSheetScan(three, typed('test', { ...german, types: 'us' }))
  expect(other).toMatchObject({ step: 'test', problem: 'testDiffers' })
  expect(takeSheetScan(other, typed('test')).step).toBe('done')
})

test('a computer that was busy during one of the codes does not make a scanner slow', () => {
  const separators = typed('separators')
  if (separators.kind !== 'keyboard') throw new Error('it types')
  const late = separators.strokes.map((stroke, index) => (index > 9 ? { ...stroke, at: stroke.at + 75 } : stroke))
  const set = after([typed('letters'), typed('signs'), { ...separators, strokes: late }])
  expect(set).toMatchObject({ step: 'test', profile: { longestPause: 8 } })
})
