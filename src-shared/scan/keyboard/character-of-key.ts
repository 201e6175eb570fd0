import { capsReaches, layouts, levelOf } from './layouts.ts'
import type { KeyCap, Level } from './layouts.ts'
import type { DecodeBy, Sign } from './signs.ts'
import { hasAltGr } from './stroke.ts'
import type { Stroke } from './stroke.ts'

/**
 * Why strokes can not be read. `unknownKey`: the scanner's layout has no such key, or two signs come as the same one.
 * `capsLock`: Caps Lock is in a state in which nobody has tried this scanner. `heldKey`: a person holds a key that changes
 * what the scanner types. `deadKey`: a key that waits for a second one did not get the one that scanners send.
 */
export type Unreadable = 'unknownKey' | 'capsLock' | 'heldKey' | 'deadKey'

/** What one stroke gives. */
export type Given =
  | Sign
  | { readonly kind: 'dead'; readonly character: string }
  | { readonly kind: 'unreadable'; readonly because: Unreadable }

type ByKey = Extract<DecodeBy, { kind: 'key' }>
type ByCharacter = Extract<DecodeBy, { kind: 'character' }>

/** What the scanner meant by a physical key. The computer's own layout does not come into it. */
export function characterByKey(stroke: Stroke, decodeBy: ByKey): Given {
  const { keys } = layouts[decodeBy.layout]
  const cap = keys.get(stroke.code)
  if (cap === undefined) return { kind: 'unreadable', because: 'unknownKey' }
  const under = stroke.capsLock ? decodeBy.shift.capsOn : decodeBy.shift.capsOff
  if (under === 'unknown' && capsReaches(cap, 'everyKey')) return { kind: 'unreadable', because: 'capsLock' }
  const reversing = under === 'reversed' ? decodeBy.shift.reach : null
  return capAt(decodeBy.layout, stroke.code, levelOf(cap, { shift: stroke.shift, altGr: hasAltGr(stroke) }, reversing))
}

/**
 * What the scanner meant by a character, found backwards: which key with which modifiers gives that character on the
 * computer's layout, and what that key is on the scanner's. A character that two keys give in different senses is refused.
 */
export function characterOfKey(stroke: Stroke, decodeBy: ByCharacter): Given {
  if (stroke.key === 'Dead' || stroke.key === 'Process') return { kind: 'unreadable', because: 'deadKey' }
  if (stroke.capsLock !== decodeBy.capsLock.isOn) return { kind: 'unreadable', because: 'capsLock' }
  const meant = new Map<string, Given>()
  for (const [code, cap] of layouts[decodeBy.computer].keys)
    for (const given of meantBy(code, cap, stroke, decodeBy)) meant.set(JSON.stringify(given), given)
  const [only, ...others] = meant.values()
  return only === undefined || others.length > 0 ? { kind: 'unreadable', because: 'unknownKey' } : only
}

function meantBy(code: string, cap: KeyCap, stroke: Stroke, decodeBy: ByCharacter): readonly Given[] {
  const computer = layouts[decodeBy.computer]
  const reversing = decodeBy.capsLock.isOn ? decodeBy.capsLock.reach : null
  return [false, true].flatMap((altGr) =>
    [false, true].flatMap((shift) => {
      const level = levelOf(cap, { shift, altGr }, reversing)
      if (cap[level] !== stroke.key || computer.dead.has(`${code} ${level}`)) return []
      return altGr && shift ? [] : [capAt(decodeBy.layout, code, altGr ? 'altGr' : shift ? 'shift' : 'plain')]
    }),
  )
}

function capAt(name: ByKey['layout'], code: string, level: Level): Given {
  const { keys, dead } = layouts[name]
  const character = keys.get(code)?.[level] ?? null
  if (character === null) return { kind: 'unreadable', because: 'unknownKey' }
  return { kind: dead.has(`${code} ${level}`) ? 'dead' : 'character', character }
}
