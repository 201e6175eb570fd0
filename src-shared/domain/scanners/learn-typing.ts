import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { layoutNames } from '../../scan/keyboard/layouts.ts'
import type { CapsReach } from '../../scan/keyboard/layouts.ts'
import { readStrokes } from '../../scan/keyboard/read-strokes.ts'
import { sheetTexts } from '../../scan/keyboard/sheet.ts'
import type { SheetStep } from '../../scan/keyboard/sheet.ts'
import { areSameSigns, signName } from '../../scan/keyboard/signs.ts'
import type { DecodeBy, Sign, UnderCaps } from '../../scan/keyboard/signs.ts'
import type { Stroke } from '../../scan/keyboard/stroke.ts'
import type { KeyboardProfile, Separator } from './profile.ts'

/** The strokes of the sheet's codes, as far as they teach. */
export type LearnedFrom = Readonly<Record<Exclude<SheetStep, 'test'>, readonly Stroke[]>>

/**
 * Why the sheet taught nothing. `noLayout`: no keyboard that Tallyman knows types the codes so. `unsteady`: what stands
 * before or behind the codes differs from one to the next. `tooSlow`: typed no faster than a person.
 */
export type NotLearned = 'noLayout' | 'unsteady' | 'tooSlow'

/** Milliseconds between two keys above which a scanner can not be told from a person. */
const slowestScanner = 60

const reaches: readonly CapsReach[] = ['letters', 'everyKey']

/**
 * Learns how a scanner types from the codes of the calibration sheet: every layout and every behaviour that is modelled is
 * tried, and the first is kept that gives back each character of both codes. Those that fit as well give the same.
 */
export function learnTyping(name: string, strokes: LearnedFrom): Result<KeyboardProfile, NotLearned> {
  const longestPause = usualLongestPause(strokes)
  if (longestPause > slowestScanner) return err('tooSlow')
  const isCapsLockOn = strokes.letters.some(({ capsLock }) => capsLock)
  for (const decodeBy of everyWay(strokes.letters, isCapsLockOn)) {
    const letters = around(strokes.letters, decodeBy, [sheetTexts.letters])
    const signs = around(strokes.signs, decodeBy, [sheetTexts.signs])
    if (letters === null || signs === null) continue
    const separators = around(strokes.separators, decodeBy, sheetTexts.separators.split('\x1d'))
    if (separators === null) return err('unsteady')
    const [one, other] = separators.between
    const wraps = [letters, signs, separators].map(unwrapped)
    const [wrap] = wraps
    const isSteady = wraps.every((each) => wrap !== undefined && isSameWrap(each, wrap))
    if (wrap === undefined || one === undefined || other === undefined) return err('unsteady')
    if (!isSteady || !areSameSigns(one, other)) return err('unsteady')
    return ok({
      kind: 'keyboard',
      name,
      decodeBy,
      ...wrap,
      separator: separatorOf(one),
      longestPause: Math.ceil(longestPause),
    })
  }
  return err('noLayout')
}

/** Whether these strokes are that code of the sheet, on any keyboard that is modelled. */
export function typesThisCode(strokes: readonly Stroke[], step: 'letters' | 'signs'): boolean {
  const isCapsLockOn = strokes.some(({ capsLock }) => capsLock)
  return everyWay(strokes, isCapsLockOn).some((decodeBy) => around(strokes, decodeBy, [sheetTexts[step]]) !== null)
}

/**
 * The profile with what an earlier one of the same scanner knew of the other state of Caps Lock, so that a scanner that was
 * set up with Caps Lock off and on works with either.
 */
export function withEarlierCaps(profile: KeyboardProfile, earlier: KeyboardProfile | null): KeyboardProfile {
  const { decodeBy } = profile
  const before = earlier?.decodeBy
  if (decodeBy.kind !== 'key' || before?.kind !== 'key' || before.layout !== decodeBy.layout) return profile
  const { capsOff, capsOn } = decodeBy.shift
  const reach = [capsOff, capsOn].includes('reversed') ? decodeBy.shift.reach : before.shift.reach
  const shift = {
    capsOff: capsOff === 'unknown' ? before.shift.capsOff : capsOff,
    capsOn: capsOn === 'unknown' ? before.shift.capsOn : capsOn,
    reach,
  }
  return { ...profile, decodeBy: { ...decodeBy, shift } }
}

function everyWay(strokes: readonly Stroke[], isCapsLockOn: boolean): readonly DecodeBy[] {
  const namesKeys = strokes.some(({ code, key }) => code !== '' && key.length === 1)
  const typesCodes = strokes.some(({ alt }) => alt)
  return namesKeys || typesCodes ? everyWayByKey(isCapsLockOn) : everyWayByCharacter(isCapsLockOn)
}

function everyWayByKey(isCapsLockOn: boolean): readonly DecodeBy[] {
  const ways = [['asEver', 'letters'] as const, ...reaches.map((reach) => ['reversed', reach] as const)]
  return layoutNames.flatMap((layout) =>
    ways.map(([under, reach]): DecodeBy => ({
      kind: 'key',
      layout,
      shift: { ...seenUnder(isCapsLockOn, under), reach },
    })),
  )
}

function seenUnder(
  isCapsLockOn: boolean,
  seen: UnderCaps,
): { readonly capsOff: UnderCaps; readonly capsOn: UnderCaps } {
  return isCapsLockOn ? { capsOff: 'unknown', capsOn: seen } : { capsOff: seen, capsOn: 'unknown' }
}

function everyWayByCharacter(isOn: boolean): readonly DecodeBy[] {
  return layoutNames.flatMap((layout) =>
    layoutNames.flatMap((computer) =>
      reaches.map((reach): DecodeBy => ({ kind: 'character', layout, computer, capsLock: { isOn, reach } })),
    ),
  )
}

/** What stands before the first of some texts, between them and behind the last one. */
type Around = {
  readonly before: readonly Sign[]
  readonly between: readonly (readonly Sign[])[]
  readonly behind: readonly Sign[]
}

function around(strokes: readonly Stroke[], decodeBy: DecodeBy, texts: readonly string[]): Around | null {
  const read = readStrokes(strokes, decodeBy)
  if (!read.ok) return null
  const gaps: (readonly Sign[])[] = []
  let from = 0
  for (const text of texts) {
    const at = placeOf(text, read.value, from)
    if (at === null) return null
    gaps.push(read.value.slice(from, at))
    from = at + text.length
  }
  const [before = [], ...between] = gaps
  return { before, between, behind: read.value.slice(from) }
}

function placeOf(text: string, signs: readonly Sign[], from: number): number | null {
  const characters = Array.from(text)
  for (let at = from; at + characters.length <= signs.length; at += 1) {
    const isHere = characters.every((character, offset) => {
      const sign = signs[at + offset]
      return sign?.kind === 'character' && sign.character === character
    })
    if (isHere) return at
  }
  return null
}

type Wrap = Pick<KeyboardProfile, 'prefix' | 'suffix' | 'identifies'>

/** What the scanner puts around a code, apart from the AIM identifier, which is part of the scan. */
function unwrapped({ before, behind }: Around): Wrap {
  const identifier = before.slice(-3).map(signName).join('')
  const identifies = /^\][A-Za-z][0-9A-Za-z]$/.test(identifier)
  return { prefix: identifies ? before.slice(0, -3) : before, suffix: behind, identifies }
}

function isSameWrap(one: Wrap, other: Wrap): boolean {
  return (
    one.identifies === other.identifies &&
    areSameSigns(one.prefix, other.prefix) &&
    areSameSigns(one.suffix, other.suffix)
  )
}

function separatorOf(between: readonly Sign[]): Separator {
  const isKept = between.length === 1 && between[0]?.kind === 'separator'
  return isKept ? { kind: 'kept' } : { kind: 'lost', cameAs: between }
}

/**
 * The longest pause of the middle one of the three codes: what the scanner does stands in each, a computer that was busy for
 * a moment in one.
 */
function usualLongestPause({ letters, signs, separators }: LearnedFrom): number {
  const [, middle = 0] = [letters, signs, separators].map(longestPauseOf).toSorted((one, other) => one - other)
  return middle
}

function longestPauseOf(strokes: readonly Stroke[]): number {
  return Math.max(0, ...strokes.slice(1).map(({ at }, before) => at - (strokes[before]?.at ?? at)))
}
