import type { CapsReach, LayoutName } from './layouts.ts'

/** The ways in which scanners that type send the separator GS. */
export const separatorForms = ['ascii29', 'alt029', 'controlBracket', 'f8'] as const
export type SeparatorForm = (typeof separatorForms)[number]

/** What one or several strokes stand for. */
export type Sign =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'separator'; readonly form: SeparatorForm }
  /** A key that gives no character, e.g. `Enter`, `Tab`, `F7` or `Ctrl+KeyB`. */
  | { readonly kind: 'key'; readonly name: string }

/** What Caps Lock makes a scanner do: nothing, or to press Shift the other way round so that the text comes out right. */
export type UnderCaps = 'asEver' | 'reversed' | 'unknown'

/**
 * How strokes become characters. `key`: by the physical keys, which the scanner chose after its own layout, whatever the
 * computer's is; `shift` says whether the scanner reverses Shift, for Caps Lock off and on, and on which keys.
 * `character`: by what the computer made of them, for systems that do not say which key it was; it holds for one layout
 * of the computer and one state of Caps Lock.
 */
export type DecodeBy =
  | {
      readonly kind: 'key'
      readonly layout: LayoutName
      readonly shift: { readonly capsOff: UnderCaps; readonly capsOn: UnderCaps; readonly reach: CapsReach }
    }
  | {
      readonly kind: 'character'
      readonly layout: LayoutName
      readonly computer: LayoutName
      readonly capsLock: { readonly isOn: boolean; readonly reach: CapsReach }
    }

/** Whether two rows of signs are the same. */
export function areSameSigns(one: readonly Sign[], other: readonly Sign[]): boolean {
  return one.length === other.length && one.every((sign, at) => isSameSign(sign, other[at]))
}

function isSameSign(one: Sign, other: Sign | undefined): boolean {
  if (other === undefined || one.kind !== other.kind) return false
  return signName(one) === signName(other)
}

/** A sign as a word, for comparing and for showing: the character itself, `GS`, or the key's name. */
export function signName(sign: Sign): string {
  switch (sign.kind) {
    case 'character':
      return sign.character
    case 'separator':
      return 'GS'
    case 'key':
      return sign.name
  }
}
