import { describe, expect, test } from 'vitest'
import { cutOff, longestScan, receive, startFramer, wake } from '#shared/scan/serial-framer.ts'
import type { Frame, Framing } from '#shared/scan/serial-framer.ts'

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const shown = (frames: readonly Frame[]) =>
  frames.map(({ bytes, flaw }) => [String.fromCharCode(...bytes), flaw] as const)

/** Feeds chunks that come 1 ms after each other and shows the scans that are complete then. */
function scansOf(framing: Framing, ...chunks: string[]) {
  let state = startFramer(framing)
  const frames: Frame[] = []
  chunks.forEach((chunk, index) => {
    const framed = receive(state, bytesOf(chunk), index)
    frames.push(...framed.frames)
    state = framed.state
  })
  return { scans: shown(frames), state }
}

/** Lets the framer look at its stream for as long as it asks to be woken. */
function afterAPause(framing: Framing, ...chunks: string[]) {
  let { scans, state } = scansOf(framing, ...chunks)
  while (state.wakeAt !== null) {
    const framed = wake(state, state.wakeAt)
    scans = [...scans, ...shown(framed.frames)]
    state = framed.state
  }
  return { scans, state }
}

describe('line end', () => {
  test.for(['\r', '\n', '\r\n', '\n\r', '\r\n\r\n'])('%j ends a scan once', (end) => {
    expect(scansOf('lineEnd', `one${end}two${end}`).scans).toEqual([
      ['one', null],
      ['two', null],
    ])
  })

  test('CR and LF in different chunks are one end', () => {
    expect(scansOf('lineEnd', 'one\r', '\ntwo', '\r', '\n').scans).toEqual([
      ['one', null],
      ['two', null],
    ])
  })

  test('a scan cut into single bytes is one scan', () => {
    expect(scansOf('lineEnd', ...'0109521234567899\r'.split('')).scans).toEqual([['0109521234567899', null]])
  })

  test('separators inside stay', () => {
    expect(scansOf('lineEnd', '21A\u001d10B\r').scans).toEqual([['21A\u001d10B', null]])
  })

  test('a wrap of STX and ETX is no part of the scan', () => {
    expect(scansOf('lineEnd', '\u0002one\u0003\r\n', '\u0002', 'two\u0003\r\n').scans).toEqual([
      ['one', null],
      ['two', null],
    ])
  })

  test('nothing is waited for after an end', () => {
    expect(scansOf('lineEnd', 'one\r').state.wakeAt).toBeNull()
  })

  test('bytes whose end mark never comes are reported as garbled', () => {
    expect(afterAPause('lineEnd', 'one').scans).toEqual([['one', 'garbled']])
  })

  test('the tail of a scan that was already reported is not taken for a whole one, the scan after it is', () => {
    const { state } = afterAPause('lineEnd', '010952')
    const tail = receive(state, bytesOf('1234567899\rnext\r'), 9000)
    expect(shown(tail.frames)).toEqual([
      ['1234567899', 'garbled'],
      ['next', null],
    ])
  })

  test('an end mark that comes too late for its scan gives no second one', () => {
    const { state } = afterAPause('lineEnd', 'one')
    const late = receive(state, bytesOf('\rtwo\r'), 9000)
    expect(shown(late.frames)).toEqual([['two', null]])
  })

  test('a program that was busy for longer than the pause loses nothing', () => {
    const { state } = scansOf('lineEnd', 'first ha')
    const looked = wake(state, 60_000)
    const rest = receive(looked.state, bytesOf('lf and second\r'), 60_001)
    expect([...shown(looked.frames), ...shown(rest.frames)]).toEqual([['first half and second', null]])
  })
})

describe('ETX', () => {
  test('ends a scan, with or without STX before it and a line end behind it', () => {
    expect(scansOf('etx', '\u0002one\u0003\u0002two\u0003\r\nthree\u0003').scans).toEqual([
      ['one', null],
      ['two', null],
      ['three', null],
    ])
  })

  test('a line end inside is part of the scan', () => {
    expect(scansOf('etx', '\u0002one\ntwo\u0003').scans).toEqual([['one\ntwo', null]])
  })

  test('an STX in the middle means that an end was lost', () => {
    expect(scansOf('etx', '\u0002one\u0002two\u0003').scans).toEqual([['one\u0002two', 'garbled']])
  })
})

describe('silence', () => {
  test('a pause ends the scan', () => {
    expect(scansOf('silence', 'one', 'two').scans).toEqual([])
    expect(afterAPause('silence', 'one', 'two').scans).toEqual([['onetwo', null]])
  })

  test('waking too early changes nothing', () => {
    const { state } = scansOf('silence', 'one')
    expect(wake(state, (state.wakeAt ?? 0) - 1)).toEqual({ frames: [], state })
  })

  test('a scan after the pause is a new one', () => {
    const { state } = afterAPause('silence', 'one')
    const next = receive(state, bytesOf('two'), 1000).state
    expect(next.held).toEqual(bytesOf('two'))
    expect(next.doubtful).toBe(false)
  })

  test('bytes after a pause at which nobody looked are reported with those before as garbled', () => {
    const { state } = scansOf('silence', 'one')
    const joined = receive(state, bytesOf('two'), 5000).state
    expect(shown(cutOff(joined))).toEqual([['onetwo', 'garbled']])
  })

  test('a line end before the pause is no part of the scan', () => {
    expect(afterAPause('silence', '\u0002one\u0003\r\n').scans).toEqual([['one', null]])
  })
})

describe.for(['lineEnd', 'etx', 'silence'] as const)('with %s', (framing) => {
  const end = { lineEnd: '\r', etx: '\u0003', silence: '' }[framing]

  test('the longest scan is a scan', () => {
    expect(afterAPause(framing, 'x'.repeat(longestScan) + end).scans).toEqual([['x'.repeat(longestScan), null]])
  })

  test('a longer one is reported once, with the bytes that fit', () => {
    const { scans } = afterAPause(framing, ...Array.from({ length: 20 }, () => 'x'.repeat(1000)), end)
    expect(scans).toEqual([['x'.repeat(longestScan), 'overlong']])
  })

  test('an overlong one is reported before its end comes', () => {
    expect(scansOf(framing, 'x'.repeat(longestScan + 1)).scans).toHaveLength(1)
  })

  test.for(['\u0000', '\u00ff'])('noise %j is kept and flagged', (noise) => {
    expect(afterAPause(framing, `one${noise}two${end}`).scans).toEqual([[`one${noise}two`, 'garbled']])
  })

  test('a scan that was under way when the stream ended is garbled', () => {
    expect(shown(cutOff(scansOf(framing, '010952').state))).toEqual([['010952', 'garbled']])
  })

  test('a stream that ends between two scans leaves nothing', () => {
    expect(cutOff(afterAPause(framing, `one${end}`).state)).toEqual([])
  })
})

test('a scan ended when its last byte came, not when the pause was seen', () => {
  const { state } = receive(startFramer('silence'), bytesOf('one'), 100)
  const seen = wake(state, 160)
  expect(wake(seen.state, 200).frames).toEqual([{ bytes: bytesOf('one'), flaw: null, beganAt: 100, endedAt: 100 }])
})

test('a scan began when its first byte came, whatever came before it', () => {
  const first = receive(startFramer('lineEnd'), bytesOf('one\r'), 100)
  const half = receive(first.state, bytesOf('\ntw'), 110)
  const { frames } = receive(half.state, bytesOf('o\r'), 125)
  expect(frames).toEqual([{ bytes: bytesOf('two'), flaw: null, beganAt: 110, endedAt: 125 }])
})

test('the scan after an overlong one is a scan', () => {
  const { scans } = scansOf('lineEnd', `${'x'.repeat(longestScan + 5)}\rnext\r`)
  expect(scans.map(([, flaw]) => flaw)).toEqual(['overlong', null])
})
