import { expect, test } from 'vitest'
import { hearKey, hearKeyUp, quietKeyboard, wakeCapture } from '#shared/scan/keyboard/capture.ts'
import type { CaptureRules, CaptureState, TypedScan } from '#shared/scan/keyboard/capture.ts'
import type { Stroke } from '#shared/scan/keyboard/stroke.ts'

const rules: CaptureRules = { pauseAfter: 30, ending: ['Enter'], opening: [] }
const label = '010952123454321321A1'

type Key = {
  readonly key: string
  readonly code?: string
  readonly at: number
  readonly isRepeat?: boolean
  readonly staysDown?: boolean
}

function keysOf(text: string, from: number, every: number): readonly Key[] {
  return [...Array.from(text), 'Enter'].map((key, index) => ({ key, at: from + index * every }))
}

function strokeOf({ key, at, code = `of ${key}` }: Key): Stroke {
  const held = { shift: false, control: false, alt: false, altGraph: false, capsLock: false }
  return { code, key, ...held, at }
}

/** What came of keys at their times, with the page looking for pauses as it does; `.` stands for the wake-ups. */
function heard(keys: readonly Key[]) {
  let state: CaptureState = quietKeyboard
  const scans: TypedScan[] = []
  let typed = ''
  const through: string[] = []
  const wakeUntil = (now: number) => {
    while (state.wakeAt !== null && state.wakeAt < now) {
      const woken = wakeCapture(state, state.wakeAt, rules)
      state = woken.state
      typed += woken.typed.map(({ key }) => key).join('')
      if (woken.scan !== null) scans.push(woken.scan)
    }
  }
  for (const key of keys) {
    wakeUntil(key.at)
    const next = hearKey(state, strokeOf(key), key.isRepeat ?? false, rules)
    typed += next.typed.map((stroke) => stroke.key).join('')
    if (next.scan !== null) scans.push(next.scan)
    if (!next.keep) {
      through.push(key.key)
      if (key.key.length === 1) typed += key.key
    }
    state = key.staysDown === true ? next.state : hearKeyUp(next.state, strokeOf(key).code)
  }
  wakeUntil(Number.POSITIVE_INFINITY)
  return { scans, typed, through, texts: scans.map(({ strokes }) => strokes.map(({ key }) => key).join('')) }
}

test('a burst of keys with its end is a scan, and nothing of it gets through', () => {
  const { texts, typed, through, scans } = heard(keysOf(label, 0, 4))
  expect(texts).toEqual([`${label}Enter`])
  expect(scans[0]?.isDoubtful).toBe(false)
  expect(typed).toBe('')
  expect(through).toEqual([])
})

test('scans that follow one another at once stay two', () => {
  const two = [...keysOf(label, 0, 2), ...keysOf('PALLET-7', 50, 2)]
  expect(heard(two).texts).toEqual([`${label}Enter`, 'PALLET-7Enter'])
})

test('what a person types arrives whole and in order, and its Enter does what it does', () => {
  const { texts, typed, through } = heard(keysOf('12 cases', 0, 90))
  expect(texts).toEqual([])
  expect(typed).toBe('12 cases')
  expect(through).toContain('Enter')
})

test('two or three keys that a person rolls over are typing, also with Enter right behind', () => {
  const { texts, typed, through } = heard(keysOf('asd', 0, 12))
  expect(texts).toEqual([])
  expect(typed).toBe('asd')
  expect(through).toEqual(['Enter'])
})

test('a key that is held down is a person, however fast it repeats', () => {
  const keys = Array.from({ length: 20 }, (_, index) => ({ key: 'x', at: index * 25, isRepeat: index > 0 }))
  const { texts, typed } = heard(keys)
  expect(texts).toEqual([])
  expect(typed).toBe('x'.repeat(20))
})

test('keys that belong to the app pass without delay while nothing else is typed', () => {
  const { through, typed } = heard(
    ['F8', 'F12', 'Escape', 'Enter', 'Tab'].map((key, index) => ({ key, at: index * 5 })),
  )
  expect(through).toEqual(['F8', 'F12', 'Escape', 'Enter', 'Tab'])
  expect(typed).toBe('')
})

test('a scan without its end is told after a pause, and what comes next is doubtful because it may be its rest', () => {
  const cut = keysOf(label, 0, 4).slice(0, -1)
  const { texts, scans, typed } = heard([...cut, ...keysOf('0109521', 400, 4)])
  expect(texts).toEqual([label, '0109521Enter'])
  expect(scans[1]?.isDoubtful).toBe(true)
  expect(typed).toBe('')
})

test('keys of a scan that are handed on late make it no shorter: until its end, only the times at which keys went down tell a pause', () => {
  let state: CaptureState = quietKeyboard
  const scans: TypedScan[] = []
  const keys = keysOf(label, 0, 4)
  for (const key of keys) {
    const next = hearKey(state, strokeOf(key), false, rules)
    state = hearKeyUp(next.state, strokeOf(key).code)
    if (next.scan !== null) scans.push(next.scan)
    // Behind every key from the sixth on, the page looks as often as it likes for most of a second, and hears none.
    for (const later of key.at < 20 ? [] : [40, 60, 300, 900]) {
      const woken = wakeCapture(state, key.at + later, rules)
      expect(woken.scan).toBe(null)
      expect(woken.typed).toEqual([])
      state = woken.state
    }
  }
  expect(scans.map(({ strokes, isDoubtful }) => [strokes.length, isDoubtful])).toEqual([[keys.length, false]])
})

test('a scan whose end does not come is told all the same, also before the next key of a person', () => {
  const cut = keysOf(label, 0, 4).slice(0, -1)
  expect(heard(cut).texts).toEqual([label])
  const { scans, typed } = heard([...cut, { key: 'q', at: 300 }])
  expect(scans).toHaveLength(1)
  expect(typed).toBe('q')
})

test('a scan right behind a key of a person is doubtful: the key may have been its beginning', () => {
  const { scans } = heard([{ key: '0', at: 0 }, ...keysOf(label.slice(1), 120, 4)])
  expect(scans.map(({ isDoubtful }) => isDoubtful)).toEqual([true])
  const later = heard([{ key: '0', at: 0 }, ...keysOf(label, 900, 4)])
  expect(later.scans.map(({ isDoubtful }) => isDoubtful)).toEqual([false])
})

test('a key that a person presses into a scan makes it doubtful', () => {
  const keys = keysOf(label, 0, 4)
  const person: Key = { key: 'q', at: 22, staysDown: true }
  const mixed = [...keys.slice(0, 6), person, ...keys.slice(6)]
  expect(heard(mixed).scans.map(({ isDoubtful }) => isDoubtful)).toEqual([true])
})

test('a page that was busy and reads the keys late still takes them by the times at which they went down', () => {
  let state: CaptureState = quietKeyboard
  const scans: TypedScan[] = []
  keysOf(label, 0, 4).forEach((key, index) => {
    const next = hearKey(state, strokeOf(key), false, rules)
    state = hearKeyUp(next.state, strokeOf(key).code)
    if (next.scan !== null) scans.push(next.scan)
    if (index === 3) state = wakeCapture(state, 5000, rules).state
  })
  expect(scans.map(({ strokes }) => strokes.length)).toEqual([label.length + 1])
})

test('a dead key does not make a scan doubtful, although Chromium on Linux never says that it was let go', () => {
  const keys = keysOf(label, 0, 4).map((key, index) => (index === 10 ? { ...key, key: 'Dead', staysDown: true } : key))
  const { scans } = heard([...keys, ...keysOf(label, 300, 4)])
  expect(scans.map(({ isDoubtful }) => isDoubtful)).toEqual([false, false])
})

test('codes of the numeric pad begin and fill a scan also where Num Lock is off and their keys move about', () => {
  const held = { shift: false, control: false, alt: true, altGraph: false, capsLock: false }
  const pad = ['Insert', 'ArrowDown', 'PageUp', 'End', 'Home', 'ArrowLeft', 'Clear', 'ArrowRight'] as const
  let state: CaptureState = quietKeyboard
  const kept = pad.map((key, index) => {
    const next = hearKey(state, { code: `Numpad${index}`, key, ...held, at: index * 4 }, false, rules)
    state = hearKeyUp(next.state, `Numpad${index}`)
    return next.keep && next.typed.length === 0
  })
  expect(kept).toEqual(pad.map(() => true))
  expect(state.held).toHaveLength(pad.length)
})

test('a scan ends with its Enter also behind a dead key, where Chromium on Linux calls that key Process and never says that it was let go', () => {
  const keys = keysOf(label, 0, 4)
  const changed = keys.map((key, index) => {
    if (index === keys.length - 2) return { ...key, key: 'Dead', staysDown: true }
    return index === keys.length - 1 ? { ...key, code: 'Enter', key: 'Process', staysDown: true } : key
  })
  const { scans } = heard([...changed, ...keysOf(label, 300, 4)])
  expect(scans.map(({ isDoubtful }) => isDoubtful)).toEqual([false, false])
})
