import { layouts, levelOf } from '#shared/scan/keyboard/layouts.ts'
import type { CapsReach, Layout, LayoutName, Level } from '#shared/scan/keyboard/layouts.ts'
import type { SeparatorForm } from '#shared/scan/keyboard/signs.ts'
import type { Stroke } from '#shared/scan/keyboard/stroke.ts'

/** How a scanner in keyboard mode is set. */
export type TypingScanner = {
  /** Its own layout, or codes on the numeric pad for every character. */
  readonly types: LayoutName | 'altCodes'
  readonly separator: SeparatorForm | 'lost' | '#'
  /** Whether it presses Shift the other way round: never, always ("Caps Lock on"), or whenever Caps Lock is on. */
  readonly reverses: 'never' | 'always' | 'underCapsLock'
  readonly identifies: boolean
  /** Keys before and behind each scan: characters, or names such as `Enter`, `F7` and `Ctrl+KeyB`. */
  readonly prefix: readonly string[]
  readonly suffix: readonly string[]
  readonly pause: number
}

/** How the computer stands that the scanner is plugged into. */
export type Computer = {
  readonly layout: LayoutName
  readonly capsLock: boolean
  readonly capsReach: CapsReach
  /** Whether the system says which physical key it was. */
  readonly namesKeys: boolean
}

type Key = { readonly code: string; readonly key?: string; readonly held?: readonly Held[] }
type Held = 'shift' | 'control' | 'alt' | 'altGr'

/** The strokes by which a scan of this text arrives; `from` is when the first key goes down. Null where the layout lacks a sign. */
export function typedBy(
  scanner: TypingScanner,
  computer: Computer,
  scan: { readonly text: string; readonly symbology: string },
  from: number,
): readonly Stroke[] | null {
  const identifier = scanner.identifies ? scan.symbology : ''
  const keys = [
    ...scanner.prefix.map(namedKey),
    ...Array.from(identifier + scan.text).map((sign) => keysOf(sign, scanner, computer)),
    ...scanner.suffix.map(namedKey),
  ]
  if (keys.includes(null)) return null
  return keys
    .flatMap((some) => some ?? [])
    .flatMap((key) => strokesOf(key, computer))
    .map((stroke, index) => ({ ...stroke, at: from + index * scanner.pause }))
}

function namedKey(name: string): readonly Key[] | null {
  if (name.startsWith('Ctrl+')) return [{ code: name.slice('Ctrl+'.length), held: ['control'] }]
  return [{ code: name, key: name }]
}

function keysOf(sign: string, scanner: TypingScanner, computer: Computer): readonly Key[] | null {
  if (sign === '\x1d') return separatorKeys(scanner, computer)
  if (scanner.types === 'altCodes') return altCode(`0${sign.charCodeAt(0)}`)
  return characterKeys(sign, layouts[scanner.types], scanner, computer)
}

function separatorKeys(scanner: TypingScanner, computer: Computer): readonly Key[] | null {
  switch (scanner.separator) {
    case 'ascii29':
      return [{ code: '', key: '\x1d' }]
    case 'alt029':
      return altCode('029')
    case 'controlBracket':
      return [{ code: 'BracketRight', held: ['control'] }]
    case 'f8':
      return [{ code: 'F8', key: 'F8' }]
    case 'lost':
      return []
    case '#':
      return keysOf('#', scanner, computer)
  }
}

function altCode(digits: string): readonly Key[] {
  return [
    { code: 'AltLeft', key: 'Alt' },
    ...Array.from(digits, (digit): Key => ({ code: `Numpad${digit}`, key: digit, held: ['alt'] })),
  ]
}

function characterKeys(
  sign: string,
  layout: Layout,
  scanner: TypingScanner,
  computer: Computer,
): readonly Key[] | null {
  const isReversing = scanner.reverses === 'always' || (scanner.reverses === 'underCapsLock' && computer.capsLock)
  const places = [...layout.keys].flatMap(([code, cap]) => {
    if (cap.altGr === sign) return [{ code, level: 'altGr' as const, shift: false }]
    return [false, true].flatMap((shift) => {
      const level = levelOf(cap, { shift, altGr: false }, isReversing ? 'letters' : null)
      return cap[level] === sign ? [{ code, level, shift }] : []
    })
  })
  const isDead = ({ code, level }: { readonly code: string; readonly level: Level }) =>
    layout.dead.has(`${code} ${level}`)
  const place = places.find((one) => !isDead(one)) ?? places[0]
  if (place === undefined) return null
  const held: readonly Held[] = place.level === 'altGr' ? ['altGr'] : place.shift ? ['shift'] : []
  return [{ code: place.code, held }, ...(isDead(place) ? [{ code: 'Space' }] : [])]
}

const modifierOf: Readonly<Record<Held, { readonly code: string; readonly key: string }>> = {
  shift: { code: 'ShiftLeft', key: 'Shift' },
  control: { code: 'ControlLeft', key: 'Control' },
  alt: { code: 'AltLeft', key: 'Alt' },
  altGr: { code: 'AltRight', key: 'AltGraph' },
}

/** The modifiers go down first; Alt stays down over all the digits of a code, so that it is no stroke before each of them. */
function strokesOf({ code, key, held = [] }: Key, computer: Computer): readonly Omit<Stroke, 'at'>[] {
  const flags = {
    shift: held.includes('shift'),
    control: held.includes('control'),
    alt: held.includes('alt'),
    altGraph: held.includes('altGr'),
    capsLock: computer.capsLock,
  }
  const own = { code, key: key ?? characterOn(computer, code, flags), ...flags }
  const pressed = held.filter((one) => one !== 'alt').map((one) => ({ ...modifierOf[one], ...flags }))
  const strokes = [...pressed, own]
  return computer.namesKeys ? strokes : strokes.map((stroke) => ({ ...stroke, code: '' }))
}

function characterOn(
  { layout, capsLock, capsReach }: Computer,
  code: string,
  { shift, altGraph }: { readonly shift: boolean; readonly altGraph: boolean },
): string {
  const { keys, dead } = layouts[layout]
  const cap = keys.get(code)
  if (cap === undefined) return 'Unidentified'
  const level = levelOf(cap, { shift, altGr: altGraph }, capsLock ? capsReach : null)
  if (dead.has(`${code} ${level}`)) return 'Dead'
  return cap[level] ?? 'Unidentified'
}
