import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hearKey, hearKeyUp, quietKeyboard, wakeCapture } from '#shared/scan/keyboard/capture.ts'
import type { CaptureRules, CaptureState } from '#shared/scan/keyboard/capture.ts'
import type { Stroke } from '#shared/scan/keyboard/stroke.ts'

const rules: CaptureRules = { pauseAfter: 40, ending: ['Enter'], opening: [] }
const character = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code))

/** A scanner, from 6 characters on, with its pauses; or a person, from the first key to the last, with theirs. */
const work = fc.oneof(
  fc.record({
    kind: fc.constant('scan' as const),
    keys: fc.array(character, { minLength: 6, maxLength: 40 }).map((keys) => [...keys, 'Enter']),
    pauses: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 41, maxLength: 41 }),
  }),
  fc.record({
    kind: fc.constant('typing' as const),
    keys: fc.array(fc.oneof({ weight: 8, arbitrary: character }, fc.constantFrom('Enter', 'Backspace', 'F8', ' ')), {
      minLength: 1,
      maxLength: 15,
    }),
    pauses: fc.array(fc.integer({ min: 41, max: 400 }), { minLength: 15, maxLength: 15 }),
  }),
)
const shift = fc.array(work, { maxLength: 8 })

type Work = { readonly kind: 'scan' | 'typing'; readonly keys: readonly string[]; readonly pauses: readonly number[] }

/** The keys with the times at which they go down; half a second lies between two pieces of work. */
function strokesOf(works: readonly Work[]): readonly Stroke[] {
  const held = { shift: false, control: false, alt: false, altGraph: false, capsLock: false }
  let at = 0
  return works.flatMap(({ keys, pauses }) => {
    at += 500
    return keys.map((key, index) => {
      at += index === 0 ? 0 : (pauses[index - 1] ?? 1)
      return { code: `of ${key}`, key, ...held, at }
    })
  })
}

/** What comes out at the two ends: the scans, and every key that the page or a field hears, in order. */
function separated(strokes: readonly Stroke[]) {
  let state: CaptureState = quietKeyboard
  const scans: (readonly string[])[] = []
  const heard: string[] = []
  for (const stroke of [...strokes, null]) {
    const until = stroke === null ? Number.POSITIVE_INFINITY : stroke.at
    while (state.wakeAt !== null && state.wakeAt < until) {
      const woken = wakeCapture(state, state.wakeAt, rules)
      state = woken.state
      heard.push(...woken.typed.map(({ key }) => key))
      if (woken.scan !== null) scans.push(woken.scan.strokes.map(({ key }) => key))
    }
    if (stroke === null) break
    const next = hearKey(state, stroke, false, rules)
    state = hearKeyUp(next.state, stroke.code)
    heard.push(...next.typed.map(({ key }) => key))
    if (next.scan !== null) scans.push(next.scan.strokes.map(({ key }) => key))
    if (!next.keep) heard.push(stroke.key)
  }
  return { scans, heard }
}

test('every scan comes out whole and as one, and every key of a person where it was meant for, in order', () => {
  fc.assert(
    fc.property(shift, (works) => {
      const { scans, heard } = separated(strokesOf(works))
      expect(scans).toEqual(works.filter(({ kind }) => kind === 'scan').map(({ keys }) => keys))
      expect(heard).toEqual(works.filter(({ kind }) => kind === 'typing').flatMap(({ keys }) => keys))
    }),
    { numRuns: 2000 },
  )
})

test('whatever the rhythm, no key is lost and none comes twice', () => {
  const anyRhythm = fc.array(
    fc.record({ key: fc.oneof(character, fc.constantFrom('Enter', 'F8')), pause: fc.nat(120) }),
  )
  fc.assert(
    fc.property(anyRhythm, (keys) => {
      let at = 0
      const held = { shift: false, control: false, alt: false, altGraph: false, capsLock: false }
      const strokes = keys.map(({ key, pause }) => {
        at += pause
        return { code: `of ${key}`, key, ...held, at }
      })
      const { scans, heard } = separated(strokes)
      const out = [...scans.flat(), ...heard]
      expect(out.toSorted()).toEqual(keys.map(({ key }) => key).toSorted())
    }),
    { numRuns: 2000 },
  )
})
