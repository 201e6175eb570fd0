import fc from 'fast-check'
import { expect, test } from 'vitest'
import { learnTyping, withEarlierCaps } from '#shared/domain/scanners/learn-typing.ts'
import type { KeyboardProfile } from '#shared/domain/scanners/profile.ts'
import { decodeTypedScan } from '#shared/scan/keyboard/decode-scan.ts'
import { layoutNames } from '#shared/scan/keyboard/layouts.ts'
import { sheetTexts } from '#shared/scan/keyboard/sheet.ts'
import type { Stroke } from '#shared/scan/keyboard/stroke.ts'
import { typedBy } from '../../support/keyboard/typing-scanner.ts'
import type { Computer, TypingScanner } from '../../support/keyboard/typing-scanner.ts'
import { chanceOf } from '../../support/gs1/chance.ts'
import { elementString, likelyElements } from '../../support/gs1/generated-scans.ts'

const scanners = fc.record<TypingScanner>({
  types: fc.constantFrom(...layoutNames, 'altCodes'),
  separator: fc.constantFrom('ascii29', 'alt029', 'controlBracket', 'f8', 'lost', '#'),
  reverses: fc.constantFrom('never', 'never', 'always', 'underCapsLock'),
  identifies: fc.boolean(),
  prefix: fc.constantFrom<readonly string[]>([], [], ['F7'], ['Ctrl+KeyB'], ['F9', 'F10']),
  suffix: fc.constantFrom<readonly string[]>(['Enter'], ['Tab'], [], ['Tab', 'Enter']),
  pause: fc.constantFrom(1, 8, 30),
})
const computers = fc.record<Computer>({
  layout: fc.constantFrom(...layoutNames),
  capsLock: fc.boolean(),
  capsReach: fc.constantFrom('letters', 'everyKey'),
  namesKeys: fc.constantFrom(true, true, true, false),
})
const labels = fc.integer().map((seed) => elementString(likelyElements(chanceOf(seed))))

function strokesOf(scanner: TypingScanner, computer: Computer, text: string, symbology: string): readonly Stroke[] {
  return typedBy(scanner, computer, { text, symbology }, 0) ?? []
}

function learned(scanner: TypingScanner, computer: Computer): KeyboardProfile | null {
  const profile = learnTyping('dock', {
    letters: strokesOf(scanner, computer, sheetTexts.letters, ']d1'),
    signs: strokesOf(scanner, computer, sheetTexts.signs, ']d1'),
    separators: strokesOf(scanner, computer, sheetTexts.separators, ']d2'),
  })
  return profile.ok ? profile.value : null
}

/** What the scanner can say of a label at all: a lost separator leaves a gap that the profile knows of. */
function sent(scanner: TypingScanner, text: string): string {
  const identifier = scanner.identifies ? ']d2' : ''
  const instead = scanner.separator === 'lost' ? '' : scanner.separator === '#' ? '#' : '\x1d'
  return identifier + text.replaceAll('\x1d', instead)
}

test('set up by the sheet, any scanner that types names its keys and gives every label byte for byte', () => {
  fc.assert(
    fc.property(scanners, computers, labels, (scanner, computer, text) => {
      fc.pre(computer.namesKeys)
      const profile = learned(scanner, computer)
      if (profile === null) throw new Error('the sheet taught nothing')
      expect(profile.separator.kind).toBe(['lost', '#'].includes(scanner.separator) ? 'lost' : 'kept')
      expect(profile.identifies).toBe(scanner.identifies)
      const decoded = decodeTypedScan(strokesOf(scanner, computer, text, ']d2'), profile)
      expect(decoded).toEqual({ ok: true, value: sent(scanner, text) })
    }),
    { numRuns: 400 },
  )
})

test('whatever computer it is moved to afterwards, whatever Caps Lock does: a scan is byte-exact or refused', () => {
  fc.assert(
    fc.property(scanners, computers, computers, labels, (scanner, atSetUp, now, text) => {
      const profile = learned(scanner, atSetUp)
      fc.pre(profile !== null)
      const strokes = strokesOf(scanner, { ...now, namesKeys: atSetUp.namesKeys }, text, ']d2')
      if (profile === null) return
      // By characters alone, another layout of the computer can not be seen: the set-up holds for the one it was made at.
      if (
        profile.decodeBy.kind === 'character' &&
        (atSetUp.layout !== now.layout || atSetUp.capsReach !== now.capsReach)
      )
        return
      const decoded = decodeTypedScan(strokes, profile)
      if (decoded.ok) expect(decoded.value).toBe(sent(scanner, text))
      else expect(['unknownKey', 'capsLock', 'deadKey', 'cut']).toContain(decoded.error)
    }),
    { numRuns: 500 },
  )
})

test('set up with Caps Lock off and again with Caps Lock on, it works with either', () => {
  fc.assert(
    fc.property(scanners, computers, labels, fc.boolean(), (scanner, computer, text, capsLock) => {
      fc.pre(computer.namesKeys)
      const off = learned(scanner, { ...computer, capsLock: false })
      const on = learned(scanner, { ...computer, capsLock: true })
      if (off === null || on === null) throw new Error('the sheet taught nothing')
      const profile = withEarlierCaps(on, off)
      const decoded = decodeTypedScan(strokesOf(scanner, { ...computer, capsLock }, text, ']d2'), profile)
      expect(decoded).toEqual({ ok: true, value: sent(scanner, text) })
    }),
    { numRuns: 200 },
  )
})

test('a key that a person types or holds in between never gives another text that passes for the label', () => {
  fc.assert(
    fc.property(computers, labels, fc.nat(), (computer, text, place) => {
      fc.pre(computer.namesKeys && text.length > 2)
      const scanner: TypingScanner = {
        types: 'us',
        separator: 'f8',
        reverses: 'never',
        identifies: true,
        prefix: [],
        suffix: ['Enter'],
        pause: 2,
      }
      const profile = learned(scanner, computer)
      if (profile === null) throw new Error('the sheet taught nothing')
      const whole = strokesOf(scanner, computer, text, ']d2')
      const held = whole.map((stroke, index) => (index >= place % whole.length ? { ...stroke, shift: true } : stroke))
      const decoded = decodeTypedScan(
        held.filter(({ key }) => key !== 'Shift'),
        profile,
      )
      expect(decoded.ok).toBe(false)
    }),
    { numRuns: 200 },
  )
})
