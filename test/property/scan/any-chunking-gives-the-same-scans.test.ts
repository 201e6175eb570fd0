import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hexOf } from '#shared/scan/hex.ts'
import { cutOff, longestScan, receive, startFramer } from '#shared/scan/serial-framer.ts'
import type { Frame, Framing } from '#shared/scan/serial-framer.ts'

const framing = fc.constantFrom<Framing>('lineEnd', 'etx', 'silence')
/** Mostly what scanners send, with end marks, wraps and noise among it. */
const byte = fc.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.constantFrom(0x00, 0x02, 0x03, 0x0a, 0x0d, 0x1d, 0xff))
const stream = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.array(byte, { maxLength: 300 }).map((bytes) => Uint8Array.from(bytes)),
  fc.integer({ min: longestScan - 2, max: longestScan + 2 }).map((length) => new Uint8Array(length).fill(0x41)),
)
const cuts = fc.array(fc.nat(longestScan + 2), { maxLength: 12 })

function chunked(bytes: Uint8Array, at: readonly number[]): readonly Uint8Array[] {
  const edges = [
    0,
    ...at.map((edge) => Math.min(edge, bytes.length)).toSorted((one, other) => one - other),
    bytes.length,
  ]
  return edges.slice(1).map((edge, index) => bytes.subarray(edges[index], edge))
}

function shown(frames: readonly Frame[]) {
  return frames.map((frame) => [hexOf(frame.bytes), frame.flaw])
}

/** The scans of a stream that comes without a pause and then ends. */
function framesOf(kind: Framing, chunks: readonly Uint8Array[]): readonly Frame[] {
  let state = startFramer(kind)
  const frames: Frame[] = []
  for (const chunk of chunks) {
    const framed = receive(state, chunk, 0)
    frames.push(...framed.frames)
    state = framed.state
  }
  return [...frames, ...cutOff(state)]
}

test('however a stream is cut into chunks, its scans are the same', () => {
  fc.assert(
    fc.property(framing, stream, cuts, (kind, bytes, at) => {
      expect(shown(framesOf(kind, chunked(bytes, at)))).toEqual(shown(framesOf(kind, [bytes])))
    }),
    { numRuns: 1000 },
  )
})

test('every byte is in the scans, in order, or is part of an end mark or a wrap', () => {
  const dropped = [0x02, 0x03, 0x0a, 0x0d]
  const content = (bytes: readonly number[]) => bytes.filter((each) => !dropped.includes(each))
  fc.assert(
    fc.property(framing, fc.array(byte, { maxLength: 300 }), cuts, (kind, bytes, at) => {
      const frames = framesOf(kind, chunked(Uint8Array.from(bytes), at))
      expect(content(frames.flatMap((frame) => [...frame.bytes]))).toEqual(content(bytes))
    }),
    { numRuns: 2000 },
  )
})

test('no scan is empty or longer than the longest', () => {
  fc.assert(
    fc.property(framing, stream, cuts, (kind, bytes, at) => {
      for (const frame of framesOf(kind, chunked(bytes, at))) {
        expect(frame.bytes.length).toBeGreaterThan(0)
        expect(frame.bytes.length).toBeLessThanOrEqual(longestScan)
      }
    }),
  )
})

test('scans with ends behind them come out as they went in', () => {
  const label = fc.string({
    unit: fc.constantFrom(...'0123456789ABCxyz\u001d%/&"'.split('')),
    minLength: 1,
    maxLength: 90,
  })
  const end = fc.constantFrom('\r', '\n', '\r\n')
  fc.assert(
    fc.property(fc.array(fc.tuple(label, end), { maxLength: 20 }), cuts, (labels, at) => {
      const bytes = new TextEncoder().encode(labels.map(([text, mark]) => text + mark).join(''))
      const frames = framesOf('lineEnd', chunked(bytes, at))
      expect(frames.map((frame) => new TextDecoder().decode(frame.bytes))).toEqual(labels.map(([text]) => text))
      expect(frames.every((frame) => frame.flaw === null)).toBe(true)
    }),
  )
})
