/**
 * The keyboard layouts that Tallyman can tell apart, as Microsoft publishes them for Windows
 * (https://learn.microsoft.com/globalization/windows-keyboard-layouts): US, United Kingdom, German and French.
 */
export const layoutNames = ['us', 'gb', 'de', 'fr'] as const
export type LayoutName = (typeof layoutNames)[number]

/** The levels of a key. The third is reached by AltGr, or by Ctrl and Alt. */
export type Level = 'plain' | 'shift' | 'altGr'

/** What one key gives on each level; null for nothing. */
export type KeyCap = Readonly<Record<Level, string | null>>

/** A layout: what each physical key gives, by its `KeyboardEvent.code`, and which characters wait for a second key. */
export type Layout = {
  readonly name: LayoutName
  readonly keys: ReadonlyMap<string, KeyCap>
  /** Levels of keys that give nothing before the next key: `code level`. The space bar after one gives its own character. */
  readonly dead: ReadonlySet<string>
}

/** The rows of keys, from the top; `IntlBackslash` stands left of Z on keyboards of the ISO shape only. */
const rows = [
  'Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal',
  'KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight',
  'KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote Backslash',
  'IntlBackslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash',
  'Space',
].map((row) => row.split(' '))

/** A blank in a row stands for a key without a character on that level. */
type Rows = { readonly plain: readonly string[]; readonly shift: readonly string[] }

function layout(
  name: LayoutName,
  { plain, shift }: Rows,
  altGr: Readonly<Record<string, string>>,
  dead: string,
): Layout {
  const keys = new Map<string, KeyCap>()
  rows.forEach((codes, row) =>
    codes.forEach((code, column) =>
      keys.set(code, {
        plain: signAt(code, plain[row], column),
        shift: signAt(code, shift[row], column),
        altGr: altGr[code] ?? null,
      }),
    ),
  )
  return { name, keys, dead: new Set(dead === '' ? [] : dead.split(', ')) }
}

function signAt(code: string, row: string | undefined, column: number): string | null {
  const sign = row?.[column] ?? ' '
  return sign === ' ' && code !== 'Space' ? null : sign
}

const us: Rows = {
  plain: ['`1234567890-=', 'qwertyuiop[]', "asdfghjkl;'\\", ' zxcvbnm,./', ' '],
  shift: ['~!@#$%^&*()_+', 'QWERTYUIOP{}', 'ASDFGHJKL:"|', ' ZXCVBNM<>?', ' '],
}
const gb: Rows = {
  plain: ['`1234567890-=', 'qwertyuiop[]', "asdfghjkl;'#", '\\zxcvbnm,./', ' '],
  shift: ['¬!"£$%^&*()_+', 'QWERTYUIOP{}', 'ASDFGHJKL:@~', '|ZXCVBNM<>?', ' '],
}
const de: Rows = {
  plain: ['^1234567890ß´', 'qwertzuiopü+', 'asdfghjklöä#', '<yxcvbnm,.-', ' '],
  shift: ['°!"§$%&/()=?`', 'QWERTZUIOPÜ*', "ASDFGHJKLÖÄ'", '>YXCVBNM;:_', ' '],
}
const fr: Rows = {
  plain: ['²&é"\'(-è_çà)=', 'azertyuiop^$', 'qsdfghjklmù*', '<wxcvbn,;:!', ' '],
  shift: [' 1234567890°+', 'AZERTYUIOP¨£', 'QSDFGHJKLM%µ', '>WXCVBN?./§', ' '],
}

/** What AltGr gives. */
const gbAltGr = { Backquote: '¦', Digit4: '€', KeyE: 'é', KeyU: 'ú', KeyI: 'í', KeyO: 'ó', KeyA: 'á' }
const deAltGr = {
  Digit2: '²',
  Digit3: '³',
  Digit7: '{',
  Digit8: '[',
  Digit9: ']',
  Digit0: '}',
  Minus: '\\',
  KeyQ: '@',
  KeyE: '€',
  KeyM: 'µ',
  BracketRight: '~',
  IntlBackslash: '|',
}
const frAltGr = {
  Digit2: '~',
  Digit3: '#',
  Digit4: '{',
  Digit5: '[',
  Digit6: '|',
  Digit7: '`',
  Digit8: '\\',
  Digit9: '^',
  Digit0: '@',
  Minus: ']',
  Equal: '}',
  KeyE: '€',
  BracketRight: '¤',
}

/** Every layout by its name. */
export const layouts: Readonly<Record<LayoutName, Layout>> = {
  us: layout('us', us, {}, ''),
  gb: layout('gb', gb, gbAltGr, ''),
  de: layout('de', de, deAltGr, 'Backquote plain, Equal plain, Equal shift'),
  fr: layout('fr', fr, frAltGr, 'BracketLeft plain, BracketLeft shift, Digit2 altGr, Digit7 altGr'),
}

/**
 * Which keys Caps Lock reverses: the letters, or every key that has two levels. Windows does the second on French and German
 * keyboards, other systems the first.
 */
export type CapsReach = 'letters' | 'everyKey'

/** Whether Caps Lock changes what this key gives. */
export function capsReaches(cap: KeyCap, reach: CapsReach): boolean {
  if (cap.plain === null || cap.shift === null) return false
  return reach === 'everyKey' || (cap.plain !== cap.shift && cap.plain.toUpperCase() === cap.shift)
}

/** The level that a key is on, with Shift, AltGr and Caps Lock as they are. */
export function levelOf(
  cap: KeyCap,
  held: { readonly shift: boolean; readonly altGr: boolean },
  capsLock: CapsReach | null,
): Level {
  if (held.altGr) return 'altGr'
  const reversed = capsLock !== null && capsReaches(cap, capsLock)
  return held.shift === reversed ? 'plain' : 'shift'
}
