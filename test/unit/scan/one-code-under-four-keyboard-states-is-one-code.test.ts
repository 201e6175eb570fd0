import { expect, test } from 'vitest'
import { decodeTypedScan } from '#shared/scan/keyboard/decode-scan.ts'
import type { DecodeBy } from '#shared/scan/keyboard/signs.ts'
import { typedBy } from '../../support/keyboard/typing-scanner.ts'
import type { Computer, TypingScanner } from '../../support/keyboard/typing-scanner.ts'

/**
 * What a field showed in https://github.com/third-culture-software/bhima/issues/6436: a scanner set to a US keyboard, the
 * computer in English and French, Caps Lock off and on.
 */
const reported = [
  { layout: 'us', capsLock: false, shows: '004HQ3NIDBVD' },
  { layout: 'us', capsLock: true, shows: '004hq3nidbvd' },
  { layout: 'fr', capsLock: false, shows: 'àà\'HA"NIDBVD' },
  { layout: 'fr', capsLock: true, shows: '004ha3nidbvd' },
] as const

const scanner: TypingScanner = {
  types: 'us',
  separator: 'lost',
  reverses: 'never',
  identifies: false,
  prefix: [],
  suffix: ['Enter'],
  pause: 2,
}
const byKey: DecodeBy = {
  kind: 'key',
  layout: 'us',
  shift: { capsOff: 'asEver', capsOn: 'asEver', reach: 'letters' },
}
const enter = [{ kind: 'key', name: 'Enter' }] as const

test.each(reported)('$layout with Caps Lock $capsLock shows $shows and is read as 004HQ3NIDBVD', (state) => {
  const computer: Computer = { ...state, capsReach: state.layout === 'fr' ? 'everyKey' : 'letters', namesKeys: true }
  const strokes = typedBy(scanner, computer, { text: '004HQ3NIDBVD', symbology: ']d1' }, 0) ?? []
  const shown = strokes.filter(({ key }) => key.length === 1).map(({ key }) => key)
  expect(shown.join('')).toBe(state.shows)

  const whole = { ok: true, value: '004HQ3NIDBVD' }
  expect(decodeTypedScan(strokes, { decodeBy: byKey, prefix: [], suffix: enter })).toEqual(whole)
  const withoutCodes = strokes.map((stroke) => ({ ...stroke, code: '' }))
  const byCharacter: DecodeBy = {
    kind: 'character',
    layout: 'us',
    computer: state.layout,
    capsLock: { isOn: state.capsLock, reach: computer.capsReach },
  }
  expect(decodeTypedScan(withoutCodes, { decodeBy: byCharacter, prefix: [], suffix: enter })).toEqual(whole)
})

test('a Caps Lock that was off at the set-up refuses the scan, and does not guess which of the two was meant', () => {
  const profile = { ...byKey, shift: { ...byKey.shift, capsOn: 'unknown' } } as const
  const computer: Computer = { layout: 'us', capsLock: true, capsReach: 'letters', namesKeys: true }
  const strokes = typedBy(scanner, computer, { text: '004HQ3NIDBVD', symbology: ']d1' }, 0) ?? []
  const decoded = decodeTypedScan(strokes, { decodeBy: profile, prefix: [], suffix: enter })
  expect(decoded).toEqual({ ok: false, error: 'capsLock' })
})
