import { expect, test } from 'vitest'
import { readStrokes } from '#shared/scan/keyboard/read-strokes.ts'
import type { DecodeBy } from '#shared/scan/keyboard/signs.ts'
import type { Stroke } from '#shared/scan/keyboard/stroke.ts'

const nothingHeld = { shift: false, control: false, alt: false, altGraph: false, capsLock: false, at: 0 }

/** One key going down, with what is held at that moment. */
function stroke(code: string, key: string, held: Partial<Stroke> = {}): Stroke {
  return { code, key, ...nothingHeld, ...held }
}

const german: DecodeBy = {
  kind: 'key',
  layout: 'de',
  shift: { capsOff: 'asEver', capsOn: 'asEver', reach: 'letters' },
}
const a = stroke('KeyA', 'a')
/** On a German keyboard a circumflex, which waits for the key behind it. */
const dead = stroke('Backquote', 'Dead')
const space = stroke('Space', ' ')
const shiftDown = stroke('ShiftLeft', 'Shift', { shift: true })
const altDown = stroke('AltLeft', 'Alt', { alt: true })
const altCode = (digits: string) => [
  altDown,
  ...Array.from(digits, (digit) => stroke(`Numpad${digit}`, digit, { alt: true })),
]

const characters = (text: string) => ({
  ok: true,
  value: Array.from(text, (character) => ({ kind: 'character', character })),
})

test('a dead key counts with the space behind it, and with nothing else', () => {
  expect(readStrokes([dead, space, a], german)).toEqual(characters('^a'))
  expect(readStrokes([dead, a], german)).toEqual({ ok: false, error: 'deadKey' })
  expect(readStrokes([a, dead], german)).toEqual({ ok: false, error: 'deadKey' })
  expect(readStrokes([dead, dead, space], german)).toEqual({ ok: false, error: 'deadKey' })
})

test('a code of the numeric pad counts where every table has the same sign for it', () => {
  expect(readStrokes([...altCode('065'), a], german)).toEqual(characters('Aa'))
  expect(readStrokes(altCode('126'), german)).toEqual(characters('~'))
  // 132 is one letter in the old table of Windows and another in its own; 0228 is no ASCII.
  for (const digits of ['132', '0228', '127', '0', '00065'])
    expect({ digits, read: readStrokes(altCode(digits), german) }).toEqual({
      digits,
      read: { ok: false, error: 'unknownKey' },
    })
})

test('a modifier that went down before the scan is held by a person, and changes what the scanner types', () => {
  expect(readStrokes([shiftDown, stroke('KeyA', 'A', { shift: true })], german)).toEqual(characters('A'))
  const held = [
    { shift: true },
    { control: true },
    { alt: true },
    { altGraph: true },
  ] as const satisfies readonly Partial<Stroke>[]
  for (const holds of held)
    expect({ holds, read: readStrokes([stroke('KeyA', 'a', holds)], german) }).toEqual({
      holds,
      read: { ok: false, error: 'heldKey' },
    })
})

test('a key with a name is another one under Shift', () => {
  const enter = stroke('Enter', 'Enter')
  expect(readStrokes([enter], german)).toEqual({ ok: true, value: [{ kind: 'key', name: 'Enter' }] })
  expect(readStrokes([shiftDown, stroke('Enter', 'Enter', { shift: true })], german)).toEqual({
    ok: false,
    error: 'heldKey',
  })
})

test('a digit of the numeric pad is that digit with Num Lock off too', () => {
  expect(readStrokes([stroke('Numpad5', '5'), stroke('Numpad7', 'Home')], german)).toEqual(characters('57'))
})
