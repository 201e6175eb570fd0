import { badgeIn } from '../badge-code.ts'
import { layoutNames, layouts } from './layouts.ts'
import { isModifier } from './stroke.ts'
import type { Stroke } from './stroke.ts'

/**
 * Whether keys that can not be read as a scan may hold the code of a badge, on any layout and whatever Shift and Caps Lock
 * did: its letters are compared without their case, and its colon is found by its key.
 */
export function mayHoldBadge(strokes: readonly Stroke[]): boolean {
  const keys = strokes.filter((stroke) => !isModifier(stroke))
  const readings = layoutNames.map((name) => keys.map(({ code }) => capitalAt(name, code)).join(''))
  const shown = keys.map(({ key }) => (key.length === 1 ? key.toUpperCase() : '')).join('')
  const padded = shown.replace(/[^0-9A-Z:]/g, '')
  const isInCodes = /0*84\D?0*77\D?0*66\D?0*49/.test(readings.join(' '))
  return isInCodes || [...readings, padded].some((text) => text.includes('TMB1') || badgeIn(text) !== null)
}

/** The digit or capital of a key, whichever of its levels has one; else its colon, or nothing. */
function capitalAt(name: keyof typeof layouts, code: string): string {
  const cap = layouts[name].keys.get(code)
  if (cap === undefined) return /^Numpad([0-9])$/.exec(code)?.[1] ?? ''
  const levels = [cap.plain, cap.shift].flatMap((sign) => (sign === null ? [] : [sign.toUpperCase()]))
  return levels.find((sign) => /^[0-9A-Z]$/.test(sign)) ?? (levels.includes(':') ? ':' : '')
}
