import fc from 'fast-check'
import { expect, test } from 'vitest'
import { receive, startFramer, wake } from '#shared/scan/serial-framer.ts'
import type { Frame, Framing } from '#shared/scan/serial-framer.ts'

const framing = fc.constantFrom<Framing>('lineEnd', 'etx', 'silence')
/** A chunk after a pause, with or without the wake-up that was asked for in between. */
const beat = fc.record({ chunk: fc.uint8Array({ maxLength: 40 }), pause: fc.nat(2500), isWoken: fc.boolean() })

test('every byte is reported in order, whatever the pauses, and in the end nothing is waited for', () => {
  const dropped = [0x02, 0x03, 0x0a, 0x0d]
  const content = (bytes: readonly number[]) => bytes.filter((each) => !dropped.includes(each))
  fc.assert(
    fc.property(framing, fc.array(beat, { maxLength: 30 }), (kind, beats) => {
      let state = startFramer(kind)
      let now = 0
      const frames: Frame[] = []
      const wakeUntil = (limit: number) => {
        while (state.wakeAt !== null && state.wakeAt <= limit) {
          const framed = wake(state, state.wakeAt)
          frames.push(...framed.frames)
          state = framed.state
        }
      }
      for (const { chunk, pause, isWoken } of beats) {
        now += pause
        if (isWoken) wakeUntil(now)
        const framed = receive(state, chunk, now)
        frames.push(...framed.frames)
        state = framed.state
      }
      wakeUntil(Number.POSITIVE_INFINITY)
      expect(state.wakeAt).toBeNull()
      expect(content(frames.flatMap((frame) => [...frame.bytes]))).toEqual(
        content(beats.flatMap(({ chunk }) => [...chunk])),
      )
    }),
    { numRuns: 1000 },
  )
})
